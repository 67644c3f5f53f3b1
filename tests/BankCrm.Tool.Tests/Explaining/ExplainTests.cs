using System;
using System.Linq;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Explaining;

/// <summary>--explain: every decision of one customer in words.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly string data;
    private readonly string database;

    public ExplainTests()
    {
        data = new Deposits().Add("asked", 7, 60_000, 10, 10, 10).Add("other", 7, 1, 1, 1, 1).WriteTo(folder.At("data"));
        database = PreparedDatabase.In(folder);
    }

    [Fact]
    public void Try_Explain_TellsEveryWindowOfTheCustomer()
    {
        ToolRun run = ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", data, "--db", database, "--explain", "asked");
        string[] told = run.OutputLines.SkipWhile(line => !line.StartsWith("Customer asked (personal)", StringComparison.Ordinal)).ToArray();
        Assert.Equal("Tier", told[1]);
        string[] days = { "2019-07-31", "2019-08-31", "2019-09-30", "2019-10-31" };
        string[] ends = { "assign GOLD, from 2019-08-01", "watch, miss 1 of 3, GOLD kept", "watch, miss 2 of 3, GOLD kept", "downgrade to BASIC, from 2019-11-01" };
        for (int index = 0; index < days.Length; index++)
        {
            Assert.StartsWith($"  window to {days[index]} · policy PERSONAL-ASSETS v1 · ", told[index + 2], StringComparison.Ordinal);
            Assert.Contains(ends[index], told[index + 2], StringComparison.Ordinal);
        }

        // Four windows of each module, under their titles.
        Assert.Equal(new[] { "Lifecycle stage", "Value", "Churn risk" }, new[] { told[6], told[11], told[16] });
        Assert.All(new[] { 7, 8, 9, 10 }, line => Assert.Contains("policy PERSONAL-LIFECYCLE v1", told[line], StringComparison.Ordinal));
        Assert.All(new[] { 12, 13, 14, 15 }, line => Assert.Contains("policy PERSONAL-VALUE v1", told[line], StringComparison.Ordinal));
        Assert.All(new[] { 17, 18, 19, 20 }, line => Assert.Contains("policy PERSONAL-CHURN v1", told[line], StringComparison.Ordinal));
        Assert.DoesNotContain("Customer other", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_ExplainWhatIsDecidedAlready_TellsItAgainAndWritesNothing()
    {
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", data, "--db", database);
        var before = DatabaseContent.Exactly(database);
        ToolRun run = ToolRun.Done("review", "--db", database, "--as-of", "2019-10-31", "--explain", "asked", "--language", "zh");
        Assert.Contains("客户asked（个人客户）", run.OutputLines);
        Assert.Equal(4, run.OutputLines.Count(line => line.Contains("· 政策PERSONAL-ASSETS第1版 ·", StringComparison.Ordinal)));
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Review_ExplainNobodyWeKnow_IsRefusedBeforeTheReview()
    {
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", database);
        var before = DatabaseContent.Exactly(database);
        ToolRun.Of("review", "--db", database, "--as-of", "2019-10-31", "--explain", "nobody").MustRefuse("nobody", "no customer");
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Try_ExplainNobodyWeKnow_IsRefused() =>
        ToolRun.Of("try", "--mapping", Deposits.Mapping, "--data", data, "--db", database, "--explain", "nobody").MustRefuse("nobody", "no customer");

    public void Dispose() => folder.Dispose();
}
