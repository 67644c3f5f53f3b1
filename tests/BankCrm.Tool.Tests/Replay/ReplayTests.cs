using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Tool.Review.Files;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Replay;

/// <summary>Every row of --decisions, decided a second time by hand.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void Try_CustomersAroundEveryFloor_DecidesAsByHand() => AssertAsByHand(AroundEveryFloor());

    [Fact]
    public void Try_EveryKindOfDecision_DecidesAsByHand()
    {
        Deposits deposits = EveryKindOfDecision();
        IReadOnlyList<string> lines = AssertAsByHand(deposits);

        // The extracts are only worth something when they lead everywhere.
        List<DecisionLine> rows = lines.Skip(1).Select(line => new DecisionLine(line)).ToList();
        Assert.Equal(new[] { "ASSIGN", "DOWNGRADE", "KEEP", "UPGRADE", "WATCH" }, rows.Select(row => row.Decision).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(new[] { "CRITICAL", "NONE", "STABLE", "VOLATILE" }, rows.Select(row => row.Zone).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(rows, row => row.Decision == "WATCH" && row.Missed == "5" && row.AllowedMisses == "6");
        Assert.Contains(rows, row => row.Decision == "DOWNGRADE" && row.PreviousTier == "PRIVATE" && row.Tier == "BASIC");
        Assert.Contains(rows, row => row.Decision == "UPGRADE" && row.PreviousTier == "BASIC" && row.Tier == "PRIVATE");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20191031)]
    public void Try_RandomBank_DecidesAsByHand(int seed) => AssertAsByHand(Deposits.Random(400, seed));

    /// <summary>A customer at, just below and just above each floor and each edge of a zone, coming from each side.</summary>
    private static Deposits AroundEveryFloor()
    {
        decimal[] edges = { 0, 45_000, 50_000, 180_000, 200_000, 450_000, 500_000, 5_000_000, 6_000_000, 8_000_000 };
        decimal[] steps = { -0.01m, 0m, 0.01m };
        var deposits = new Deposits();
        int number = 0;
        foreach (decimal edge in edges)
        {
            foreach (decimal before in steps)
            {
                foreach (decimal after in steps)
                {
                    deposits.Add(string.Create(CultureInfo.InvariantCulture, $"e{number++:000}"), 7, edge + before, edge + after, edge, edge + before);
                }
            }
        }

        return deposits;
    }

    private static Deposits EveryKindOfDecision() => new Deposits()
        .Add("anchor", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
        .Add("below-then-back", 1, 60_000, 10, 10, 60_000, 10, 10, 60_000)
        .Add("cleared-at-the-floor", 1, 50_000, 49_999.99m, 50_000, 49_999.99m, 49_999.99m, 50_000)
        .Add("falls-to-the-last", 1, 700_000, 300_000, 100_000, 60_000, 60_000)
        .Add("falls-then-rises", 1, 700_000, 1, 1, 1, 700_000, 1, 1, 1, 1)
        .Add("four-decimals", 1, 49_999.9950m, 49_999.9949m, 50_000.0001m, 0.005m)
        .Add("gone-for-good", 1, 250_000)
        .Add("gone-in-between", 1, 250_000, null, null, 250_000, null, null, null, 250_000)
        .Add("late-starter", 5, 199_999.99m, 200_000)
        .Add("last-month-only", 12, 6_000_000)
        .Add("negative", 1, -0.01m, -1_000_000, 0, -5)
        .Add("private-in-grace", 1, 6_000_000, 5_999_999.99m, 1, 1, 1, 1, 6_000_000, 1, 1, 1, 1, 1)
        .Add("private-lost", 1, 9_000_000, 1, 1, 1, 1, 1, 1, 1)
        .Add("private-lost-to-gold", 1, 8_000_000, null, null, null, null, null, 60_000, 60_000)
        .Add("skips-tiers", 1, 0, 6_500_000, 7_999_999.99m, 8_000_000, 8_000_000.01m)
        .Add("starts-with-nothing", 1, 0, 0, 0)
        .Add("sweeping-change", 1, 100_000_000_000, 0.01m, 100_000_000_000);

    private static IReadOnlyList<string> AssertAsByHand(Deposits deposits)
    {
        using var folder = new TestFolder();
        string decisions = folder.At("decisions.csv");
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", deposits.WriteTo(folder.At("data")), "--db", PreparedDatabase.In(folder), "--decisions", decisions);
        List<DateOnly> ends = deposits.Months.Select(month => new DateOnly(2019, month, DateTime.DaysInMonth(2019, month))).ToList();
        IEnumerable<string> expected = deposits.Balances.SelectMany(customer => AuditorsReplay.Lines(
            customer.Key, ends, end => customer.Value.TryGetValue(end.Month, out decimal balance) ? balance : null));
        string[] actual = File.ReadAllLines(decisions);
        Assert.Equal(expected.Prepend(DecisionFile.Header), actual);
        return actual;
    }
}
