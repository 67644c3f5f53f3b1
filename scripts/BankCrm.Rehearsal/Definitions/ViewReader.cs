using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Views from the solution's saved queries.</summary>
internal sealed class ViewReader(EnvironmentSchema schema, int language)
{
    private const int PlainWidth = 150;

    public ViewDefinition Read(SolutionDocument document)
    {
        XElement view = SolutionText.Parse(document.Xml);
        XElement fetch = view.Element("fetchxml")?.Element("fetch") ?? new XElement("fetch");
        XElement entity = fetch.Element("entity") ?? new XElement("entity");
        return new ViewDefinition(
            SolutionText.Id(document.Id) ?? Guid.Empty,
            SolutionText.Name(view, language),
            SolutionText.Description(view, language),
            KindOf((string?)view.Element("querytype")),
            (string?)view.Element("isdefault") is "1",
            fetch.ToString(SaveOptions.DisableFormatting),
            [.. view.Elements("layoutxml").Elements("grid").Elements("row").Elements("cell").Where(Shown).Select(cell => Column(cell, entity, document.Table))],
            [
                .. entity.Descendants("filter").Where(filter => SolutionText.Flag(filter, "isquickfindfields", false))
                    .Elements("condition").Select(condition => (string?)condition.Attribute("attribute") ?? string.Empty),
            ]);
    }

    /// <summary>A view for a table whose views the platform brings and the solution does not.</summary>
    public static ViewDefinition Plain(TableSchema table, string kind, Guid id, int language)
    {
        ColumnSchema[] columns = [.. PlainColumns(table)];
        var entity = new XElement("entity", new XAttribute("name", table.LogicalName), columns.Select(column => new XElement("attribute", new XAttribute("name", column.LogicalName))));
        if (table.PrimaryName is { } name)
        {
            entity.Add(new XElement("order", new XAttribute("attribute", name), new XAttribute("descending", "false")));
            if (kind == "quickfind")
            {
                entity.Add(new XElement(
                    "filter",
                    new XAttribute("type", "or"),
                    new XAttribute("isquickfindfields", "1"),
                    new XElement("condition", new XAttribute("attribute", name), new XAttribute("operator", "like"), new XAttribute("value", "{0}"))));
            }
        }

        return new ViewDefinition(
            id,
            SolutionText.In(table.CollectionLabels, language) ?? table.LogicalName,
            null,
            kind,
            true,
            new XElement("fetch", new XAttribute("version", "1.0"), new XAttribute("mapping", "logical"), entity).ToString(SaveOptions.DisableFormatting),
            [.. columns.Select(column => new ViewColumn(column.LogicalName, table.LogicalName, column.LogicalName, SolutionText.In(column.Labels, language) ?? column.LogicalName, PlainWidth))],
            kind == "quickfind" && table.PrimaryName is { } find ? [find] : []);
    }

    private static IEnumerable<ColumnSchema> PlainColumns(TableSchema table) => new[] { table.PrimaryName, "regardingobjectid", "scheduledend", "statecode", "ownerid", "createdon" }
        .Where(name => name is not null).Select(name => table.Find(name!)).OfType<ColumnSchema>();

    private static bool Shown(XElement cell) => !SolutionText.Flag(cell, "ishidden", false);

    private static string KindOf(string? type) => type switch
    {
        "0" => "public",
        "1" => "advancedfind",
        "2" => "associated",
        "4" => "quickfind",
        "64" => "lookup",
        _ => "other",
    };

    private ViewColumn Column(XElement cell, XElement entity, string table)
    {
        string name = (string?)cell.Attribute("name") ?? string.Empty;
        string[] parts = name.Split('.', 2);
        string owner = parts.Length == 1
            ? table
            : (string?)entity.Descendants("link-entity").FirstOrDefault(link => (string?)link.Attribute("alias") == parts[0])?.Attribute("name") ?? table;
        return new ViewColumn(name, owner, parts[^1], LabelOf(owner, parts[^1]), SolutionText.Number(cell, "width", PlainWidth));
    }

    private string LabelOf(string table, string column) =>
        schema.Tables.TryGetValue(table, out TableSchema? found) && found.Find(column) is { } named ? SolutionText.In(named.Labels, language) ?? column : column;
}
