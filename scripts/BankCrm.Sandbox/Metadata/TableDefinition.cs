using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A table as metadata says it is, without the columns that every table of its ownership has.</summary>
internal sealed record TableDefinition
{
    public string Name { get; init; } = string.Empty;

    public string SchemaName { get; init; } = string.Empty;

    public string PrimaryKey { get; init; } = string.Empty;

    public string PrimaryName { get; init; } = string.Empty;

    public string EntitySetName { get; init; } = string.Empty;

    public Ownership Ownership { get; init; }

    /// <summary>What follows the verb in the table's privileges, for example bce_tier in prvReadbce_tier.</summary>
    public string PrivilegeName { get; init; } = string.Empty;

    public LocalizedText Labels { get; init; } = [];

    public LocalizedText CollectionLabels { get; init; } = [];

    public bool IsAuditEnabled { get; init; }

    /// <summary>Whether rows are looked for by their version, so that versions are worth an index.</summary>
    public bool TracksChanges { get; init; }

    /// <summary>Columns of the table itself; columns that a solution adds later are components of their own.</summary>
    public List<ColumnDefinition> Columns { get; init; } = [];
}
