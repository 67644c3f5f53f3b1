using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class NamesAreUnique : ContentRule
{
    public NamesAreUnique()
        : base("SOL-015", "No two tables, columns of a table, keys of a table, relationships, global choices, web resources or custom APIs share a name, whatever its case.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        Twice("table", solution.Tables.Select(table => table.LogicalName))
            .Concat(solution.Tables.SelectMany(table => Twice($"column of table {table.LogicalName}", table.Columns.Select(column => column.LogicalName))))
            .Concat(solution.Tables.SelectMany(table => Twice($"key of table {table.LogicalName}", table.Keys.Select(key => key.Text("LogicalName")))))
            .Concat(Twice("relationship", solution.Relationships.Select(relationship => relationship.Name)))
            .Concat(Twice("global choice", solution.Choices.Select(choice => choice.Attr("Name"))))
            .Concat(Twice("web resource", solution.WebResources.Select(resource => resource.Text("Name"))))
            .Concat(Twice("custom API", solution.CustomApis.Select(api => api.UniqueName)));

    private static IEnumerable<string> Twice(string kind, IEnumerable<string> names) =>
        names.Where(name => name.Length > 0)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => $"{CustomizationsFile} holds the {kind} {group.Key} more than once.");
}
