using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Policies;

/// <summary>The codes under which one sort of policy is refused. The arguments are always the policy's code and version.</summary>
public sealed class PolicyCodes
{
    /// <summary>Tier policies keep the codes that they have had from the start.</summary>
    public static readonly PolicyCodes Tiering = new()
    {
        EndsBeforeItBegins = Codes.PolicyEndsBeforeItBegins,
        PeriodUnusable = Codes.PolicyPeriodUnusable,
        TimeZoneUnknown = Codes.TimeZoneUnknown,
        Overlap = Codes.PoliciesOverlap,
        InForceIsFixed = Codes.PolicyInForceIsFixed,
        InForceStays = Codes.PolicyInForceStays,
        BeginsAsDraft = Codes.PolicyBeginsAsDraft,
        StatusMove = Codes.PolicyStatusMove,
    };

    /// <summary>The codes of every other sort of policy.</summary>
    public static readonly PolicyCodes General = new()
    {
        EndsBeforeItBegins = Codes.AnyPolicyEndsBeforeItBegins,
        PeriodUnusable = Codes.AnyPolicyPeriodUnusable,
        TimeZoneUnknown = Codes.AnyTimeZoneUnknown,
        Overlap = Codes.AnyPoliciesOverlap,
        InForceIsFixed = Codes.AnyPolicyInForceIsFixed,
        InForceStays = Codes.AnyPolicyInForceStays,
        BeginsAsDraft = Codes.AnyPolicyBeginsAsDraft,
        StatusMove = Codes.AnyPolicyStatusMove,
    };

    public required string EndsBeforeItBegins { get; init; }

    public required string PeriodUnusable { get; init; }

    /// <summary>Argument: the time zone's name.</summary>
    public required string TimeZoneUnknown { get; init; }

    /// <summary>A third argument: the first day that both hold.</summary>
    public required string Overlap { get; init; }

    public required string InForceIsFixed { get; init; }

    public required string InForceStays { get; init; }

    public required string BeginsAsDraft { get; init; }

    public required string StatusMove { get; init; }
}
