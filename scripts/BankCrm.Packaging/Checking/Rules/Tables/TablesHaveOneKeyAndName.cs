using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class TablesHaveOneKeyAndName : ContentRule
{
    public TablesHaveOneKeyAndName()
        : base("SOL-020", "A table that the solution makes has exactly one primary key column and exactly one column with PrimaryName in its display mask.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (Table table in solution.Tables.Where(table => table.HasMetadata && solution.IsOwn(table.SchemaName) && !table.IsActivity && table.Columns.Count > 0))
        {
            int keys = table.Columns.Count(column => column.Type == "primarykey");
            if (keys != 1)
            {
                yield return $"{CustomizationsFile}: the {table} has {keys} primary key columns, and must have one.";
            }

            int names = table.Columns.Count(column => column.IsPrimaryName);
            if (names != 1)
            {
                yield return $"{CustomizationsFile}: the {table} has {names} columns with PrimaryName in their DisplayMask, and must have one.";
            }
        }
    }
}
