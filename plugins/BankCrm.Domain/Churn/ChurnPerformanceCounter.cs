using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>
/// Counts, over all customers of a pass, what became of those who were scored, per policy and window. A window is counted whole only
/// by a pass that decides it for every customer; several workers' counters are put together by <see cref="Add(ChurnPerformanceCounter)"/>.
/// </summary>
public sealed class ChurnPerformanceCounter
{
    private readonly Dictionary<Guid, Dictionary<Day, Counts>> byPolicy = new();

    /// <summary>What was counted, by window.</summary>
    public IReadOnlyList<ChurnPerformance> Results => byPolicy.Values
        .SelectMany(windows => windows.Select(window => window.Value.ToPerformance(window.Key)))
        .OrderBy(performance => performance.PeriodEnd)
        .ToList();

    /// <summary>Adds one customer.</summary>
    public void Add(ChurnReview review)
    {
        foreach (ChurnOutcome outcome in review.Outcomes)
        {
            Counts window = Of(outcome.Policy, outcome.PeriodEnd);
            window.MeasuredOn = outcome.MeasuredOn;
            window.Scored++;
            window.Flagged += outcome.IsFlagged ? 1 : 0;
            window.Lost += outcome.IsLost ? 1 : 0;
            window.Found += outcome.IsFlagged && outcome.IsLost ? 1 : 0;
        }
    }

    /// <summary>Adds what another counter has counted; each worker may have read the policies for itself.</summary>
    public void Add(ChurnPerformanceCounter other)
    {
        foreach (ChurnPerformance counted in other.Results)
        {
            Counts window = Of(counted.Policy, counted.PeriodEnd);
            window.MeasuredOn = counted.MeasuredOn;
            window.Scored += counted.Scored;
            window.Flagged += counted.Flagged;
            window.Lost += counted.Lost;
            window.Found += counted.Found;
        }
    }

    private Counts Of(ChurnPolicy policy, Day periodEnd)
    {
        if (!byPolicy.TryGetValue(policy.Id, out Dictionary<Day, Counts>? windows))
        {
            byPolicy[policy.Id] = windows = new Dictionary<Day, Counts>();
        }

        if (!windows.TryGetValue(periodEnd, out Counts? window))
        {
            windows[periodEnd] = window = new Counts(policy);
        }

        return window;
    }

    private sealed class Counts
    {
        private readonly ChurnPolicy policy;

        public Counts(ChurnPolicy policy) => this.policy = policy;

        public Day MeasuredOn { get; set; }

        public int Scored { get; set; }

        public int Flagged { get; set; }

        public int Lost { get; set; }

        public int Found { get; set; }

        public ChurnPerformance ToPerformance(Day periodEnd) => new()
        {
            Policy = policy,
            PeriodEnd = periodEnd,
            MeasuredOn = MeasuredOn,
            Scored = Scored,
            Flagged = Flagged,
            Lost = Lost,
            Found = Found,
        };
    }
}
