using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Tool.Review;
using Spectre.Console;

namespace BankCrm.Tool.Reporting;

/// <summary>What a review decided, as tables for a person.</summary>
internal static class ReviewText
{
    public static void Write(TextWriter output, long customersRead, ReviewTotals totals, long requests)
    {
        IAnsiConsole console = ConsoleOn(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customersRead:N0} customers read, {totals.Customers:N0} due, {totals.Decisions:N0} decisions, {totals.HistoryRows:N0} history rows, {totals.Tasks:N0} tasks, {requests:N0} Dataverse requests"));
        if (totals.Decisions == 0)
        {
            output.WriteLine(totals.Customers == 0
                ? "Nothing was due: every closed window is decided."
                : "Nothing was decided: no tier policy was in force in the closed windows, or no customer has a balance in them. The shipped policy begins on 2000-01-01.");
            return;
        }

        Table(console, "Decisions by window", "window", totals.DecisionsByPeriod, new[] { "ASSIGN", "UPGRADE", "KEEP", "WATCH", "DOWNGRADE" });
        Table(console, "Customers by tier after each window", "window", totals.TiersByPeriod, totals.TierOrder);
        Table(console, "Alerts by window", "window", totals.ZonesByPeriod, new[] { "CRITICAL", "VOLATILE", "STABLE" });
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
        console.Profile.Width = System.Math.Max(console.Profile.Width, 100);
        return console;
    }

    private static void Table(
        IAnsiConsole console,
        string title,
        string corner,
        SortedDictionary<string, SortedDictionary<string, long>> counts,
        IReadOnlyList<string> columns,
        IReadOnlyList<string>? rows = null)
    {
        var table = new Table().Title(title).Border(TableBorder.Rounded).AddColumn(corner);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (string row in rows ?? counts.Keys.ToList())
        {
            IEnumerable<string> cells = columns.Select(column => counts.TryGetValue(row, out SortedDictionary<string, long>? values) && values.TryGetValue(column, out long count)
                ? count.ToString("N0", CultureInfo.InvariantCulture)
                : "·");
            table.AddRow(new[] { row }.Concat(cells).ToArray());
        }

        console.Write(table);
    }
}
