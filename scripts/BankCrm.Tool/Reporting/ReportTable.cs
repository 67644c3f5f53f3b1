using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace BankCrm.Tool.Reporting;

/// <summary>A table of a report under its title, as plain text where the output is a file or a pipe.</summary>
internal sealed class ReportTable
{
    /// <summary>What stands where there is nothing to tell.</summary>
    public const string Nothing = "·";

    private const int LeastWidth = 120;

    private readonly string title;
    private readonly Table table = new Table().Border(TableBorder.Rounded);

    /// <summary>A table whose first columns are words and whose others are numbers.</summary>
    /// <param name="title">What it tells.</param>
    /// <param name="words">The headers of columns of words.</param>
    /// <param name="numbers">The headers of columns of numbers.</param>
    public ReportTable(string title, IEnumerable<string> words, IEnumerable<string> numbers)
    {
        this.title = title;
        foreach (string header in words)
        {
            table.AddColumn(new TableColumn(Markup.Escape(header)));
        }

        foreach (string header in numbers)
        {
            table.AddColumn(new TableColumn(Markup.Escape(header)).RightAligned());
        }
    }

    /// <summary>A count with its thousands grouped.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount; null is nothing to tell.</summary>
    public static string Amount(decimal? number) => number?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A share in percent; null is nothing to tell.</summary>
    public static string Share(decimal? share) => share is { } known ? (known * 100m).ToString("0.0", CultureInfo.InvariantCulture) + " %" : Nothing;

    public void AddRow(params IEnumerable<string> cells) => table.AddRow(cells.Select(Markup.Escape).ToArray());

    public void Write(TextWriter output)
    {
        output.WriteLine(title);
        ConsoleOn(output).Write(table);
    }

    private static IAnsiConsole ConsoleOn(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = System.Math.Max(console.Profile.Width, LeastWidth);
        return console;
    }
}
