using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Review;

/// <summary>Tasks concern today: the newest window, decided for the first time.</summary>
public sealed class TierTaskTests
{
    private const string Number = "100";

    public static TheoryData<decimal, decimal, string> Moves => new()
    {
        { 200_000m, 500_000m, "Welcome DIAMOND" },
        { 10m, 50_000m, "" },
        { 500_000m, 10m, "Retention DIAMOND" },
        { 50_000m, 10m, "" },
        { 500_000m, 5_000_000m, "Alert PRIVATE" },
        { 500_000m, 4_999_999.9999m, "" },
        { 500_000m, 6_000_000m, "Alert PRIVATE, Welcome PRIVATE" },
        { 500_000m, 8_000_000m, "Welcome PRIVATE" },
        { 8_000_000m, 7_999_999.9999m, "Alert PRIVATE" },
        { 6_000_000m, 7_999_999.9999m, "" },
        { 6_000_000m, 5_999_999.9999m, "Alert PRIVATE, Retention PRIVATE" },
        { 500_000m, 450_000m, "Retention DIAMOND" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Review_NewestWindow_OpensTheTasksOfItsTier(decimal before, decimal now, string expected)
    {
        Bank bank = Reviewed(before);
        bank.Tasks.Clear();
        bank.CloseMonths(1).Feed(Number, 1, now);
        bank.Review(1);
        Assert.Equal(expected, Told(bank));
    }

    [Fact]
    public void Review_SecondMiss_OpensNoSecondRetentionTask()
    {
        Bank bank = Reviewed(500_000m);
        Next(bank, 1, 10m);
        bank.Tasks.Clear();
        Next(bank, 2, 10m);
        Assert.Equal("", Told(bank));
        Next(bank, 3, 10m);
        Assert.Equal("Retention DIAMOND", Told(bank));
    }

    [Fact]
    public void Review_SeveralWindowsAtOnce_OpensTasksOfTheNewestOnly()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.CloseMonths(2);
        bank.Feed(Number, 0, 10m);
        bank.Feed(Number, 1, 500_000m);
        bank.Feed(Number, 2, 500_000m);
        bank.Review(2);
        Assert.Equal("", Told(bank));
    }

    [Fact]
    public void Review_CustomerBeginsToOscillate_AlertsOnce()
    {
        TierPolicy policy = new PolicyBuilder { Tiers = PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor, alert: true)).ToList() }.Build();
        Bank bank = Reviewed(new Bank(policy), 50_000m, 10m);
        bank.Tasks.Clear();
        Next(bank, 2, 60_000m);
        Assert.Equal("Alert GOLD", Told(bank));
        bank.Tasks.Clear();
        Next(bank, 3, 60_000m);
        Assert.Equal("", Told(bank));
    }

    [Fact]
    public void Review_Replay_OpensNoTasks()
    {
        Bank bank = Reviewed(10m, 10m);
        bank.Feed(Number, 1, 6_000_000m);
        bank.Review(1);
        Assert.Equal("PRIVATE", bank.Shown(Number));
        Assert.Equal("", Told(bank));
    }

    [Fact]
    public void Review_NewWindowTogetherWithACorrection_StillOpensTheNewWindowsTasks()
    {
        Bank bank = Reviewed(10m, 10m);
        bank.Feed(Number, 0, 20m);
        Next(bank, 2, 500_000m);
        Assert.Equal("Welcome DIAMOND", Told(bank));
    }

    [Fact]
    public void Review_MonthClosedAfterTheQuarter_StillOpensTheQuartersTasks()
    {
        TierPolicy months = new PolicyBuilder { CustomerKind = CustomerKind.Corporate }.Build();
        TierPolicy quarters = new PolicyBuilder { Code = "QUARTERS", PeriodKind = PeriodKind.Quarter }.Build();
        var bank = new Bank(months, quarters);
        bank.AddCustomer(Number);
        bank.CloseMonths(6);
        foreach (int month in new[] { 2, 5 })
        {
            bank.Close(Deciding.MonthEnd(month), PeriodKind.Quarter);
            bank.Feed(Number, new WindowMetric { PeriodKind = PeriodKind.Quarter, PeriodEnd = Deciding.MonthEnd(month), AumAverage = month == 2 ? 10m : 500_000m });
        }

        bank.Review(6);
        Assert.Equal("Welcome DIAMOND", Told(bank));
    }

    [Fact]
    public void Review_RepeatedAfterAnInterruption_GivesTheTaskTheSameId()
    {
        var ids = new List<System.Guid>();
        for (int run = 0; run < 2; run++)
        {
            Bank bank = Reviewed(10m);
            Next(bank, 1, 500_000m);
            ids.Add(Assert.Single(bank.Tasks).Key);
        }

        Assert.Equal(ids[0], ids[1]);
    }

    [Fact]
    public void Review_TaskDueDate_CountsFromTheDayOfTheReview()
    {
        Bank bank = Reviewed(10m);
        bank.CloseMonths(1).Feed(Number, 1, 500_000m);
        bank.Review(new Day(2024, 3, 5));
        Assert.Equal(new Day(2024, 3, 8), Assert.Single(bank.Tasks).Value.DueOn);
    }

    private static string Told(Bank bank) => string.Join(", ", bank.Tasks.Values.Select(task => task.Kind + " " + task.Tier.Code).Order(System.StringComparer.Ordinal));

    private static void Next(Bank bank, int month, decimal average)
    {
        bank.CloseMonths(month).Feed(Number, month, average);
        bank.Review(month);
    }

    private static Bank Reviewed(params decimal?[] averages) => Reviewed(new Bank(), averages);

    private static Bank Reviewed(Bank bank, params decimal?[] averages)
    {
        bank.AddCustomer(Number);
        for (int month = 0; month < averages.Length; month++)
        {
            Next(bank, month, averages[month]!.Value);
        }

        return bank;
    }
}
