using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Puts together what the pages of a table need, for one user.</summary>
internal sealed class TableReader(SandboxEnvironment environment, Libraries libraries, UserRights rights)
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign"];

    /// <summary>The privileges that the user has on a table, at whatever depth.</summary>
    public static IReadOnlyList<string> Privileges(UserRights rights, string table) => [.. Verbs.Where(verb => rights.May(verb, table))];

    public TableDefinition Read(TableSchema table)
    {
        int language = rights.Language;
        var columns = new ColumnReader(rights, language);
        var forms = new FormReader(libraries, language);
        var views = new ViewReader(environment.Schema, language);
        var charts = new ChartReader(environment.Schema, language);
        var ribbons = new RibbonReader(rights, language);
        string name = table.LogicalName;
        string LabelOf(string column) => table.Find(column) is { } found ? SolutionText.In(found.Labels, language) ?? column : column;
        return new TableDefinition(
            name,
            table.SchemaName,
            table.EntitySetName,
            SolutionText.In(table.Labels, language) ?? name,
            SolutionText.In(table.CollectionLabels, language) ?? name,
            table.PrimaryId,
            table.PrimaryName,
            table.Ownership.ToString() + "Owned",
            Privileges(rights, name),
            table.Columns.ToDictionary(column => column.LogicalName, column => columns.Read(table, column)),
            [.. environment.Schema.Relationships.Where(item => item.Referenced == name).Select(item => new ChildRelationship(item.Name, item.Referencing, item.Column))],
            WithPlain(table, [.. environment.Documents("form", name).Select(form => forms.Read(form, LabelOf))]),
            WithPlain(table, [.. environment.Documents("view", name).Select(views.Read)], language),
            [.. environment.Documents("chart", name).Select(charts.Read)],
            [.. environment.Documents("ribbon", name).SelectMany(ribbons.Read)]);
    }

    private FormDefinition[] WithPlain(TableSchema table, FormDefinition[] forms) =>
        forms.Any(form => form.Type == "main") ? forms : [.. forms, PlainForm.Of(table, "main", rights.Language)];

    private static ViewDefinition[] WithPlain(TableSchema table, ViewDefinition[] views, int language) =>
    [
        .. views,
        .. new[] { "public", "quickfind", "lookup", "associated" }
            .Where(kind => views.All(view => view.Kind != kind))
            .Select(kind => ViewReader.Plain(table, kind, PlainForm.IdOf(table, kind), language)),
    ];
}
