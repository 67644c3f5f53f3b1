using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Contract;

/// <summary>try without any extracts: a made-up bank.</summary>
public sealed class GeneratedBankTests
{
    [Fact]
    public void Try_NoData_MakesABankUpAndDecidesForIt()
    {
        using var folder = new TestFolder();
        string json = folder.At("totals.json");
        string decisions = folder.At("decisions.csv");
        ToolRun run = ToolRun.Done("try", "--customers", "300", "--seed", "5", "--db", folder.At("bank.db"), "--json", json, "--decisions", decisions);
        Assert.Contains("seed 5", run.Output, StringComparison.Ordinal);
        Assert.Contains("Awards", run.OutputLines);
        Assert.Contains(run.OutputLines, line => line.StartsWith("Follow-up surveys: ", StringComparison.Ordinal) && line.Contains(" answered", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("Answers: CSAT ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("Return cn from 2025-01-", StringComparison.Ordinal) && line.Contains(" to 2025-06-30: ", StringComparison.Ordinal));
        using JsonDocument totals = JsonDocument.Parse(File.ReadAllText(json));
        Assert.InRange(totals.RootElement.GetProperty("customers").GetInt64(), 250, 300);
        Assert.Equal(6, totals.RootElement.GetProperty("decisionsByPeriod").EnumerateObject().Count());
        Assert.Equal(File.ReadLines(decisions).Count() - 1, totals.RootElement.GetProperty("decisions").GetInt64());
    }

    [Fact]
    public void Try_MadeUpBank_ShowsEveryStageClassCauseAndBand()
    {
        using var folder = new TestFolder();
        string json = folder.At("totals.json");
        ToolRun.Done("try", "--customers", "5000", "--db", PreparedDatabase.In(folder), "--json", json);
        using JsonDocument totals = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal(new[] { "DECLINING", "DORMANT", "GROWING", "LOST", "MATURE", "NEW", "PROSPECT", "WON-BACK" }, Columns(totals, "stagesByPeriod"));
        Assert.Equal(new[] { "BELOW-MARGINAL-COST", "GROWTH", "HIGH-VALUE", "ORDINARY", "POTENTIAL" }, Columns(totals, "classesByPeriod"));
        Assert.Equal(new[] { "COMPLAINT-COST", "FEE-WAIVERS", "HEAVY-CHANNEL-USE", "LOW-BALANCE", "OVER-SERVICE" }, Columns(totals, "causesByPeriod"));
        Assert.Equal(new[] { "HIGH", "LOW", "MEDIUM" }, Columns(totals, "bandsByPeriod"));

        // Who goes shows it the month before, so alerts find more than chance would.
        Assert.All(totals.RootElement.GetProperty("churnPerformance").EnumerateArray().Skip(2), window => Assert.InRange(window.GetProperty("lift").GetDouble(), 1.2, 100));
    }

    private static string[] Columns(JsonDocument totals, string table) => totals.RootElement.GetProperty(table).EnumerateObject()
        .SelectMany(row => row.Value.EnumerateObject().Select(cell => cell.Name)).Distinct().Order(StringComparer.Ordinal).ToArray();

    [Fact]
    public void Try_SameSeed_GivesTheSameDecisions()
    {
        using var folder = new TestFolder();
        foreach (string name in new[] { "first", "second" })
        {
            ToolRun.Done("try", "--customers", "60", "--seed", "9", "--db", PreparedDatabase.In(folder, name + ".db"), "--decisions", folder.At(name + ".csv"));
        }

        Assert.Equal(File.ReadAllBytes(folder.At("first.csv")), File.ReadAllBytes(folder.At("second.csv")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000001")]
    public void Try_CustomersOutOfBounds_IsRefused(string customers) => ToolRun.Of("try", "--customers", customers).MustRefuse("--customers", "1000000");
}
