namespace BankCrm.Sandbox.Metadata;

/// <summary>What happens to referencing rows when the referenced row is deleted.</summary>
internal enum CascadeDelete
{
    RemoveLink,
    Restrict,
    Cascade,
    NoCascade,
}
