using System.Collections.Generic;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>A table as one user's pages need it: its columns, forms, views, charts and commands.</summary>
internal sealed record TableDefinition(
    string LogicalName,
    string SchemaName,
    string SetName,
    string Label,
    string CollectionLabel,
    string PrimaryId,
    string? PrimaryName,
    string Ownership,
    IReadOnlyList<string> Privileges,
    IReadOnlyDictionary<string, ColumnDefinition> Columns,
    IReadOnlyList<ChildRelationship> Relationships,
    IReadOnlyList<FormDefinition> Forms,
    IReadOnlyList<ViewDefinition> Views,
    IReadOnlyList<ChartDefinition> Charts,
    IReadOnlyList<CommandDefinition> Commands);

/// <summary>A column with what a control needs to show, check and save it.</summary>
/// <param name="Name">The logical name.</param>
/// <param name="SchemaName">The name with the publisher's capitals; the sandbox keeps only the logical one.</param>
/// <param name="Type">The client API's name of the type.</param>
/// <param name="Label">In the user's language.</param>
/// <param name="Requirement">none, recommended or required.</param>
/// <param name="MaxLength">For text: the most characters.</param>
/// <param name="Min">For numbers.</param>
/// <param name="Max">For numbers.</param>
/// <param name="Precision">Digits after the decimal point.</param>
/// <param name="Format">For dates: date or datetime.</param>
/// <param name="DateBehavior">For dates: UserLocal, DateOnly or TimeZoneIndependent.</param>
/// <param name="Options">For choices, in order.</param>
/// <param name="Default">For choices and yes/no: the value in a new row; 1 is yes.</param>
/// <param name="Targets">For lookups: the tables that they point to.</param>
/// <param name="Navigation">For lookups: the property to bind, by table.</param>
/// <param name="IsSecured">Whether a field security profile guards it.</param>
/// <param name="CanRead">Whether the user may see it.</param>
/// <param name="CanCreate">Whether the user may set it in a new row.</param>
/// <param name="CanUpdate">Whether the user may change it.</param>
internal sealed record ColumnDefinition(
    string Name,
    string SchemaName,
    string Type,
    string Label,
    string Requirement,
    int? MaxLength,
    decimal? Min,
    decimal? Max,
    int? Precision,
    string? Format,
    string? DateBehavior,
    IReadOnlyList<OptionDefinition>? Options,
    int? Default,
    IReadOnlyList<string>? Targets,
    IReadOnlyDictionary<string, string>? Navigation,
    bool IsSecured,
    bool CanRead,
    bool CanCreate,
    bool CanUpdate);

/// <summary>An option of a choice.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Label">In the user's language.</param>
/// <param name="State">For a status: the state that it belongs to.</param>
internal sealed record OptionDefinition(int Value, string Label, int? State);

/// <summary>Rows of another table that point to this table's.</summary>
internal sealed record ChildRelationship(string Name, string Referencing, string Column);
