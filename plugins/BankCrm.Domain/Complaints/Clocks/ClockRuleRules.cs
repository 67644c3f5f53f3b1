using System;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What a clock rule must be before complaints are measured by it.</summary>
public static class ClockRuleRules
{
    private const decimal Whole = 100m;

    /// <summary>The first violation of a rule, or null when it is sound.</summary>
    public static Violation? RuleIsSound(ClockRule rule)
    {
        if (rule.Milestone.Length == 0 || !rule.Milestone.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            return new Violation(ClockCodes.MilestoneUnusable, rule.Milestone);
        }

        bool countsDays = rule.Unit != ClockUnit.WorkingHours;
        if (rule.Amount <= 0 || (countsDays && !IsWhole(rule.Amount)))
        {
            return new Violation(ClockCodes.AmountUnusable, rule.Milestone);
        }

        if (rule.EffectiveTo is { } last && last < rule.EffectiveFrom)
        {
            return new Violation(ClockCodes.EndsBeforeItBegins, rule.Milestone);
        }

        if (rule.SeverityFrom is { } lowest && rule.SeverityTo is { } highest && highest < lowest)
        {
            return new Violation(ClockCodes.SeveritiesUnusable, rule.Milestone);
        }

        if (rule.AtRiskPercent is <= 0 or > Whole)
        {
            return new Violation(ClockCodes.AtRiskPercentUnusable, rule.Milestone);
        }

        if (rule.EndEvent <= rule.StartEvent)
        {
            return new Violation(ClockCodes.EventsUnusable, rule.Milestone);
        }

        bool isExtensionSound = rule.ExtensionMax == 0 || (rule.ExtensionMax > 0 && countsDays && IsWhole(rule.ExtensionMax));
        return isExtensionSound ? null : new Violation(ClockCodes.ExtensionUnusable, rule.Milestone);
    }

    private static bool IsWhole(decimal number) => number == Math.Floor(number);
}
