namespace BankCrm.Sandbox.Schema;

/// <summary>A one-to-many relationship.</summary>
/// <param name="Name">Its schema name.</param>
/// <param name="Referenced">The table on the one side.</param>
/// <param name="Referencing">The table on the many side.</param>
/// <param name="Column">The lookup in the referencing table.</param>
public sealed record RelationshipSchema(string Name, string Referenced, string Referencing, string Column);
