using System;
using System.Globalization;
using System.Linq;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>Numbers that are not written as the metric counts them: ratios, other units, months.</summary>
public sealed class ScalingTests
{
    [Theory]
    [InlineData("1", "0")]
    [InlineData("0.7", "-30")]
    [InlineData("0.700001", "-29.9999")]
    [InlineData("0", "-100")]
    [InlineData("2.333", "133.3")]
    [InlineData("10001", "1000000")]
    public void Run_Ratio_BecomesAPercentChange(string ratio, string percent)
    {
        using var fixture = Ratios(ratio);

        fixture.Run();

        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), fixture.Metric("1", "2024-01-31", CustomerMetricTable.TransactionChange));
    }

    [Theory]
    [InlineData("0.7000001", "change: -29.99999, as the mapping scales it, has more than four decimals.")]
    [InlineData("0.700000001", "change: \"\"0.700000001\"\" has more than eight decimals.")]
    [InlineData("10001.000001", "change: 1000000.0001, as the mapping scales it, is beyond ±1,000,000.")]
    [InlineData("0,7", "change: \"\"0,7\"\" is not a number.")]
    public void Run_RatioThatDoesNotFit_IsRejected(string ratio, string sentence)
    {
        using var fixture = Ratios($"\"{ratio}\"");

        fixture.Refusal();

        Assert.Contains(sentence, Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_EmptyRatio_IsUnknown()
    {
        using var fixture = Ratios(string.Empty);

        fixture.Run();

        Assert.Null(fixture.Metric("1", "2024-01-31", CustomerMetricTable.TransactionChange));
    }

    [Fact]
    public void Run_ScaledAgain_ChangesNothing()
    {
        using var fixture = Ratios("0.7");
        fixture.Run();

        Assert.Equal(new FeedCounts(0, 0, 1), fixture.Run().Metrics);
    }

    [Fact]
    public void Run_AmountsInThousandsOrTensOfThousands_AreScaledAfterTheyAddUp()
    {
        using var fixture = new FeedFixture(Mapping("""{ "metric": "bce_aumend", "columns": ["a", "b"], "factor": 10000 }, { "metric": "bce_contactcount", "column": "c", "factor": 0.5 }"""))
            .With("rows-2024-01.csv", "no,a,b,c\n1,1.23456,2,4\n2,1,,3\n");

        fixture.Run();

        Assert.Equal(32_345.6m, fixture.Metric("1", "2024-01-31", CustomerMetricTable.AumEnd));
        Assert.Equal(2, fixture.Metric("1", "2024-01-31", CustomerMetricTable.ContactCount));
        Assert.Contains("c: 1.5, as the mapping scales it, is not a whole number.", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02", "0", "2024-02-29")]
    [InlineData("2024-02", "1", "2024-01-29")]
    [InlineData("2024-03", "1", "2024-02-29")]
    [InlineData("2024-03", "13", "2023-02-28")]
    public void Run_MonthsBeforeTheEnd_BecomeADay(string month, string months, string day)
    {
        using var fixture = new FeedFixture(Mapping("""{ "metric": "bce_lastactiveon", "monthsBeforeEnd": "months" }""")).With($"rows-{month}.csv", $"no,months\n1,{months}\n");

        fixture.Run();

        Entity row = fixture.Environment.Rows(CustomerMetricTable.LogicalName).Single();
        Assert.Equal(day, row.GetAttributeValue<DateTime>(CustomerMetricTable.LastActiveOn).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1201")]
    [InlineData("two")]
    public void Run_MonthsThatAreNone_AreRejected(string months)
    {
        using var fixture = new FeedFixture(Mapping("""{ "metric": "bce_lastactiveon", "monthsBeforeEnd": "months" }""")).With("rows-2024-01.csv", $"no,months\n1,{months}\n2,\n");

        fixture.Run();

        Assert.Contains($"months: \"\"{months}\"\" is not a number of months up to 1,200.", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
        Assert.Null(fixture.Metric("2", "2024-01-31", CustomerMetricTable.LastActiveOn));
    }

    private static FeedFixture Ratios(string ratio) =>
        new FeedFixture(Mapping("""{ "metric": "bce_transactionchange", "column": "change", "factor": 100, "add": -100 }""")).With("rows-2024-01.csv", $"no,change\n1,{ratio}\n");

    private static string Mapping(string measures) =>
        $$"""
        { "name": "Scaled", "files": [{ "file": "rows-*.csv", "window": { "fileName": "-([0-9]{4}-[0-9]{2})", "template": "$1" },
          "customer": { "number": "no", "kind": "personal" }, "measures": [{{measures}}] }] }
        """;
}
