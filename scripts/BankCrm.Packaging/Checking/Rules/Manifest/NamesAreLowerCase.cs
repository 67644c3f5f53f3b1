using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class NamesAreLowerCase : ContentRule
{
    public NamesAreLowerCase()
        : base("SOL-017", "The schema names of the publisher's own tables, columns, keys, relationships and global choices are all lower case, so that no reference can differ from them in case only.", Sources.House)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        Names(solution)
            .Where(one => solution.IsOwn(one.Name) && one.Name != one.Name.ToLowerInvariant())
            .Select(one => $"{CustomizationsFile}: the schema name of the {one.Kind} {one.Name} has upper-case letters.");

    private static IEnumerable<(string Kind, string Name)> Names(CheckedSolution solution)
    {
        foreach (Table table in solution.Tables)
        {
            yield return ("table", table.SchemaName);
            foreach (Column column in table.Columns)
            {
                yield return ($"column of table {table.LogicalName}", column.SchemaName);
            }

            foreach (XElement key in table.Keys)
            {
                yield return ($"key of table {table.LogicalName}", key.Text("Name"));
            }
        }

        foreach (Relationship relationship in solution.Relationships)
        {
            yield return ("relationship", relationship.Name);
            yield return ("intersect table", relationship.Element.Text("IntersectEntityName"));
        }

        foreach (XElement choice in solution.Choices)
        {
            yield return ("global choice", choice.Attr("Name"));
        }
    }
}
