namespace BankCrm.Domain.Recovery.Causes;

/// <summary>The codes of what changes of products and processes refuse.</summary>
public static class ChangeCodes
{
    /// <summary>A change that has been made needs the day on which it was; argument: change.</summary>
    public const string ImplementedWithoutDate = "CHG-001";

    /// <summary>A change that has not been made has no such day; argument: change.</summary>
    public const string DateWithoutImplementation = "CHG-002";

    /// <summary>A change cannot have been made on a day to come; arguments: change, the bank's day.</summary>
    public const string ImplementedInTheFuture = "CHG-003";

    /// <summary>A change needs an owner who is still there; argument: change.</summary>
    public const string OwnerUnusable = "CHG-004";

    /// <summary>A change that is planned or under way needs the day on which it is due; argument: change.</summary>
    public const string DueMissing = "CHG-005";

    /// <summary>A change that has been made or given up stays so; argument: change.</summary>
    public const string EndedChangeStays = "CHG-006";

    /// <summary>A change that has been made stays on record; argument: change.</summary>
    public const string ImplementedChangeStays = "CHG-007";

    /// <summary>What a change did is measured and not written by hand; argument: change.</summary>
    public const string MeasuredBySystem = "CHG-008";
}
