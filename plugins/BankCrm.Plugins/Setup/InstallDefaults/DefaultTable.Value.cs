using System.Linq;
using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <content>The tables of value.</content>
internal sealed partial class DefaultTable
{
    private static DefaultTable ValuePolicies() => new(
        ValuePolicyTable.LogicalName,
        parent: null,
        new[] { PolicyColumns.Code, PolicyColumns.Version },
        Of(PolicyColumns.Name, DefaultColumnKind.Text),
        Of(PolicyColumns.NameZh, DefaultColumnKind.Text),
        Of(PolicyColumns.Code, DefaultColumnKind.Text),
        Of(PolicyColumns.Version, DefaultColumnKind.Whole),
        Of(PolicyColumns.CustomerKind, DefaultColumnKind.Choice),
        Of(PolicyColumns.PeriodKind, DefaultColumnKind.Choice),
        Of(PolicyColumns.EffectiveFrom, DefaultColumnKind.Date),
        Of(PolicyColumns.EffectiveTo, DefaultColumnKind.Date),
        Of(PolicyColumns.TimeZone, DefaultColumnKind.Text),
        Of(ValuePolicyTable.HorizonYears, DefaultColumnKind.Whole),
        Of(ValuePolicyTable.DiscountPercent, DefaultColumnKind.Decimal),
        Of(ValuePolicyTable.HighValueFrom, DefaultColumnKind.Money),
        Of(ValuePolicyTable.GrowthFrom, DefaultColumnKind.Money),
        Of(ValuePolicyTable.PotentialFrom, DefaultColumnKind.Money),
        Of(ValuePolicyTable.LowBalanceUnder, DefaultColumnKind.Money),
        Of(ValuePolicyTable.BranchCost, DefaultColumnKind.Money),
        Of(ValuePolicyTable.PhoneCost, DefaultColumnKind.Money),
        Of(ValuePolicyTable.WebCost, DefaultColumnKind.Money),
        Of(ValuePolicyTable.MobileCost, DefaultColumnKind.Money),
        Of(ValuePolicyTable.PartnerCost, DefaultColumnKind.Money),
        Of(ValuePolicyTable.FixedCost, DefaultColumnKind.Money),
        Of(ValuePolicyTable.HeavyChannelShare, DefaultColumnKind.Decimal),
        Of(ValuePolicyTable.OverServiceContacts, DefaultColumnKind.Whole),
        Of(ValuePolicyTable.RecordChangePercent, DefaultColumnKind.Decimal),
        Of(PolicyColumns.StatusCode, DefaultColumnKind.Choice));

    private static DefaultTable ValueParameters() => new(
        ValueParameterTable.LogicalName,
        ValuePolicyTable.LogicalName,
        new[] { ValueParameterTable.Segment },
        Of(ValueParameterTable.Name, DefaultColumnKind.Text),
        Of(ValueParameterTable.Policy, DefaultColumnKind.Parent),
        Of(ValueParameterTable.Segment, DefaultColumnKind.Choice),
        Of(ValueParameterTable.MarginPercent, DefaultColumnKind.Decimal),
        Of(ValueParameterTable.RetentionPercent, DefaultColumnKind.Decimal),
        Of(ValueParameterTable.WinRatePercent, DefaultColumnKind.Decimal),
        Of(ValueParameterTable.WealthGrowthPercent, DefaultColumnKind.Decimal),
        Of(ValueParameterTable.SharePercent, DefaultColumnKind.Decimal))
    {
        IsFixedWithParent = true,
    };

    private static DefaultTable RfmScales() => new(
        RfmScaleTable.LogicalName,
        parent: null,
        new[] { RfmScaleTable.CustomerKind, RfmScaleTable.PeriodKind, RfmScaleTable.PeriodEnd },
        new[]
        {
            Of(RfmScaleTable.Name, DefaultColumnKind.Text),
            Of(RfmScaleTable.CustomerKind, DefaultColumnKind.Choice),
            Of(RfmScaleTable.PeriodKind, DefaultColumnKind.Choice),
            Of(RfmScaleTable.PeriodEnd, DefaultColumnKind.Date),
            Of(RfmScaleTable.Customers, DefaultColumnKind.Whole),
        }.Concat(RfmScaleTable.Figures.SelectMany(figure => RfmScaleTable.Bounds(figure).Concat(new[] { RfmScaleTable.Average(figure) })).Select(column => Of(column, DefaultColumnKind.Decimal))).ToArray());
}
