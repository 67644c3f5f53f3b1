using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Percentiles;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Value;
using Spectre.Console;

namespace BankCrm.Tool.Reporting;

/// <summary>What a calibration measured, as tables for a person.</summary>
internal static class CalibrationText
{
    private const string Unknown = "·";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(TextWriter output, IReadOnlyList<RfmScale> scales)
    {
        if (scales.Count == 0)
        {
            output.WriteLine("No RFM scale was measured: no value policy is in force in a closed window, or no customer has figures in it.");
            return;
        }

        Table table = Titled("RFM scales: upper bounds of the fifths, and averages");
        foreach (string column in new[] { "customers of kind", "window", "figure" })
        {
            table.AddColumn(column);
        }

        foreach (string column in new[] { "customers", "1st", "2nd", "3rd", "4th", "average" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (RfmScale scale in scales)
        {
            AddRow(table, scale, "days since active", scale.Recency);
            AddRow(table, scale, "transactions", scale.Frequency);
            AddRow(table, scale, "assets", scale.Monetary);
        }

        ReviewText.ConsoleOn(output).Write(table);
    }

    public static void Write(TextWriter output, TierPolicy draft, IReadOnlyList<TierFloor> floors, Day window)
    {
        Table table = Titled(string.Create(Culture, $"Floors of {draft.Code} v{draft.Version} from the base of {window}")).AddColumn("tier");
        foreach (string column in new[] { "percentile", "floor before", "floor" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (TierFloor floor in floors)
        {
            table.AddRow(Markup.Escape(floor.Tier.Code), Number(floor.Tier.Percentile), Number(floor.Tier.Floor), Number(floor.Floor));
        }

        ReviewText.ConsoleOn(output).Write(table);
    }

    private static void AddRow(Table table, RfmScale scale, string figure, Quintiles? quintiles) => table.AddRow(
        new[] { scale.CustomerKind.ToString().ToLowerInvariant(), scale.PeriodEnd.ToString(), figure, Number(scale.Customers) }
            .Concat(Enumerable.Range(0, Quintiles.BoundCount).Select(place => Number(quintiles?.Bounds[place])))
            .Append(Number(quintiles?.Average))
            .ToArray());

    private static string Number(decimal? number) => number?.ToString("#,##0.##", Culture) ?? Unknown;

    private static Table Titled(string title) => new Table().Title(Markup.Escape(title)).Border(TableBorder.Rounded);
}
