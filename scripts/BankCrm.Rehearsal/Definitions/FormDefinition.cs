using System;
using System.Collections.Generic;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>A form as the solution lays it out.</summary>
/// <param name="Id">The form's id.</param>
/// <param name="Type">main, quick or quickCreate.</param>
/// <param name="Name">In the user's language.</param>
/// <param name="Description">In the user's language.</param>
/// <param name="Header">The cells of the header.</param>
/// <param name="Tabs">In order.</param>
/// <param name="Libraries">Scripts in the order in which they are to be loaded, what one needs before it.</param>
/// <param name="Events">The events that scripts listen to.</param>
internal sealed record FormDefinition(
    Guid Id,
    string Type,
    string Name,
    string? Description,
    IReadOnlyList<CellDefinition> Header,
    IReadOnlyList<TabDefinition> Tabs,
    IReadOnlyList<string> Libraries,
    IReadOnlyList<EventDefinition> Events);

internal sealed record TabDefinition(
    string Name, string Id, string Label, bool ShowLabel, bool Expanded, bool Visible, IReadOnlyList<TabColumn> Columns);

/// <summary>A column of a tab.</summary>
/// <param name="Width">A percentage.</param>
/// <param name="Sections">From top to bottom.</param>
internal sealed record TabColumn(string Width, IReadOnlyList<SectionDefinition> Sections);

internal sealed record SectionDefinition(
    string Name, string Id, string Label, bool ShowLabel, bool Visible, int Columns, IReadOnlyList<IReadOnlyList<CellDefinition>> Rows);

internal sealed record CellDefinition(
    string Id, string Label, bool ShowLabel, bool Visible, int Colspan, int Rowspan, ControlDefinition? Control);

/// <summary>What stands in a cell.</summary>
/// <param name="Id">The control's name for scripts.</param>
/// <param name="Kind">field, subgrid, quickview, timeline or webresource.</param>
/// <param name="Column">The column that it shows.</param>
/// <param name="Disabled">Whether it is locked.</param>
/// <param name="ClassId">The platform's id of the kind of control.</param>
/// <param name="Parameters">As the solution has them, by name.</param>
/// <param name="Forms">For a quick view: which form for which table.</param>
/// <param name="WebResource">For a web resource: its name.</param>
internal sealed record ControlDefinition(
    string Id,
    string Kind,
    string? Column,
    bool Disabled,
    string ClassId,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<QuickFormReference>? Forms,
    string? WebResource);

internal sealed record QuickFormReference(string Table, Guid FormId);

/// <summary>An event with the functions that it calls, in order.</summary>
/// <param name="Name">onload, onsave, onchange or another of the platform's.</param>
/// <param name="Attribute">For onchange: the column.</param>
/// <param name="Handlers">In order.</param>
internal sealed record EventDefinition(string Name, string? Attribute, IReadOnlyList<HandlerDefinition> Handlers);

internal sealed record HandlerDefinition(string FunctionName, string Library, bool Enabled, bool PassExecutionContext, string? Parameters);
