namespace BankCrm.Packaging.Checking.Model;

/// <summary>Whether something will be there when the solution is imported.</summary>
internal enum Answer
{
    /// <summary>It belongs to another solution or app, which the package says nothing of.</summary>
    CannotTell,
    Yes,
    No,
}
