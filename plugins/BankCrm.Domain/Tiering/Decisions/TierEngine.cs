using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>
/// Decides one window of one customer (domain rules, section 2, "exact semantics"). Floors are inclusive and amounts are exact
/// decimals. The same policy, state and metric always give the same decision.
/// </summary>
public static class TierEngine
{
    /// <summary>Decides a closed window.</summary>
    /// <param name="policy">The policy in force at the window's end, with at least one tier.</param>
    /// <param name="state">Where the windows before left the customer.</param>
    /// <param name="periodEnd">The window's last day; after the one that <paramref name="state"/> was reviewed to.</param>
    /// <param name="metric">The customer's metric of that window; null when the customer holds nothing in it.</param>
    /// <param name="figures">What a policy that gives points or pools groups reads beside the metric; null where none does.</param>
    /// <returns>The decision, or null for a customer without a tier whose amount the bank does not supply.</returns>
    public static TierDecision? Decide(TierPolicy policy, TierState state, Day periodEnd, WindowMetric? metric, TierFigures? figures = null)
    {
        Measurement measurement = Measurement.Of(policy, metric, figures);
        Tier? held = policy.FindTier(state.TierCode);
        Tier? computed = TierReached(policy, measurement);
        if (figures is { Pools.Count: > 0 })
        {
            measurement = BestOf(policy, measurement, held, ref computed, figures);
        }

        if (computed is null)
        {
            return held is null ? null : Complete(policy, state, periodEnd, measurement, held, new Move(DecisionKind.Keep, held, state.Missed, ReasonCodes.AmountUnknown));
        }

        Move move = held is null ? Assign(state, computed) : Compare(policy, state, periodEnd, measurement, held, computed);
        return Complete(policy, state, periodEnd, measurement, computed, move);
    }

    /// <summary>The highest tier whose floor the amount reaches, the lowest tier under every floor, or null when no amount is known.</summary>
    public static Tier? TierReached(TierPolicy policy, Measurement measurement)
    {
        Tier? reached = null;
        bool anyKnown = false;
        foreach (Tier tier in policy.Tiers)
        {
            if (measurement.For(tier.Measure) is { } amount)
            {
                anyKnown = true;
                reached = tier.Threshold <= amount ? tier : reached;
            }
        }

        return anyKnown ? reached ?? policy.Lowest : null;
    }

    /// <summary>
    /// The customer's own measurement, or that of the pool that reaches the highest tier, if that is higher than the customer's own.
    /// Where the customer's own assets are unknown, a pool only lifts above the tier held: what is unknown costs no tier.
    /// </summary>
    private static Measurement BestOf(TierPolicy policy, Measurement own, Tier? held, ref Tier? computed, TierFigures figures)
    {
        Measurement best = own;
        int order = computed?.Order ?? held?.Order ?? policy.Lowest.Order;
        foreach (PoolMeasure pool in figures.Pools)
        {
            Measurement pooled = own.Pooled(policy, pool, figures);
            if (TierReached(policy, pooled) is { } reached && reached.Order > order)
            {
                best = pooled;
                computed = reached;
                order = reached.Order;
            }
        }

        return best;
    }

    private static Move Assign(TierState state, Tier computed) =>
        new(DecisionKind.Assign, computed, 0, state.TierCode is null ? ReasonCodes.FirstWindow : ReasonCodes.TierRetired);

    private static Move Compare(TierPolicy policy, TierState state, Day periodEnd, Measurement measurement, Tier held, Tier computed)
    {
        if (computed.Order > held.Order)
        {
            return new Move(DecisionKind.Upgrade, computed, 0, ReasonCodes.FloorReached);
        }

        if (computed.Order == held.Order)
        {
            return new Move(DecisionKind.Keep, held, 0, state.Missed > 0 ? ReasonCodes.WatchCleared : ReasonCodes.WithinTier);
        }

        if (measurement.For(held.Measure) is null)
        {
            // "Under the floor" is a condition on an unknown figure, and such a condition is never true.
            return new Move(DecisionKind.Keep, held, state.Missed, ReasonCodes.NetAssetsUnknown);
        }

        return policy.DowngradeRule == DowngradeRule.FixedReviewDates
            ? MissUnderFixedDates(policy, state, periodEnd, measurement, held, computed)
            : MissUnderGrace(state, held, computed);
    }

    private static Move MissUnderGrace(TierState state, Tier held, Tier computed)
    {
        int missed = state.Missed + 1;
        return missed < held.AllowedMisses
            ? new Move(DecisionKind.Watch, held, missed, ReasonCodes.BelowFloor)
            : new Move(DecisionKind.Downgrade, computed, 0, ReasonCodes.GraceUsed);
    }

    private static Move MissUnderFixedDates(TierPolicy policy, TierState state, Day periodEnd, Measurement measurement, Tier held, Tier computed)
    {
        if (!ReviewCalendar.HasReviewDate(policy, periodEnd))
        {
            return new Move(DecisionKind.Watch, held, state.Missed + 1, ReasonCodes.AwaitsReviewDate);
        }

        decimal bufferedFloor = held.Threshold * (100m - policy.BufferPercent) / 100m;
        return measurement.For(held.Measure) is { } amount && amount >= bufferedFloor
            ? new Move(DecisionKind.Keep, held, 0, ReasonCodes.BufferKept)
            : new Move(DecisionKind.Downgrade, computed, 0, ReasonCodes.ReviewDate);
    }

    private static TierDecision Complete(TierPolicy policy, TierState state, Day periodEnd, Measurement measurement, Tier computed, Move move)
    {
        decimal? amount = measurement.For(computed.Measure);
        Tier? next = Zoning.NextTierAbove(policy, computed, measurement);
        TierZone zone = amount is null ? TierZone.None : Zoning.ZoneOf(computed, amount.Value, next, measurement);
        IReadOnlyList<string> recent = amount is null ? state.RecentTiers : Oscillation.Append(state.RecentTiers, computed.Code, policy.OscillationWindows);
        bool oscillating = Oscillation.IsOscillating(policy, recent);
        Day effectiveFrom = move.Kind == DecisionKind.Upgrade && policy.UpgradeTiming == UpgradeTiming.FastUp ? periodEnd : periodEnd.AddDays(1);
        bool changed = move.Kind is DecisionKind.Assign or DecisionKind.Upgrade or DecisionKind.Downgrade;
        return new TierDecision
        {
            Policy = policy,
            PeriodEnd = periodEnd,
            Kind = move.Kind,
            Average = amount,
            ComputedTier = computed,
            Tier = move.Tier,
            Missed = move.Missed,
            Zone = zone,
            IsOscillating = oscillating,
            GapToNext = next is null ? null : next.Threshold - measurement.For(next.Measure),
            GapAboveFloor = measurement.For(move.Tier.Measure) - move.Tier.Threshold,
            WindowsLeft = WindowsLeft(policy, move),
            EffectiveFrom = effectiveFrom,
            NextReview = ReviewCalendar.NextReview(policy, periodEnd),
            Reasons = ReasonsOf(policy, move, measurement, computed, amount, zone, oscillating),
            Measurement = measurement,
            Before = state,
            After = new TierState
            {
                TierCode = move.Tier.Code,
                Missed = move.Missed,
                ReviewedTo = periodEnd,
                TierSince = changed ? effectiveFrom : state.TierSince,
                RecentTiers = recent,
            },
        };
    }

    private static int? WindowsLeft(TierPolicy policy, Move move) =>
        policy.DowngradeRule == DowngradeRule.GraceByMissedWindows && move.Tier.Order > policy.Lowest.Order ? move.Tier.AllowedMisses - move.Missed : null;

    private static List<string> ReasonsOf(TierPolicy policy, Move move, Measurement measurement, Tier computed, decimal? amount, TierZone zone, bool oscillating)
    {
        var reasons = new List<string>(4) { move.Reason };
        if (amount is { } known && known < policy.Lowest.Threshold && computed.Order == policy.Lowest.Order)
        {
            reasons.Add(ReasonCodes.BelowEveryFloor);
        }

        foreach (string reason in measurement.Reasons)
        {
            if (reason != move.Reason)
            {
                reasons.Add(reason);
            }
        }

        if (policy.Mode == TieringMode.Points)
        {
            reasons.AddRange(measurement.PointsReasons);
        }

        switch (zone)
        {
            case TierZone.Critical:
                reasons.Add(ReasonCodes.Critical);
                break;
            case TierZone.Volatile:
                reasons.Add(ReasonCodes.Volatile);
                break;
            case TierZone.Stable:
                reasons.Add(ReasonCodes.Stable);
                break;
            case TierZone.None:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(zone), zone, "Not a zone.");
        }

        if (oscillating)
        {
            reasons.Add(ReasonCodes.Oscillating);
        }

        return reasons;
    }

    private readonly struct Move
    {
        public Move(DecisionKind kind, Tier tier, int missed, string reason)
        {
            Kind = kind;
            Tier = tier;
            Missed = missed;
            Reason = reason;
        }

        public DecisionKind Kind { get; }

        public Tier Tier { get; }

        public int Missed { get; }

        public string Reason { get; }
    }
}
