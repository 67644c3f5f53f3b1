using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Percentiles;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Value;

namespace BankCrm.Tool.Reporting;

/// <summary>What a calibration measured, as tables for a person.</summary>
internal static class CalibrationText
{
    public static void Write(TextWriter output, IReadOnlyList<RfmScale> scales)
    {
        if (scales.Count == 0)
        {
            output.WriteLine("No RFM scale was measured: no value policy is in force in a closed window, or no customer has figures in it.");
            return;
        }

        var table = new ReportTable("RFM scales: upper bounds of the fifths, and averages", ["customers of kind", "window", "figure"], ["customers", "1st", "2nd", "3rd", "4th", "average"]);
        foreach (RfmScale scale in scales)
        {
            AddRow(table, scale, "days since active", scale.Recency);
            AddRow(table, scale, "transactions", scale.Frequency);
            AddRow(table, scale, "assets", scale.Monetary);
        }

        table.Write(output);
    }

    public static void Write(TextWriter output, TierPolicy draft, IReadOnlyList<TierFloor> floors, Day window)
    {
        var table = new ReportTable(string.Create(CultureInfo.InvariantCulture, $"Floors of {draft.Code} v{draft.Version} from the base of {window}"), ["tier"], ["percentile", "floor before", "floor"]);
        foreach (TierFloor floor in floors)
        {
            table.AddRow(floor.Tier.Code, ReportTable.Amount(floor.Tier.Percentile), ReportTable.Amount(floor.Tier.Floor), ReportTable.Amount(floor.Floor));
        }

        table.Write(output);
    }

    private static void AddRow(ReportTable table, RfmScale scale, string figure, Quintiles? quintiles) => table.AddRow(
        new[] { scale.CustomerKind.ToString().ToLowerInvariant(), scale.PeriodEnd.ToString(), figure, ReportTable.Amount(scale.Customers) }
            .Concat(Enumerable.Range(0, Quintiles.BoundCount).Select(place => ReportTable.Amount(quintiles?.Bounds[place])))
            .Append(ReportTable.Amount(quintiles?.Average)));
}
