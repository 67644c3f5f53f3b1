namespace BankCrm.Domain.Complaints.Register.Severity;

/// <summary>Why a complaint has its severity. The codes are stored; their words are in the message catalogue.</summary>
public static class SeverityReasonCodes
{
    /// <summary>Impact and urgency, by the matrix.</summary>
    public const string Matrix = "SEVERITY-MATRIX";

    /// <summary>Impact or urgency is not known, or the matrix has no field for them.</summary>
    public const string Unrated = "SEVERITY-UNRATED";

    /// <summary>A person judged it.</summary>
    public const string ByHand = "SEVERITY-BY-HAND";

    /// <summary>Raised: the customer is vulnerable.</summary>
    public const string Vulnerable = "SEVERITY-VULNERABLE";

    /// <summary>Raised: it repeats an earlier complaint.</summary>
    public const string Repeat = "SEVERITY-REPEAT";

    /// <summary>Raised: it has legal impact.</summary>
    public const string Legal = "SEVERITY-LEGAL";

    /// <summary>Raised: the media are in it.</summary>
    public const string Media = "SEVERITY-MEDIA";
}
