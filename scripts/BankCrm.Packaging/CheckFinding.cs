namespace BankCrm.Packaging;

/// <summary>Something in a solution zip that would stop or spoil its import.</summary>
/// <param name="Rule">The rule's id, such as SOL-010; what it means is in RULES.md.</param>
/// <param name="Message">One plain sentence that names the file and the component.</param>
public sealed record CheckFinding(string Rule, string Message)
{
    public override string ToString() => $"{Rule} {Message}";
}
