using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Tool.Tests.Support;

namespace BankCrm.Tool.Tests.Hosts;

/// <summary>What the tool's own review makes of the small bank, night by night.</summary>
public sealed class BankReviewedByTheTool : IDisposable
{
    private static readonly DateTime August = new(2019, 8, 31, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime September = new(2019, 9, 30, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime October = new(2019, 10, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly TestFolder folder = new();
    private readonly string start;

    public BankReviewedByTheTool()
    {
        Bank.WriteExtracts(folder);
        start = PreparedDatabase.In(folder, "start.db");
        Bank.SetUp(start);
        Bank.Feed(folder, start, Bank.FirstMonths);
        Steps = Story("tool.db", ReviewByTool);
    }

    /// <summary>All rows after each night, but for the totals over the whole bank.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Steps { get; }

    internal static void ReviewByTool(string database, DateTime day) => ToolRun.Done("review", "--db", database, "--as-of", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Another way to review leads to the same rows after each night.</summary>
    internal void AssertSame(Action<string, DateTime> review)
    {
        IReadOnlyList<IReadOnlyList<string>> steps = Story(Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ".db", review);
        for (int index = 0; index < Steps.Count; index++)
        {
            DatabaseContent.AssertSame(Steps[index], steps[index], string.Create(CultureInfo.InvariantCulture, $"Night {index + 1}"));
        }
    }

    public void Dispose() => folder.Dispose();

    private List<IReadOnlyList<string>> Story(string name, Action<string, DateTime> review)
    {
        var steps = new List<IReadOnlyList<string>>();
        string database = folder.At(name);
        File.Copy(start, database);
        Night(August);
        Bank.GrantOverrides(database);
        Night(September);
        Bank.Feed(folder, database, Bank.Corrected);
        Night(October);
        Night(October);
        return steps;

        void Night(DateTime day)
        {
            review(database, day);
            steps.Add(DatabaseContent.WithoutTotals(DatabaseContent.Of(database)));
        }
    }
}
