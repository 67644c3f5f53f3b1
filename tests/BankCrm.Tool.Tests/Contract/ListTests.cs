using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Contract;

/// <summary>What other programs rely on: the forms of --stages, --classes and --scores, and the totals that go with them.</summary>
public sealed partial class ListTests(TrialOfSmallBank trial) : IClassFixture<TrialOfSmallBank>
{
    public static TheoryData<string, string> Headers => new()
    {
        { "stages", "customer,period,stage,entered_on,reason" },
        { "classes", "customer,period,class,cause,rfm,explicit_value,potential_value,growth_value" },
        { "scores", "customer,period,score,band,reasons" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void List_Header_IsTheContract(string list, string header)
    {
        byte[] bytes = File.ReadAllBytes(PathOf(list));
        Assert.Equal((byte)'c', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Equal(header, File.ReadLines(PathOf(list)).First());
    }

    [Theory]
    [InlineData("stages")]
    [InlineData("classes")]
    [InlineData("scores")]
    public void List_Rows_AreThoseOfTheDecisionsInTheirOrder(string list) =>
        Assert.Equal(trial.Lines.Select(line => line.Customer + " " + line.Period), Rows(list).Select(row => row[0] + " " + row[1]));

    [Fact]
    public void Lists_EveryRow_HasEveryColumnInItsForm()
    {
        Assert.All(Lines("stages"), line => Assert.Matches(StageRow(), line));
        Assert.All(Lines("classes"), line => Assert.Matches(ClassRow(), line));
        Assert.All(Lines("scores"), line => Assert.Matches(ScoreRow(), line));
        Assert.All(Rows("classes"), row => Assert.Equal(row[2] == "BELOW-MARGINAL-COST", row[3].Length > 0));
        Assert.All(Rows("scores"), row => Assert.InRange(decimal.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), 0m, 100m));
    }

    [Fact]
    public void Stages_EnteredOn_IsTheWindowInWhichTheStageChanged()
    {
        foreach (IGrouping<string, string[]> customer in Rows("stages").GroupBy(row => row[0], StringComparer.Ordinal))
        {
            string[]? before = null;
            foreach (string[] row in customer)
            {
                Assert.Equal(before is null || before[2] != row[2] ? row[1] : before[3], row[3]);
                before = row;
            }
        }
    }

    [Fact]
    public void Json_Totals_AreThoseOfTheLists()
    {
        Assert.Equal(Count("stages", 2), Table("stagesByPeriod"));
        Assert.Equal(Count("classes", 2), Table("classesByPeriod"));
        Assert.Equal(Count("classes", 3), Table("causesByPeriod"));
        Assert.Equal(Count("scores", 3), Table("bandsByPeriod"));
    }

    [Fact]
    public void Json_Funnel_EndsWithTheCustomersOfEachStage()
    {
        JsonElement[] rows = trial.Totals.GetProperty("funnel").EnumerateArray().ToArray();
        Assert.NotEmpty(rows);
        foreach (JsonElement row in rows)
        {
            string period = row.GetProperty("period").GetString()!;
            string stage = row.GetProperty("stage").GetString()!;
            Assert.Equal(Rows("stages").Count(line => line[1] == period && line[2] == stage), row.GetProperty("atEnd").GetInt32());
            Assert.Equal(Rows("stages").Count(line => line[1] == period && line[2] == stage && line[3] == period), row.GetProperty("entered").GetInt32());
            Assert.True(row.GetProperty("converted").GetInt32() <= row.GetProperty("left").GetInt32());
        }
    }

    [Fact]
    public void Json_ChurnPerformance_SharesAreThoseOfItsCounts()
    {
        JsonElement[] windows = trial.Totals.GetProperty("churnPerformance").EnumerateArray().ToArray();
        Assert.Equal(new[] { "2019-07-31", "2019-08-31", "2019-09-30" }, windows.Select(window => window.GetProperty("period").GetString()));
        foreach (JsonElement window in windows)
        {
            decimal found = window.GetProperty("found").GetDecimal();
            Assert.InRange(found, 0m, Math.Min(window.GetProperty("flagged").GetDecimal(), window.GetProperty("lost").GetDecimal()));
            AssertShare(window, "precision", found, "flagged");
            AssertShare(window, "recall", found, "lost");
            AssertShare(window, "baseRate", window.GetProperty("lost").GetDecimal(), "scored");
        }
    }

    [Fact]
    public void Json_TierGrowth_CountsTheCustomersOfEachTier()
    {
        JsonElement[] whole = trial.Totals.GetProperty("tierGrowth").EnumerateArray().Where(row => row.GetProperty("manager").ValueKind == JsonValueKind.Null).ToArray();
        var expected = DecisionLine.Count(trial.Lines, line => line.Period, line => line.Tier);
        Assert.NotEmpty(whole);
        Assert.All(whole, row => Assert.Equal(
            expected[row.GetProperty("period").GetString()!].GetValueOrDefault(row.GetProperty("tier").GetString()!),
            row.GetProperty("headcount").GetInt64()));
    }

    [Fact]
    public void Review_ListsOfAReviewedDatabase_AreTheSameAgain()
    {
        IReadOnlyList<string> before = DatabaseContent.WithoutTotals(DatabaseContent.Exactly(trial.Database));
        string[] lists = { "decisions", "stages", "classes", "scores" };
        ToolRun.Done(["review", "--db", trial.Database, "--as-of", "2019-10-31", .. lists.SelectMany(list => new[] { "--" + list, trial.At(list + "-again.csv") })]);
        Assert.All(lists, list => Assert.Equal(File.ReadAllBytes(PathOf(list)), File.ReadAllBytes(trial.At(list + "-again.csv"))));
        DatabaseContent.AssertSame(before, DatabaseContent.WithoutTotals(DatabaseContent.Exactly(trial.Database)));
    }

    [Fact]
    public void Report_Try_ShowsEveryModule()
    {
        foreach (string words in new[]
        {
            "Tier decisions by window", "Customers by tier after each window", "Customers by lifecycle stage after each window", "Customers by value class in each window",
            "Customers by churn band in each window", "What became of those flagged for churn", "Funnel of the window to 2019-10-31",
        })
        {
            Assert.Contains(words, trial.Run.Output, StringComparison.Ordinal);
        }
    }

    private static void AssertShare(JsonElement window, string share, decimal part, string whole)
    {
        decimal all = window.GetProperty(whole).GetDecimal();
        JsonElement told = window.GetProperty(share);
        if (all == 0m)
        {
            Assert.Equal(JsonValueKind.Null, told.ValueKind);
        }
        else
        {
            Assert.Equal(Math.Round(part / all, 6), told.GetDecimal());
        }
    }

    private string PathOf(string list) => Path.Combine(Path.GetDirectoryName(trial.Decisions)!, list + ".csv");

    private IEnumerable<string> Lines(string list) => File.ReadLines(PathOf(list)).Skip(1);

    private List<string[]> Rows(string list) => Lines(list).Select(line => line.Split(',')).ToList();

    private SortedDictionary<string, SortedDictionary<string, long>> Count(string list, int column) => new(
        Rows(list).Where(row => row[column].Length > 0).GroupBy(row => row[1], StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new SortedDictionary<string, long>(group.GroupBy(row => row[column], StringComparer.Ordinal).ToDictionary(cell => cell.Key, cell => cell.LongCount(), StringComparer.Ordinal), StringComparer.Ordinal),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    private SortedDictionary<string, SortedDictionary<string, long>> Table(string property) => new(
        trial.Totals.GetProperty(property).EnumerateObject().ToDictionary(
            row => row.Name,
            row => new SortedDictionary<string, long>(row.Value.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetInt64(), StringComparer.Ordinal), StringComparer.Ordinal),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    [GeneratedRegex(@"^c\d{6},2019-\d\d-\d\d,(PROSPECT|NEW|GROWING|MATURE|DECLINING|DORMANT|LOST|WON-BACK),2019-\d\d-\d\d,[^,;]+(;[^,;]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex StageRow();

    [GeneratedRegex(@"^c\d{6},2019-\d\d-\d\d,(HIGH-VALUE|GROWTH|POTENTIAL|ORDINARY|BELOW-MARGINAL-COST),(LOW-BALANCE|HEAVY-CHANNEL-USE|FEE-WAIVERS|COMPLAINT-COST|OVER-SERVICE)?,[0-5]{3},-?\d+\.\d\d,-?\d+\.\d\d,-?\d+\.\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex ClassRow();

    [GeneratedRegex(@"^c\d{6},2019-\d\d-\d\d,\d{1,3}(\.\d{1,2})?,(LOW|MEDIUM|HIGH),([^,;]+(;[^,;]+)*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ScoreRow();
}
