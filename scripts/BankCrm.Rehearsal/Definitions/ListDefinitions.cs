using System;
using System.Collections.Generic;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>A view: which rows, and which columns of them.</summary>
/// <param name="Id">The view's id.</param>
/// <param name="Name">In the user's language.</param>
/// <param name="Description">In the user's language.</param>
/// <param name="Kind">public, advancedfind, associated, quickfind or lookup.</param>
/// <param name="IsDefault">Whether it is the table's first of its kind.</param>
/// <param name="FetchXml">The query.</param>
/// <param name="Columns">In order.</param>
/// <param name="FindColumns">For quick find: where a typed text is looked for.</param>
internal sealed record ViewDefinition(
    Guid Id,
    string Name,
    string? Description,
    string Kind,
    bool IsDefault,
    string FetchXml,
    IReadOnlyList<ViewColumn> Columns,
    IReadOnlyList<string> FindColumns);

/// <summary>A column of a view.</summary>
/// <param name="Name">The column, or alias.column for one of a linked table.</param>
/// <param name="Table">The table whose column it is.</param>
/// <param name="Attribute">The column's logical name.</param>
/// <param name="Label">In the user's language.</param>
/// <param name="Width">In pixels, as the solution says.</param>
internal sealed record ViewColumn(string Name, string Table, string Attribute, string Label, int Width);

/// <summary>A chart: an aggregate query and how its figures are drawn.</summary>
/// <param name="Id">The chart's id.</param>
/// <param name="Name">In the user's language.</param>
/// <param name="Description">In the user's language.</param>
/// <param name="FetchXml">The aggregate query.</param>
/// <param name="CategoryAlias">The alias of the group along the axis.</param>
/// <param name="SecondaryGroupAlias">The alias of the group that makes series; null for none.</param>
/// <param name="Series">The measures.</param>
/// <param name="Colors">As #rrggbb, in order.</param>
internal sealed record ChartDefinition(
    Guid Id,
    string Name,
    string? Description,
    string FetchXml,
    string CategoryAlias,
    string? SecondaryGroupAlias,
    IReadOnlyList<SeriesDefinition> Series,
    IReadOnlyList<string> Colors);

/// <summary>A measure of a chart.</summary>
/// <param name="Type">Column, Bar, Line, Doughnut, StackedBar or StackedColumn, as the solution writes it.</param>
/// <param name="Alias">The figure's alias in the query.</param>
/// <param name="Label">What is measured, in the user's language.</param>
internal sealed record SeriesDefinition(string Type, string Alias, string Label);

/// <summary>A dashboard: lists and charts in rows.</summary>
internal sealed record DashboardDefinition(Guid Id, string Name, IReadOnlyList<DashboardSection> Sections);

internal sealed record DashboardSection(int Columns, IReadOnlyList<IReadOnlyList<DashboardPart>> Rows);

/// <summary>A part of a dashboard.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Label">In the user's language.</param>
/// <param name="Colspan">How many columns of the section it takes.</param>
/// <param name="Rowspan">How many rows it takes.</param>
/// <param name="Kind">grid or chart.</param>
/// <param name="Table">Whose rows it shows.</param>
/// <param name="ViewId">Which of them.</param>
/// <param name="ChartId">For a chart: which.</param>
/// <param name="RecordsPerPage">For a list: how many rows at once.</param>
internal sealed record DashboardPart(
    string Id, string Label, int Colspan, int Rowspan, string Kind, string Table, Guid? ViewId, Guid? ChartId, int RecordsPerPage);
