using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Funnel;

/// <summary>
/// Counts the funnel of stages from the reviews of one pass over all customers. A window is counted in full only if the pass decided it
/// for every customer: the customers at a window's end tell how many it was. Not for several threads at once.
/// </summary>
public sealed class StageFunnelCounter
{
    private readonly LifecyclePolicyBook policies;
    private readonly Dictionary<Day, Dictionary<Guid, Count>> windows = new();

    public StageFunnelCounter(LifecyclePolicyBook policies) => this.policies = policies ?? throw new ArgumentNullException(nameof(policies));

    /// <summary>Counts what one customer did.</summary>
    public void Add(StageReview review)
    {
        int next = 0;
        foreach (StageDecision decision in review.Decisions)
        {
            Dictionary<Guid, Count> window = WindowOf(decision.PeriodEnd);
            for (; next < review.ManualMoves.Count && review.ManualMoves[next].PeriodEnd <= decision.PeriodEnd; next++)
            {
                AddManual(window, decision.Policy, review.ManualMoves[next]);
            }

            Count stage = CountOf(window, decision.Policy, decision.Stage);
            stage.AtEnd++;
            if (decision.IsMove)
            {
                Pass(window, decision.Policy, decision.Policy.FindStage(decision.PreviousStageCode), stage, decision.DaysInPrevious);
            }
        }
    }

    /// <summary>The rows by window and stage.</summary>
    public IReadOnlyList<StageFunnelRow> Rows() => windows
        .OrderBy(window => window.Key)
        .SelectMany(window => window.Value.Values.OrderBy(count => count.Policy.Code, StringComparer.Ordinal).ThenBy(count => count.Stage.Order).Select(count => count.ToRow(window.Key)))
        .ToList();

    private void AddManual(Dictionary<Guid, Count> window, LifecyclePolicy policy, StoredStageMove move)
    {
        // Under a policy version that came later, the stages of the same codes stand for those of the move.
        if (policy.FindStage(policies.FindStage(move.StageId)?.Code) is { } entered)
        {
            LifecycleStage? left = policy.FindStage(policies.FindStage(move.FromStageId)?.Code);
            Pass(window, policy, left, CountOf(window, policy, entered), move.PreviousSince?.DaysUntil(move.EnteredOn));
        }
    }

    private static void Pass(Dictionary<Guid, Count> window, LifecyclePolicy policy, LifecycleStage? left, Count entered, int? days)
    {
        entered.Entered++;
        if (left is null)
        {
            return;
        }

        Count count = CountOf(window, policy, left);
        count.Left++;
        count.Converted += policy.FindTransition(left.Code, entered.Stage.Code) is { IsConversion: true } ? 1 : 0;
        if (days is { } known)
        {
            count.Days.Add(known);
        }
    }

    private static Count CountOf(Dictionary<Guid, Count> window, LifecyclePolicy policy, LifecycleStage stage)
    {
        if (!window.TryGetValue(stage.Id, out Count? count))
        {
            window[stage.Id] = count = new Count(policy, stage);
        }

        return count;
    }

    private Dictionary<Guid, Count> WindowOf(Day periodEnd)
    {
        if (!windows.TryGetValue(periodEnd, out Dictionary<Guid, Count>? window))
        {
            windows[periodEnd] = window = new Dictionary<Guid, Count>();
        }

        return window;
    }

    private sealed class Count
    {
        public Count(LifecyclePolicy policy, LifecycleStage stage)
        {
            Policy = policy;
            Stage = stage;
        }

        public LifecyclePolicy Policy { get; }

        public LifecycleStage Stage { get; }

        public int Entered { get; set; }

        public int Left { get; set; }

        public int Converted { get; set; }

        public int AtEnd { get; set; }

        public List<int> Days { get; } = new();

        public StageFunnelRow ToRow(Day periodEnd) => new()
        {
            Policy = Policy,
            Stage = Stage,
            PeriodEnd = periodEnd,
            Entered = Entered,
            Left = Left,
            Converted = Converted,
            AtEnd = AtEnd,
            MedianDays = Median(),
        };

        private decimal? Median()
        {
            if (Days.Count == 0)
            {
                return null;
            }

            Days.Sort();
            int middle = Days.Count / 2;
            return Days.Count % 2 == 1 ? Days[middle] : (Days[middle - 1] + Days[middle]) / 2m;
        }
    }
}
