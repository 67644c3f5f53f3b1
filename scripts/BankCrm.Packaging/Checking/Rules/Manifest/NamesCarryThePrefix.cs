using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class NamesCarryThePrefix : ContentRule
{
    public NamesCarryThePrefix()
        : base("SOL-016", "Everything that the solution makes carries its own publisher's prefix: tables, columns, keys, relationships, global choices, web resources, custom APIs, apps.", Sources.PublisherDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        Made(solution)
            .Where(one => one.Name.Length > 0 && !solution.IsOwn(one.Name))
            .Select(one => $"{one.File}: the {one.Kind} {one.Name} does not start with the publisher's prefix {solution.Prefix}_.");

    private static IEnumerable<(string File, string Kind, string Name)> Made(CheckedSolution solution)
    {
        foreach (Table table in solution.Tables)
        {
            if (table.IsWhole)
            {
                yield return (CustomizationsFile, "table", table.SchemaName);
            }

            foreach (Column column in table.Columns.Where(column => column.IsCustom && column.Type != "primarykey" && !table.IsProcess))
            {
                yield return (CustomizationsFile, $"column of table {table.LogicalName}", column.SchemaName);
            }

            foreach (XElement key in table.Keys)
            {
                yield return (CustomizationsFile, $"key of table {table.LogicalName}", key.Text("Name"));
            }
        }

        foreach (Relationship relationship in solution.Relationships.Where(one => one.IsManyToMany || IsOverOwnColumn(solution, one)))
        {
            yield return (CustomizationsFile, "relationship", relationship.Name);
        }

        foreach (XElement choice in solution.Choices)
        {
            yield return (CustomizationsFile, "global choice", choice.Attr("Name"));
        }

        foreach (XElement resource in solution.WebResources)
        {
            yield return (CustomizationsFile, "web resource", resource.Text("Name"));
        }

        foreach (XElement app in solution.Apps)
        {
            yield return (CustomizationsFile, "app", app.Text("UniqueName"));
        }

        foreach (CustomApi api in solution.CustomApis)
        {
            yield return (api.File, "custom API", api.UniqueName);
        }
    }

    /// <summary>Relationships over the platform's own columns, such as createdby, have the platform's names.</summary>
    private static bool IsOverOwnColumn(CheckedSolution solution, Relationship relationship) =>
        solution.FindTable(relationship.Referencing)?.Find(relationship.Lookup) is { IsCustom: true, Table.IsProcess: false }
        && relationship.Referenced != "fileattachment";
}
