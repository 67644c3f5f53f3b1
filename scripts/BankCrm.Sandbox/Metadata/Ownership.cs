namespace BankCrm.Sandbox.Metadata;

/// <summary>Who owns a table's rows: a user or team, the organization, or nobody (tables of the platform itself).</summary>
public enum Ownership
{
    User,
    Organization,
    None,
}
