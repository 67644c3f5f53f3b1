using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle.Funnel;
using BankCrm.Tool.Review.Totals;
using Spectre.Console;

namespace BankCrm.Tool.Reporting;

/// <summary>What a review decided, as tables for a person: how many first, then where customers stand now, then how they came there.</summary>
internal static class ReviewText
{
    private const string None = "·";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(TextWriter output, long customersRead, ReviewTotals totals, long requests)
    {
        IAnsiConsole console = ConsoleOn(output);
        output.WriteLine(string.Create(Culture, $"{customersRead:N0} customers read, {totals.Customers:N0} due, {totals.Decisions:N0} decisions, {totals.HistoryRows:N0} history rows, {totals.Tasks:N0} tasks, {requests:N0} Dataverse requests"));
        if (totals.Alerts + totals.BenefitsGranted + totals.BenefitsWithdrawn > 0)
        {
            output.WriteLine(string.Create(Culture, $"{totals.Alerts:N0} churn alerts opened, {totals.BenefitsGranted:N0} benefits granted, {totals.BenefitsWithdrawn:N0} withdrawn"));
        }

        if (totals.Decisions == 0)
        {
            output.WriteLine(totals.Customers == 0
                ? "Nothing was due: every closed window is decided."
                : "Nothing was decided: no tier policy was in force in the closed windows, or no customer has a balance in them. The shipped policy begins on 2000-01-01.");
        }

        Table(console, "Tier decisions by window", "window", totals.DecisionsByPeriod, ["ASSIGN", "UPGRADE", "KEEP", "WATCH", "DOWNGRADE"]);
        Table(console, "Customers by tier after each window", "window", totals.TiersByPeriod, totals.TierOrder);
        Table(console, "Customers by lifecycle stage after each window", "window", totals.StagesByPeriod, totals.StageOrder);
        Table(console, "Customers by value class in each window", "window", totals.ClassesByPeriod, ["HIGH-VALUE", "POTENTIAL", "GROWTH", "ORDINARY", "BELOW-MARGINAL-COST"]);
        Table(console, "Why customers are below marginal cost", "window", totals.CausesByPeriod, ["LOW-BALANCE", "HEAVY-CHANNEL-USE", "FEE-WAIVERS", "COMPLAINT-COST", "OVER-SERVICE"]);
        Table(console, "Customers by churn band in each window", "window", totals.BandsByPeriod, ["LOW", "MEDIUM", "HIGH"]);
        Performance(console, totals.ChurnPerformance);
        Funnel(console, totals.Funnel);
        Table(console, "Tier alerts by window", "window", totals.ZonesByPeriod, ["CRITICAL", "VOLATILE", "STABLE"]);
        Table(console, "From the first tier (rows) to the last (columns)", "from", totals.Migration, totals.TierOrder, totals.TierOrder);
    }

    /// <summary>A console that writes plain text where the output is a file or a pipe.</summary>
    public static IAnsiConsole ConsoleOn(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = System.Math.Max(console.Profile.Width, 120);
        return console;
    }

    private static void Table(IAnsiConsole console, string title, string corner, Counts counts, IReadOnlyList<string> columns, IReadOnlyList<string>? rows = null)
    {
        if (counts.Count == 0)
        {
            return;
        }

        Table table = Titled(title, corner, columns);
        foreach (string row in rows ?? counts.Keys.ToList())
        {
            table.AddRow(columns.Select(column => counts.TryGetValue(row, out SortedDictionary<string, long>? values) && values.TryGetValue(column, out long count) ? Number(count) : None).Prepend(row).ToArray());
        }

        console.Write(table);
    }

    private static void Performance(IAnsiConsole console, IReadOnlyList<ChurnPerformance> windows)
    {
        if (windows.Count == 0)
        {
            return;
        }

        Table table = Titled("What became of those flagged for churn", "flagged at", ["known", "flagged", "lost", "found", "precision", "recall", "base rate", "lift"]);
        foreach (ChurnPerformance window in windows)
        {
            table.AddRow(
                window.PeriodEnd.ToString(),
                Number(window.Scored),
                Number(window.Flagged),
                Number(window.Lost),
                Number(window.Found),
                Share(window.Precision),
                Share(window.Recall),
                Share(window.BaseRate),
                window.Lift?.ToString("0.0", Culture) ?? None);
        }

        console.Write(table);
    }

    /// <summary>The funnel of the newest window; the others stand in --json.</summary>
    private static void Funnel(IAnsiConsole console, IReadOnlyList<StageFunnelRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        string newest = rows[^1].PeriodEnd.ToString();
        Table table = Titled($"Funnel of the window to {newest}", "stage", ["entered", "left", "went on", "at its end", "median days"]);
        foreach (StageFunnelRow row in rows.Where(row => row.PeriodEnd.ToString() == newest))
        {
            string policy = rows.Any(other => other.PeriodEnd.ToString() == newest && other.Policy.Id != row.Policy.Id) ? row.Policy.Code + " " : string.Empty;
            table.AddRow(policy + row.Stage.Code, Number(row.Entered), Number(row.Left), Number(row.Converted), Number(row.AtEnd), row.MedianDays?.ToString("0.#", Culture) ?? None);
        }

        console.Write(table);
    }

    private static Table Titled(string title, string corner, IEnumerable<string> columns)
    {
        Table table = new Table().Title(title).Border(TableBorder.Rounded).AddColumn(corner);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        return table;
    }

    private static string Number(long number) => number.ToString("N0", Culture);

    private static string Share(decimal? share) => share is { } known ? (known * 100m).ToString("0.0", Culture) + " %" : None;
}
