namespace BankCrm.Domain.Recovery.Awards;

/// <summary>Why an award went the way it did at a step. The codes are stored; their words are in the message catalogue.</summary>
public static class AwardReasonCodes
{
    /// <summary>Approved at once by the limit of the proposer's own level; no person decided.</summary>
    public const string WithinLimit = "AWARD-WITHIN-LIMIT";

    /// <summary>Put or passed on to a higher level, because the limits below do not cover it.</summary>
    public const string AboveLimit = "AWARD-ABOVE-LIMIT";

    /// <summary>Approved within the limit of the level that decided.</summary>
    public const string Approved = "AWARD-APPROVED";

    /// <summary>Rejected by the level that decided.</summary>
    public const string Rejected = "AWARD-REJECTED";

    /// <summary>Other awards of the complaint or the customer counted with it.</summary>
    public const string Split = "AWARD-SPLIT";

    /// <summary>What the case gives in all lay outside the band of similar cases when it was proposed.</summary>
    public const string OutsideBand = "AWARD-OUTSIDE-BAND";

    /// <summary>The severity or the vulnerability changed since it was proposed; the limits of both had to cover it.</summary>
    public const string CaseChanged = "AWARD-CASE-CHANGED";

    /// <summary>Paid.</summary>
    public const string Paid = "AWARD-PAID";

    /// <summary>Cancelled.</summary>
    public const string Cancelled = "AWARD-CANCELLED";
}
