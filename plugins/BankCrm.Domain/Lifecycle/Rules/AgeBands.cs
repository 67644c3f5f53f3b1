using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>The stages that are entered by nothing but the days since the relationship began: their days must follow each other.</summary>
internal static class AgeBands
{
    /// <summary>No day is taken twice, and none is left out between two such stages.</summary>
    public static Violation? MeetEachOther(IEnumerable<LifecycleStage> stages)
    {
        List<Band> bands = stages.SelectMany(BandsOf).OrderBy(band => band.First).ToList();
        for (int index = 1; index < bands.Count; index++)
        {
            Band before = bands[index - 1];
            Band after = bands[index];
            if (before.Last is not { } last || after.First <= last)
            {
                return new Violation(LifecycleCodes.AgeBandsOverlap, before.Stage.Code, after.Stage.Code, (int)after.First);
            }

            if (after.First > last + 1m)
            {
                return new Violation(LifecycleCodes.AgeBandsGap, before.Stage.Code, after.Stage.Code, (int)(last + 1m));
            }
        }

        return null;
    }

    private static IEnumerable<Band> BandsOf(LifecycleStage stage) => stage.Groups
        .Where(group => group.All(condition => condition.Figure == Figure.DaysSinceStart))
        .Select(group => JointConditions.None.With(group).Of(Figure.DaysSinceStart))
        .Where(range => !range.IsEmpty)
        .Select(range => new Band(stage, range.Lowest ?? 0m, range.Highest));

    private sealed class Band
    {
        public Band(LifecycleStage stage, decimal first, decimal? last)
        {
            Stage = stage;
            First = first;
            Last = last;
        }

        public LifecycleStage Stage { get; }

        public decimal First { get; }

        /// <summary>Null is without end.</summary>
        public decimal? Last { get; }
    }
}
