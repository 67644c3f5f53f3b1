using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>What a complaint policy must be before the register goes by it.</summary>
public static class ComplaintPolicyRules
{
    private const int MostDays = 3650;
    private const int MostLevels = 3;
    private const int MostSpokespersons = 100;

    /// <summary>It ends after it begins, names a time zone that exists, and its numbers are within bounds that make sense.</summary>
    public static Violation? TermsAreSound(ComplaintPolicy policy)
    {
        if (policy.EffectiveTo is { } last && last < policy.EffectiveFrom)
        {
            return new Violation(Codes.AnyPolicyEndsBeforeItBegins, policy.Code, policy.Version);
        }

        return PolicyRules.TimeZoneIsKnown(policy.TimeZone)
            ? BoundsOf(policy).Where(bound => !bound.Holds).Select(bound => bound.Violation(policy)).FirstOrDefault()
            : new Violation(Codes.AnyTimeZoneUnknown, policy.TimeZone!);
    }

    /// <summary>The confidential team has a business unit of its own, which rights over other units do not reach.</summary>
    /// <param name="isTopUnit">Whether the team belongs to the unit at the top.</param>
    /// <param name="unitHasOthers">Whether somebody works in its unit who is not in the team.</param>
    public static Violation? TeamIsApart(bool isTopUnit, bool unitHasOthers)
    {
        if (isTopUnit)
        {
            return new Violation(RegisterCodes.TeamInTopUnit);
        }

        return unitHasOthers ? new Violation(RegisterCodes.TeamUnitHasOthers) : null;
    }

    private static IEnumerable<Bound> BoundsOf(ComplaintPolicy policy) => new[]
    {
        new Bound(nameof(ComplaintPolicy.RepeatDays), policy.RepeatDays, 0, MostDays),
        new Bound(nameof(ComplaintPolicy.FreezeDays), policy.FreezeDays, 0, MostDays),
        new Bound(nameof(ComplaintPolicy.AtRiskPercent), policy.AtRiskPercent, 1, 100),
        new Bound(nameof(ComplaintPolicy.RaiseVulnerable), policy.RaiseVulnerable, 0, MostLevels),
        new Bound(nameof(ComplaintPolicy.RaiseRepeat), policy.RaiseRepeat, 0, MostLevels),
        new Bound(nameof(ComplaintPolicy.RaiseLegal), policy.RaiseLegal, 0, MostLevels),
        new Bound(nameof(ComplaintPolicy.RaiseMedia), policy.RaiseMedia, 0, MostLevels),
        new Bound(nameof(ComplaintPolicy.Spokespersons), policy.Spokespersons, 1, MostSpokespersons),
    };

    private sealed class Bound
    {
        private readonly string name;
        private readonly decimal value;
        private readonly int lowest;
        private readonly int highest;

        public Bound(string name, decimal value, int lowest, int highest)
        {
            this.name = name;
            this.value = value;
            this.lowest = lowest;
            this.highest = highest;
        }

        public bool Holds => value >= lowest && value <= highest;

        public Violation Violation(ComplaintPolicy policy) => new(RegisterCodes.PolicyOutOfBounds, policy.Code, policy.Version, name, lowest, highest);
    }
}
