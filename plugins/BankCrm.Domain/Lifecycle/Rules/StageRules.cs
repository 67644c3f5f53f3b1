using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>What the conditions of a stage must be.</summary>
public static class StageRules
{
    /// <summary>How many conditions a group may have, so that they all fit into the text of a reason.</summary>
    public const int MostConditions = 6;

    /// <summary>In every group there are not too many conditions, and they can hold together.</summary>
    public static Violation? ConditionsAreSound(LifecycleStage stage)
    {
        foreach (IGrouping<int, StageCondition> group in stage.Conditions.GroupBy(row => row.Group))
        {
            if (group.Count() > MostConditions)
            {
                return new Violation(LifecycleCodes.TooManyConditions, stage.Code, group.Key, MostConditions);
            }

            if (JointConditions.None.With(group.Select(row => row.Condition)).Contradiction is Figure figure)
            {
                return new Violation(LifecycleCodes.ConditionsContradict, stage.Code, group.Key, FigureCodes.Of(figure));
            }
        }

        return null;
    }
}
