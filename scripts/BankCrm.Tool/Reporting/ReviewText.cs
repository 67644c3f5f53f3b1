using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle.Funnel;
using BankCrm.Tool.Review.Totals;

namespace BankCrm.Tool.Reporting;

/// <summary>What a review decided, as tables for a person: how many first, then where customers stand now, then how they came there.</summary>
internal static class ReviewText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(TextWriter output, long customersRead, ReviewTotals totals, long requests)
    {
        output.WriteLine(string.Create(Culture, $"{customersRead:N0} customers read, {totals.Customers:N0} due, {totals.Decisions:N0} decisions, {totals.HistoryRows:N0} history rows, {totals.Tasks:N0} tasks, {requests:N0} Dataverse requests"));
        if (totals.Alerts + totals.BenefitsGranted + totals.BenefitsWithdrawn > 0)
        {
            output.WriteLine(string.Create(Culture, $"{totals.Alerts:N0} churn alerts opened, {totals.BenefitsGranted:N0} benefits granted, {totals.BenefitsWithdrawn:N0} withdrawn"));
        }

        if (totals.Decisions == 0)
        {
            output.WriteLine(totals.Customers == 0
                ? "Nothing was due: every closed window is decided."
                : "No tier was decided: no tier policy was in force in the closed windows, or no customer has a balance in them. The shipped policy begins on 2000-01-01.");
        }

        Write(output, "Tier decisions by window", totals.DecisionsByPeriod, ["ASSIGN", "UPGRADE", "KEEP", "WATCH", "DOWNGRADE"]);
        Write(output, "Customers by tier after each window", totals.TiersByPeriod, totals.TierOrder);
        Write(output, "Customers by lifecycle stage after each window", totals.StagesByPeriod, totals.StageOrder);
        Write(output, "Customers by value class in each window", totals.ClassesByPeriod, ["HIGH-VALUE", "POTENTIAL", "GROWTH", "ORDINARY", "BELOW-MARGINAL-COST"]);
        Write(output, "Why customers are below marginal cost", totals.CausesByPeriod, ["LOW-BALANCE", "HEAVY-CHANNEL-USE", "FEE-WAIVERS", "COMPLAINT-COST", "OVER-SERVICE"]);
        Write(output, "Customers by churn band in each window", totals.BandsByPeriod, ["LOW", "MEDIUM", "HIGH"]);
        Write(output, totals.ChurnPerformance);
        Write(output, totals.Funnel);
        Write(output, "Tier alerts by window", totals.ZonesByPeriod, ["CRITICAL", "VOLATILE", "STABLE"]);
        Write(output, "From the first tier (rows) to the last (columns)", totals.Migration, totals.TierOrder, "from", totals.TierOrder);
    }

    private static void Write(TextWriter output, string title, Counts counts, IReadOnlyList<string> columns, string corner = "window", IReadOnlyList<string>? rows = null)
    {
        if (counts.Count == 0)
        {
            return;
        }

        var table = new ReportTable(title, [corner], columns);
        foreach (string row in rows ?? counts.Keys.ToList())
        {
            table.AddRow(columns.Select(column => counts.TryGetValue(row, out SortedDictionary<string, long>? values) && values.TryGetValue(column, out long count) ? ReportTable.Count(count) : ReportTable.Nothing).Prepend(row));
        }

        table.Write(output);
    }

    private static void Write(TextWriter output, IReadOnlyList<ChurnPerformance> windows)
    {
        if (windows.Count == 0)
        {
            return;
        }

        var table = new ReportTable("What became of those flagged for churn", ["flagged at"], ["known", "flagged", "lost", "found", "precision", "recall", "base rate", "lift"]);
        foreach (ChurnPerformance window in windows)
        {
            table.AddRow(
                window.PeriodEnd.ToString(),
                ReportTable.Count(window.Scored),
                ReportTable.Count(window.Flagged),
                ReportTable.Count(window.Lost),
                ReportTable.Count(window.Found),
                ReportTable.Share(window.Precision),
                ReportTable.Share(window.Recall),
                ReportTable.Share(window.BaseRate),
                window.Lift?.ToString("0.0", Culture) ?? ReportTable.Nothing);
        }

        table.Write(output);
    }

    /// <summary>The funnel of the newest window; the others stand in --json.</summary>
    private static void Write(TextWriter output, IReadOnlyList<StageFunnelRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        List<StageFunnelRow> newest = rows.Where(row => row.PeriodEnd == rows[^1].PeriodEnd).ToList();
        bool areSeveral = newest.Select(row => row.Policy.Id).Distinct().Count() > 1;
        var table = new ReportTable($"Funnel of the window to {rows[^1].PeriodEnd}", ["stage"], ["entered", "left", "went on", "at its end", "median days"]);
        foreach (StageFunnelRow row in newest)
        {
            table.AddRow(
                areSeveral ? row.Policy.Code + " " + row.Stage.Code : row.Stage.Code,
                ReportTable.Count(row.Entered),
                ReportTable.Count(row.Left),
                ReportTable.Count(row.Converted),
                ReportTable.Count(row.AtEnd),
                ReportTable.Amount(row.MedianDays));
        }

        table.Write(output);
    }
}
