namespace BankCrm.Domain.Complaints.Returns;

/// <summary>The stable codes of what returns refuse. A code is never reused; its words are in the message catalogue.</summary>
public static class ReturnCodes
{
    /// <summary>There is no such regime; argument: regime code.</summary>
    public const string RegimeUnknown = "RET-001";

    /// <summary>A period's last day lies before its first; arguments: first day, last day.</summary>
    public const string PeriodEndsBeforeItBegins = "RET-002";

    /// <summary>A regime has no duration bands; argument: regime code.</summary>
    public const string BandsMissing = "RET-003";

    /// <summary>The bands of a regime leave a duration out or hold it twice; arguments: regime code, the duration in days.</summary>
    public const string BandsDoNotFit = "RET-004";

    /// <summary>The period holds more complaints than can be read at once; argument: the most.</summary>
    public const string TooManyComplaints = "RET-005";
}
