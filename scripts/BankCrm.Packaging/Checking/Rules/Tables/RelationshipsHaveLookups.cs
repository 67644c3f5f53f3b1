using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class RelationshipsHaveLookups : ContentRule
{
    private static readonly string[] LookupTypes = ["lookup", "customer", "owner", "partylist", "file", "image", "uniqueidentifier"];

    public RelationshipsHaveLookups()
        : base("SOL-031", "Every one-to-many relationship names a lookup column that is there, in the case of its schema name, and tables that are there.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Relationships.SelectMany(one => Problems(solution, one).Select(problem => $"{CustomizationsFile}: the {one} {problem}."));

    private static IEnumerable<string> Problems(CheckedSolution solution, Relationship relationship)
    {
        foreach (string table in relationship.Tables.Where(table => solution.HasTable(table) == Answer.No))
        {
            yield return $"names the table {table}, which is not in the package";
        }

        if (relationship.IsManyToMany || relationship.Lookup.Length == 0)
        {
            yield break;
        }

        if (solution.HasColumn(relationship.Referencing, relationship.Lookup) == Answer.No)
        {
            yield return $"names the column {relationship.Lookup} of table {relationship.Referencing}, which neither the package nor the platform has";
        }

        Column? column = solution.FindTable(relationship.Referencing)?.Find(relationship.Lookup);
        if (column is null)
        {
            yield break;
        }

        if (!LookupTypes.Contains(column.Type, StringComparer.Ordinal) && !column.Table.IsActivity)
        {
            yield return $"names the {column}, which is not a lookup but {column.Type}";
        }

        if (column.IsCustom && column.SchemaName != relationship.LookupSchemaName)
        {
            yield return $"writes its column as '{relationship.LookupSchemaName}', and the column's schema name is '{column.SchemaName}'";
        }
    }
}
