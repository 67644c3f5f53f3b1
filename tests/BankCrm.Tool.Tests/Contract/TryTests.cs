using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Contract;

/// <summary>What other programs rely on: the forms of what try writes.</summary>
public sealed partial class TryTests(TrialOfSmallBank trial) : IClassFixture<TrialOfSmallBank>
{
    private const string Header = "customer,period,average,computed_tier,previous_tier,decision,tier,missed,allowed_misses,zone,gap_to_next,effective_from,policy_version";

    [Fact]
    public void Try_SmallBank_EndsWithAReportAndNoError()
    {
        Assert.Equal(0, trial.Run.ExitCode);
        Assert.Empty(trial.Run.Errors);
        Assert.Contains(trial.Run.OutputLines, line => line.StartsWith("Imported BankCrmExtensions_", StringComparison.Ordinal));
        Assert.Contains("rejected 0", trial.Run.Output, StringComparison.Ordinal);
        Assert.Contains("DOWNGRADE", trial.Run.Output, StringComparison.Ordinal);
        Assert.Contains("peak memory", trial.Run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Try_WindowsBeforeEveryPolicy_SaysThatNoneWasInForce()
    {
        using var folder = new TestFolder();
        string mapping = folder.At("1999.json");
        File.WriteAllText(mapping, File.ReadAllText(Deposits.Mapping).Replace("2019-$1", "1999-$1", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("try", "--mapping", mapping, "--data", Deposits.Random(20, 1).WriteTo(folder.At("data")), "--db", folder.At("bank.db")).MustBe(0);

        Assert.Contains("no tier policy was in force", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_Header_IsTheContract()
    {
        byte[] bytes = File.ReadAllBytes(trial.Decisions);
        Assert.Equal((byte)'c', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Equal(Header, File.ReadLines(trial.Decisions).First());
    }

    [Fact]
    public void Decisions_EveryRow_HasEveryColumnInItsForm()
    {
        Assert.NotEmpty(trial.Lines);
        Assert.All(File.ReadLines(trial.Decisions).Skip(1), line => Assert.Matches(Row(), line));
        Assert.All(trial.Lines, line =>
        {
            Assert.Equal(line.Decision == "ASSIGN", line.PreviousTier.Length == 0);
            Assert.Equal(line.ComputedTier == "PRIVATE", line.GapToNext.Length == 0);
        });
    }

    [Fact]
    public void Decisions_Rows_AreByCustomerAndThenByWindow()
    {
        List<string> keys = trial.Lines.Select(line => line.Customer + " " + line.Period).ToList();
        Assert.Equal(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Json_Totals_AreThoseOfTheDecisions()
    {
        Assert.Equal(trial.Lines.Count, Number("decisions"));
        Assert.Equal(trial.Lines.Select(line => line.Customer).Distinct(StringComparer.Ordinal).Count(), Number("customers"));
        Assert.Equal(Directory.EnumerateFiles(trial.Data).Sum(file => File.ReadLines(file).Count() - 1), Number("metrics"));
        Assert.Equal(DecisionLine.Count(trial.Lines, line => line.Period, line => line.Decision), Table("decisionsByPeriod"));
        Assert.Equal(DecisionLine.Count(trial.Lines, line => line.Period, line => line.Tier), Table("tiersByPeriod"));
        Assert.Equal(DecisionLine.Count(trial.Lines.Where(line => line.Zone != "NONE"), line => line.Period, line => line.Zone), Table("zonesByPeriod"));
    }

    [Fact]
    public void Json_MigrationMatrix_IsFromTheFirstTierToTheLast()
    {
        var ends = trial.Lines
            .GroupBy(line => line.Customer, StringComparer.Ordinal)
            .GroupBy(lines => (From: lines.First().Tier, To: lines.Last().Tier))
            .ToDictionary(group => group.Key, group => group.LongCount());
        var told = Table("migrationMatrix").SelectMany(row => row.Value.Select(cell => (From: row.Key, To: cell.Key, cell.Value))).ToDictionary(cell => (cell.From, cell.To), cell => cell.Value);
        Assert.Equal(ends.OrderBy(cell => cell.Key), told.OrderBy(cell => cell.Key));
    }

    [Fact]
    public void Json_Costs_AreThere()
    {
        Assert.True(trial.Totals.GetProperty("secondsByStep").GetProperty("feed").GetDouble() > 0);
        Assert.True(trial.Totals.GetProperty("secondsByStep").GetProperty("review").GetDouble() > 0);
        Assert.True(trial.Totals.GetProperty("peakMemoryMegabytes").GetDouble() > 1);
        long requests = trial.Totals.GetProperty("requestsByStep").GetProperty("review").GetInt64();
        Assert.True(trial.Totals.GetProperty("requestsByStep").GetProperty("feed").GetInt64() > 0);
        int windows = Table("decisionsByPeriod").Count;
        Assert.Equal(requests * 1000.0 / Number("customers") / windows, trial.Totals.GetProperty("requestsPerThousandCustomers").GetDouble(), tolerance: 0.001);
        Assert.Equal("2019-10-31", trial.Totals.GetProperty("asOf").GetString());
    }

    [Fact]
    public void Try_AgainOnTheSameDatabase_WritesTheSameDecisionsAndNothingElse()
    {
        IReadOnlyList<string> before = DatabaseContent.WithoutTotals(DatabaseContent.Exactly(trial.Database));
        string again = trial.At("again.csv");
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", trial.Data, "--db", trial.Database, "--decisions", again);
        Assert.Equal(File.ReadAllBytes(trial.Decisions), File.ReadAllBytes(again));
        DatabaseContent.AssertSame(before, DatabaseContent.WithoutTotals(DatabaseContent.Exactly(trial.Database)));
    }

    [Fact]
    public void Try_NothingDueAnyMore_TellsTheDayAndNoDecision()
    {
        string json = trial.At("nothing-due.json");
        ToolRun run = ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", trial.Data, "--db", trial.Database, "--json", json);
        Assert.Contains("Nothing was due: every closed window is decided.", run.OutputLines);
        using JsonDocument totals = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal("2019-10-31", totals.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(0, totals.RootElement.GetProperty("decisions").GetInt64());
    }

    [Fact]
    public void Try_AsOfAnEarlierDay_DecidesOnlyTheWindowsBefore()
    {
        using var folder = new TestFolder();
        string decisions = folder.At("decisions.csv");
        string json = folder.At("totals.json");
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", trial.Data, "--db", PreparedDatabase.In(folder), "--as-of", "2019-09-29", "--decisions", decisions, "--json", json);
        Assert.Equal(
            File.ReadLines(trial.Decisions).Where(line => !line.Contains(",2019-09-30,", StringComparison.Ordinal) && !line.Contains(",2019-10-31,", StringComparison.Ordinal)),
            File.ReadLines(decisions));
        Assert.Contains("\"asOf\": \"2019-09-29\"", File.ReadAllText(json), StringComparison.Ordinal);
    }

    [Fact]
    public void Try_CustomerNumberWithCommaAndQuote_IsQuoted()
    {
        using var folder = new TestFolder();
        folder.Write("data/deposits-m07.csv", "cust_no,C1,C2\n\"a,\"\"1\"\"\",5,1\n");
        string decisions = folder.At("decisions.csv");
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", folder.At("data"), "--db", PreparedDatabase.In(folder), "--decisions", decisions);
        Assert.StartsWith("\"a,\"\"1\"\"\",2019-07-31,5.00,BASIC,,ASSIGN,BASIC,", File.ReadLines(decisions).ElementAt(1), StringComparison.Ordinal);
    }

    private long Number(string property) => trial.Totals.GetProperty(property).GetInt64();

    private SortedDictionary<string, SortedDictionary<string, long>> Table(string property) => new(
        trial.Totals.GetProperty(property).EnumerateObject().ToDictionary(
            row => row.Name,
            row => new SortedDictionary<string, long>(row.Value.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetInt64(), StringComparer.Ordinal), StringComparer.Ordinal),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    [GeneratedRegex(@"^c\d{6},2019-\d\d-\d\d,-?\d+\.\d\d,(BASIC|GOLD|PLATINUM|DIAMOND|PRIVATE),(BASIC|GOLD|PLATINUM|DIAMOND|PRIVATE)?,(ASSIGN|UPGRADE|KEEP|WATCH|DOWNGRADE),(BASIC|GOLD|PLATINUM|DIAMOND|PRIVATE),\d,[36],(NONE|CRITICAL|VOLATILE|STABLE),(\d+\.\d\d)?,2019-\d\d-01,1$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
