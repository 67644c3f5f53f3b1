namespace BankCrm.Domain.Complaints.Register;

/// <summary>Who may speak for a customer (domain rules, section 5, "register"). Anybody's complaint is registered; authority is asked for before the bank answers.</summary>
public static class ComplainantRules
{
    /// <summary>Whether somebody else than the customer speaks, who must show that they may.</summary>
    public static bool NeedsAuthority(ComplainantKind kind) => kind is ComplainantKind.Representative or ComplainantKind.Heir;

    /// <summary>Representatives and heirs have a name and evidence of their authority.</summary>
    public static bool HasAuthority(ComplainantKind kind, bool namesRepresentative, string? evidence) =>
        !NeedsAuthority(kind) || (namesRepresentative && !string.IsNullOrWhiteSpace(evidence));

    /// <summary>A group speaks through at least one person and no more than the policy allows.</summary>
    public static bool HasSpokespersons(ComplainantKind kind, int spokespersons, int most) =>
        kind != ComplainantKind.Group || (spokespersons >= 1 && MayHave(spokespersons, most));

    /// <summary>A group may have that many spokespersons.</summary>
    public static bool MayHave(int spokespersons, int most) => spokespersons <= most;
}
