using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Setup;
using BankCrm.Domain.Value;
using BankCrm.Packaging;

namespace BankCrm.Feed.Tests;

/// <summary>The policies of solution/config, as a bank has them after the defaults are installed.</summary>
internal static class ShippedRules
{
    private const int ChoiceBase = 284700000;

    /// <summary>PERSONAL-CHURN@1.</summary>
    /// <param name="minimumAssets">Another minimum of assets than ships; null is the shipped one.</param>
    /// <param name="alertFrom">Another lowest band of alerts than ships.</param>
    internal static ChurnPolicy Churn(decimal? minimumAssets = null, ChurnBand? alertFrom = null)
    {
        ConfigRecord row = Rows("bce_churnpolicy").Single();
        var terms = new ChurnPolicyTerms
        {
            Id = StableId.Of("PERSONAL-CHURN@1"),
            Code = row.Values["bce_code"],
            Version = 1,
            EffectiveFrom = Day.Parse(row.Values["bce_effectivefrom"]),
            MediumFrom = Number(row, "bce_mediumfrom"),
            HighFrom = Number(row, "bce_highfrom"),
            AlertFrom = alertFrom ?? Choice<ChurnBand>(row, "bce_alertfrom"),
            InterventionDays = (int)Number(row, "bce_interventiondays"),
            MinimumAssets = minimumAssets ?? Number(row, "bce_minimumassets"),
            OutcomeDropPercent = Number(row, "bce_outcomedroppercent"),
            OutcomeWindows = (int)Number(row, "bce_outcomewindows"),
            TopReasons = (int)Number(row, "bce_topreasons"),
        };
        return new ChurnPolicy(terms, isPublished: true, Rows("bce_churnsignal").Select(signal => new ChurnSignal
        {
            Code = signal.Values["bce_code"],
            Order = (int)Number(signal, "bce_sequence"),
            Condition = new Condition
            {
                Figure = Choice<Figure>(signal, "bce_figure"),
                Comparison = Choice<Comparison>(signal, "bce_comparison"),
                Value = Number(signal, "bce_value"),
            },
            Weight = Number(signal, "bce_weight"),
        }));
    }

    /// <summary>PERSONAL-VALUE@1.</summary>
    internal static ValuePolicy Value()
    {
        ConfigRecord row = Rows("bce_valuepolicy").Single();
        var terms = new ValuePolicyTerms
        {
            Id = StableId.Of("PERSONAL-VALUE@1"),
            Code = row.Values["bce_code"],
            Version = 1,
            EffectiveFrom = Day.Parse(row.Values["bce_effectivefrom"]),
            HorizonYears = (int)Number(row, "bce_horizonyears"),
            DiscountPercent = Number(row, "bce_discountpercent"),
            HighValueFrom = Number(row, "bce_highvaluefrom"),
            GrowthFrom = Number(row, "bce_growthfrom"),
            PotentialFrom = Number(row, "bce_potentialfrom"),
            LowBalanceUnder = Number(row, "bce_lowbalanceunder"),
            RecordChangePercent = Number(row, "bce_recordchangepercent"),
        };
        return new ValuePolicy(terms, isPublished: true, Rows("bce_valueparameter").Select(parameters => new ValueParameters
        {
            Segment = Choice<RfmSegment>(parameters, "bce_rfmsegment"),
            MarginPercent = Number(parameters, "bce_marginpercent"),
            RetentionPercent = Number(parameters, "bce_retentionpercent"),
            WinRatePercent = Number(parameters, "bce_winratepercent"),
            WealthGrowthPercent = Number(parameters, "bce_wealthgrowthpercent"),
            SharePercent = Number(parameters, "bce_sharepercent"),
        }));
    }

    private static IReadOnlyList<ConfigRecord> Rows(string table) =>
        ConfigCsv.Read(File.ReadAllText(Path.Combine(RepositoryFolder.Root(), "solution", "config", table + ".csv")));

    private static decimal Number(ConfigRecord row, string column) => decimal.Parse(row.Values[column], NumberStyles.Number, CultureInfo.InvariantCulture);

    private static T Choice<T>(ConfigRecord row, string column)
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), (int)Number(row, column) - ChoiceBase);
}
