using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <content>The tables of churn.</content>
internal sealed partial class DefaultTable
{
    private static DefaultTable ChurnPolicies() => new(
        ChurnPolicyTable.LogicalName,
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
        Of(ChurnPolicyTable.MediumFrom, DefaultColumnKind.Decimal),
        Of(ChurnPolicyTable.HighFrom, DefaultColumnKind.Decimal),
        Of(ChurnPolicyTable.AlertFrom, DefaultColumnKind.Choice),
        Of(ChurnPolicyTable.InterventionDays, DefaultColumnKind.Whole),
        Of(ChurnPolicyTable.MinimumAssets, DefaultColumnKind.Money),
        Of(ChurnPolicyTable.OutcomeDropPercent, DefaultColumnKind.Decimal),
        Of(ChurnPolicyTable.OutcomeWindows, DefaultColumnKind.Whole),
        Of(ChurnPolicyTable.TopReasons, DefaultColumnKind.Whole),
        Of(PolicyColumns.StatusCode, DefaultColumnKind.Choice));

    private static DefaultTable ChurnSignals() => new(
        ChurnSignalTable.LogicalName,
        ChurnPolicyTable.LogicalName,
        new[] { ChurnSignalTable.Code },
        Of(ChurnSignalTable.Name, DefaultColumnKind.Text),
        Of(ChurnSignalTable.NameZh, DefaultColumnKind.Text),
        Of(ChurnSignalTable.Code, DefaultColumnKind.Text),
        Of(ChurnSignalTable.Policy, DefaultColumnKind.Parent),
        Of(ChurnSignalTable.Sequence, DefaultColumnKind.Whole),
        Of(ChurnSignalTable.Figure, DefaultColumnKind.Choice),
        Of(ChurnSignalTable.Comparison, DefaultColumnKind.Choice),
        Of(ChurnSignalTable.Value, DefaultColumnKind.Decimal),
        Of(ChurnSignalTable.Weight, DefaultColumnKind.Decimal))
    {
        IsFixedWithParent = true,
    };
}
