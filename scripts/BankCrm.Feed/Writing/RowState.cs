namespace BankCrm.Feed.Writing;

/// <summary>What comparing found about a staged row; the value is staged.</summary>
internal enum RowState
{
    /// <summary>The environment has no such row.</summary>
    New = 0,
    Unchanged = 1,
    Changed = 2,

    /// <summary>The customer number belongs to a contact and to an account.</summary>
    Ambiguous = 3,
}
