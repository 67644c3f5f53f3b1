namespace BankCrm.Domain.Foundation;

/// <summary>The stable codes of everything that the add-on refuses. A code is never reused; its words are in the message catalogue.</summary>
public static class Codes
{
    /// <summary>Something unexpected; argument: the correlation id.</summary>
    public const string Unexpected = "GEN-001";

    /// <summary>A required input is missing; argument: its name.</summary>
    public const string InputMissing = "GEN-002";

    /// <summary>An input is not of the kind it must be; arguments: its name, what it must be.</summary>
    public const string InputInvalid = "GEN-003";

    /// <summary>The customer does not exist, or the caller may not see it.</summary>
    public const string CustomerNotFound = "TIER-001";

    /// <summary>The customer has no customer number, so the bank's figures cannot be found.</summary>
    public const string CustomerWithoutNumber = "TIER-002";

    /// <summary>No policy is in force; arguments: customer kind, day.</summary>
    public const string NoPolicyInForce = "TIER-003";

    /// <summary>A policy in force cannot be edited, only superseded; arguments: policy code, version.</summary>
    public const string PolicyInForceIsFixed = "TIER-004";

    /// <summary>A policy in force or retired cannot be deleted; arguments: policy code, version.</summary>
    public const string PolicyInForceStays = "TIER-005";

    /// <summary>Floors must rise with the order; arguments: tier code, floor, other tier code, other floor.</summary>
    public const string FloorsMustRise = "TIER-006";

    /// <summary>Two policies would be in force for the same customers on the same day; arguments: policy code, version, first common day.</summary>
    public const string PoliciesOverlap = "TIER-007";

    /// <summary>A policy without tiers cannot be put in force; arguments: policy code, version.</summary>
    public const string PolicyWithoutTiers = "TIER-008";

    /// <summary>A policy's last day lies before its first; arguments: policy code, version.</summary>
    public const string PolicyEndsBeforeItBegins = "TIER-009";

    /// <summary>The review dates are not a list of month-day pairs; argument: the text.</summary>
    public const string ReviewDatesUnreadable = "TIER-010";

    /// <summary>Fixed review dates are asked for, but none are given; arguments: policy code, version.</summary>
    public const string ReviewDatesMissing = "TIER-011";

    /// <summary>Two tiers share a code or a place; arguments: tier code, the other's code.</summary>
    public const string TierTwice = "TIER-012";

    /// <summary>A policy begins as a draft; arguments: policy code, version.</summary>
    public const string PolicyBeginsAsDraft = "TIER-013";

    /// <summary>A tier needs a policy.</summary>
    public const string TierWithoutPolicy = "TIER-014";

    /// <summary>The policy's status cannot go that way; arguments: policy code, version.</summary>
    public const string PolicyStatusMove = "TIER-015";

    /// <summary>A stable amount must lie above the tier's floor; arguments: tier code, stable amount, floor.</summary>
    public const string StableUnderFloor = "TIER-016";

    /// <summary>The time zone is not known; argument: its name.</summary>
    public const string TimeZoneUnknown = "TIER-017";

    /// <summary>A tier's code holds more than letters, digits, hyphens and underscores; argument: tier code.</summary>
    public const string TierCodeUnusable = "TIER-018";

    /// <summary>A policy's windows are months or quarters; arguments: policy code, version.</summary>
    public const string PolicyPeriodUnusable = "TIER-019";

    /// <summary>A tier decision cannot be changed.</summary>
    public const string DecisionIsFixed = "TIER-020";

    /// <summary>A tier decision cannot be deleted.</summary>
    public const string DecisionStays = "TIER-021";

    /// <summary>An override needs a reason.</summary>
    public const string OverrideWithoutReason = "TIER-030";

    /// <summary>An override must end later than it starts; arguments: end day, start day.</summary>
    public const string OverrideEndsTooEarly = "TIER-031";

    /// <summary>The approver must be someone other than who grants the override.</summary>
    public const string OverrideApprovedByGranter = "TIER-032";

    /// <summary>The tier is not one of the policy in force; argument: tier code.</summary>
    public const string OverrideTierUnknown = "TIER-033";

    /// <summary>The customer already has an override.</summary>
    public const string OverrideAlreadyGranted = "TIER-034";

    /// <summary>There is no such override in force, or the caller may not see it.</summary>
    public const string OverrideHasEnded = "TIER-035";

    /// <summary>An override's terms cannot be changed; revoke it and grant another.</summary>
    public const string OverrideIsFixed = "TIER-036";

    /// <summary>An override stays on record.</summary>
    public const string OverrideStays = "TIER-037";

    /// <summary>An override must name exactly one customer.</summary>
    public const string OverrideWithoutCustomer = "TIER-038";

    /// <summary>The page size is out of bounds; arguments: lowest, highest.</summary>
    public const string PageSizeOutOfBounds = "TIER-040";

    /// <summary>The continuation is not one that an earlier page returned.</summary>
    public const string ContinuationUnreadable = "TIER-041";

    /// <summary>A policy in force cannot be edited, only superseded; arguments: policy code, version.</summary>
    public const string AnyPolicyInForceIsFixed = "POL-001";

    /// <summary>A policy in force or retired cannot be deleted; arguments: policy code, version.</summary>
    public const string AnyPolicyInForceStays = "POL-002";

    /// <summary>Two policies would be in force for the same customers on the same day; arguments: policy code, version, first common day.</summary>
    public const string AnyPoliciesOverlap = "POL-003";

    /// <summary>A policy's last day lies before its first; arguments: policy code, version.</summary>
    public const string AnyPolicyEndsBeforeItBegins = "POL-004";

    /// <summary>A policy begins as a draft; arguments: policy code, version.</summary>
    public const string AnyPolicyBeginsAsDraft = "POL-005";

    /// <summary>The policy's status cannot go that way; arguments: policy code, version.</summary>
    public const string AnyPolicyStatusMove = "POL-006";

    /// <summary>The time zone is not known; argument: its name.</summary>
    public const string AnyTimeZoneUnknown = "POL-007";

    /// <summary>A policy's windows are months or quarters; arguments: policy code, version.</summary>
    public const string AnyPolicyPeriodUnusable = "POL-008";

    /// <summary>A row of a policy needs its policy; argument: the row's table.</summary>
    public const string PolicyRowWithoutPolicy = "POL-009";

    /// <summary>A shipped default row cannot be read; arguments: file, line, what is wrong.</summary>
    public const string DefaultRowUnreadable = "SET-001";
}
