using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Tiering;

namespace BankCrm.Tool.Review;

/// <summary>Counts what a review decided.</summary>
internal sealed class ReviewTotals
{
    /// <summary>Customers that were due.</summary>
    public long Customers { get; private set; }

    /// <summary>Decisions, whether or not they leave a history row.</summary>
    public long Decisions { get; private set; }

    /// <summary>History rows that were written.</summary>
    public long HistoryRows { get; private set; }

    /// <summary>History rows of them that are a customer's first, which come once and not every year.</summary>
    public long FirstRows { get; private set; }

    public long Tasks { get; private set; }

    /// <summary>Decisions by period and kind.</summary>
    public SortedDictionary<string, SortedDictionary<string, long>> DecisionsByPeriod { get; } = new(StringComparer.Ordinal);

    /// <summary>Customers by period and tier held after it.</summary>
    public SortedDictionary<string, SortedDictionary<string, long>> TiersByPeriod { get; } = new(StringComparer.Ordinal);

    /// <summary>Zones by period, without NONE.</summary>
    public SortedDictionary<string, SortedDictionary<string, long>> ZonesByPeriod { get; } = new(StringComparer.Ordinal);

    /// <summary>Customers by the tier of their first window and the tier they hold after their last.</summary>
    public SortedDictionary<string, SortedDictionary<string, long>> Migration { get; } = new(StringComparer.Ordinal);

    /// <summary>The tiers' codes from the lowest up, as far as they occurred.</summary>
    public IReadOnlyList<string> TierOrder => tierOrder.OrderBy(tier => tier.Value).Select(tier => tier.Key).ToList();

    private readonly Dictionary<string, int> tierOrder = new(StringComparer.Ordinal);

    public void Add(CustomerReview review)
    {
        Customers++;
        HistoryRows += review.NewDecisions.Count + (review.Expired?.Revision is null ? 0 : 1);
        FirstRows += review.NewDecisions.Count(added => added.Decision.Kind == DecisionKind.Assign);
        Tasks += review.Tasks.Count;
        foreach (TierDecision decision in review.Decisions)
        {
            Decisions++;
            string period = decision.PeriodEnd.ToString();
            Count(DecisionsByPeriod, period, DecisionCodes.Of(decision.Kind));
            Count(TiersByPeriod, period, decision.Tier.Code);
            tierOrder[decision.Tier.Code] = decision.Tier.Order;
            if (decision.Zone != TierZone.None)
            {
                Count(ZonesByPeriod, period, DecisionCodes.Of(decision.Zone));
            }
        }

        if (review.Decisions.Count > 0)
        {
            TierDecision first = review.Decisions[0];
            Count(Migration, first.PreviousTierCode ?? first.Tier.Code, review.Decisions[^1].Tier.Code);
        }
    }

    private static void Count(SortedDictionary<string, SortedDictionary<string, long>> table, string row, string column)
    {
        if (!table.TryGetValue(row, out SortedDictionary<string, long>? counts))
        {
            table[row] = counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        }

        counts[column] = counts.GetValueOrDefault(column) + 1;
    }
}
