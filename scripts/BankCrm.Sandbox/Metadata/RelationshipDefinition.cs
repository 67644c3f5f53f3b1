namespace BankCrm.Sandbox.Metadata;

/// <summary>A one-to-many relationship: the lookup column in the referencing table, and what a delete of the referenced row does.</summary>
internal sealed record RelationshipDefinition
{
    public string Name { get; init; } = string.Empty;

    public string Referenced { get; init; } = string.Empty;

    public string Referencing { get; init; } = string.Empty;

    public string Column { get; init; } = string.Empty;

    public CascadeDelete OnDelete { get; init; } = CascadeDelete.RemoveLink;
}
