using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Sandbox.Metadata;

/// <summary>Compiles components into a catalog: gathers each table's columns, standard ones included, with their choices and targets.</summary>
internal static class CatalogBuilder
{
    public static Catalog Build(Components components)
    {
        ILookup<string, ColumnDefinition> added = components.All<ColumnDefinition>().ToLookup(column => column.Table);
        ILookup<string, KeyDefinition> keys = components.All<KeyDefinition>().ToLookup(key => key.Table);
        RelationshipDefinition[] relationships = [.. components.All<RelationshipDefinition>()];
        ILookup<string, RelationshipDefinition> referencing = relationships.ToLookup(item => item.Referenced);
        ILookup<(string, string), string> targets = relationships.ToLookup(item => (item.Referencing, item.Column), item => item.Referenced);

        var tables = new List<Table>();
        foreach (TableDefinition definition in components.All<TableDefinition>())
        {
            IEnumerable<ColumnDefinition> columns = ColumnsOf(definition, added[definition.Name])
                .Select(column => Complete(column, components, targets[(column.Table, column.Name)]));
            tables.Add(new Table(definition, columns, keys[definition.Name], referencing[definition.Name]));
        }

        foreach (ManyToManyDefinition pair in components.All<ManyToManyDefinition>())
        {
            tables.Add(IntersectTable.Make(pair, components));
        }

        return new Catalog(components, tables);
    }

    /// <summary>The table's own columns, those that solutions added, and the standard ones that neither has.</summary>
    private static List<ColumnDefinition> ColumnsOf(TableDefinition table, IEnumerable<ColumnDefinition> added)
    {
        var columns = new List<ColumnDefinition>();
        var names = new HashSet<string>(StringComparer.Ordinal);

        void Take(ColumnDefinition column)
        {
            if (names.Add(column.Name))
            {
                columns.Add(column.Table.Length == 0 ? column with { Table = table.Name } : column);
            }
        }

        foreach (ColumnDefinition column in table.Columns.Concat(added))
        {
            Take(column);
        }

        foreach (ColumnDefinition column in StandardColumns.OfEveryTable(table.Name).Concat(StandardColumns.OfOwnership(table.Name, table.Ownership)))
        {
            Take(column);
        }

        if (table.Ownership != Ownership.None)
        {
            foreach (ColumnDefinition column in StandardColumns.OfState(table.Name))
            {
                Take(column);
            }
        }

        ColumnDefinition[] money = [.. columns.Where(column => column.Kind == ColumnKind.Money && column.CalculationOf is null)];
        if (money.Length > 0)
        {
            foreach (ColumnDefinition column in StandardColumns.OfMoney(table.Name).Concat(money.Select(StandardColumns.BaseOf)))
            {
                Take(column);
            }
        }

        return columns;
    }

    private static ColumnDefinition Complete(ColumnDefinition column, Components components, IEnumerable<string> relationshipTargets)
    {
        ColumnDefinition complete = column;
        if (column.GlobalChoice is string name)
        {
            complete = complete with
            {
                Choice = components.Find<ChoiceDefinition>(name)
                    ?? throw new SandboxException($"The column '{column.Name}' of '{column.Table}' uses the global choice '{name}', which does not exist."),
            };
        }

        if (column.Kind is ColumnKind.Lookup or ColumnKind.Customer)
        {
            List<string> targets = [.. column.Targets.Concat(relationshipTargets).Distinct()];
            complete = complete with
            {
                Targets = targets.Count > 0
                    ? targets
                    : throw new SandboxException($"The lookup '{column.Name}' of '{column.Table}' has no relationship that says what it points to."),
            };
        }

        return complete;
    }
}
