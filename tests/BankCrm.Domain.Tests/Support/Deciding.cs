using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Support;

/// <summary>Runs the engine over windows in order, as the review does, but without any store.</summary>
internal static class Deciding
{
    /// <summary>The window of every test that needs just one.</summary>
    public static readonly Day FirstWindow = new(2024, 1, 31);

    /// <summary>Month ends from January 2024 on.</summary>
    public static Day MonthEnd(int index) => new Day(2024, 1, 1).AddMonths(index).EndOfMonth;

    public static TierState Holding(string tierCode, int missed = 0, params string[] recent) => new()
    {
        TierCode = tierCode,
        Missed = missed,
        ReviewedTo = FirstWindow.AddDays(-31),
        TierSince = new Day(2023, 6, 1),
        RecentTiers = recent,
    };

    public static WindowMetric Average(decimal? amount, Day? periodEnd = null) => new() { PeriodEnd = periodEnd ?? FirstWindow, AumAverage = amount };

    /// <summary>Decides one window; a null amount is one that the bank does not supply.</summary>
    public static TierDecision Once(TierPolicy policy, TierState state, decimal? average, Day? periodEnd = null) =>
        Once(policy, state, Average(average, periodEnd), periodEnd);

    /// <summary>Decides one window with what a points policy reads beside the amount.</summary>
    public static TierDecision Once(TierPolicy policy, TierState state, decimal? average, TierFigures figures)
    {
        TierDecision? decision = TierEngine.Decide(policy, state, FirstWindow, Average(average), figures);
        Assert.NotNull(decision);
        return decision;
    }

    public static TierDecision Once(TierPolicy policy, TierState state, WindowMetric? metric, Day? periodEnd = null)
    {
        TierDecision? decision = TierEngine.Decide(policy, state, periodEnd ?? FirstWindow, metric);
        Assert.NotNull(decision);
        return decision;
    }

    /// <summary>Decides consecutive months from January 2024 on; a null amount is one that the bank does not supply.</summary>
    public static List<TierDecision> Through(TierPolicy policy, params decimal?[] averages) => From(policy, TierState.None, averages);

    public static List<TierDecision> From(TierPolicy policy, TierState start, params decimal?[] averages)
    {
        var decisions = new List<TierDecision>();
        TierState state = start;
        for (int index = 0; index < averages.Length; index++)
        {
            if (TierEngine.Decide(policy, state, MonthEnd(index), Average(averages[index], MonthEnd(index))) is { } decision)
            {
                decisions.Add(decision);
                state = decision.After;
            }
        }

        return decisions;
    }

    /// <summary>The kinds and tiers of decisions, for example "Assign GOLD, Watch GOLD 1".</summary>
    public static string Told(IEnumerable<TierDecision> decisions) =>
        string.Join(", ", decisions.Select(decision => decision.Kind + " " + decision.Tier.Code + (decision.Missed > 0 ? " " + decision.Missed.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty)));
}
