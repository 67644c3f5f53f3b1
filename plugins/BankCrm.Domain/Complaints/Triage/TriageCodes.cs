namespace BankCrm.Domain.Complaints.Triage;

/// <summary>The stable codes of what triage refuses. A code is never reused; its words are in the message catalogue.</summary>
public static class TriageCodes
{
    /// <summary>There is no such complaint, or the caller may not see it.</summary>
    public const string ComplaintNotFound = "TRI-001";

    /// <summary>The complaint has no text to read; argument: complaint number.</summary>
    public const string TextMissing = "TRI-002";

    /// <summary>A person has decided already; argument: complaint number.</summary>
    public const string AlreadyDecided = "TRI-003";

    /// <summary>Nothing has been suggested yet; argument: complaint number.</summary>
    public const string NothingToConfirm = "TRI-004";

    /// <summary>There is no such category; argument: category code.</summary>
    public const string CategoryUnknown = "TRI-005";

    /// <summary>A term speaks for a category or for a severity, not for both or neither; argument: term.</summary>
    public const string TermWithoutOneTarget = "TRI-006";

    /// <summary>A term holds no word of its language; argument: term.</summary>
    public const string TermWithoutWords = "TRI-007";
}
