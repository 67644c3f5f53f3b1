using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Messages;

/// <summary>The platform's own part of delete: what refers to the row is handled first, as each relationship says.</summary>
internal sealed class RowDeleter(Runtime runtime, RowWriter writer, RowAccess access)
{
    /// <summary>The rows whose delete is under way, so that rows that refer to each other in a circle come to an end.</summary>
    private readonly HashSet<Guid> underWay = [];

    /// <summary>Deletes a row.</summary>
    /// <param name="scope">The caller.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row.</param>
    /// <param name="deleteChild">Deletes a referencing row with everything that a delete of it causes, plug-ins included.</param>
    public void Delete(CallScope scope, Table table, Guid id, Action<Table, Guid> deleteChild)
    {
        TableStore store = runtime.Stores[table];
        if (!store.Exists(id))
        {
            throw Fault.NoSuchRow(table.Name, id);
        }

        access.Demand(scope.Caller, "Delete", table, id);
        if (table.Name is "systemuser" or "organization" or "businessunit" or "solution")
        {
            throw Fault.Of(0x80040203, $"Rows of '{table.Name}' cannot be deleted.");
        }

        underWay.Add(id);
        try
        {
            // What follows the row goes before it, so that a plug-in on a child still finds the parent.
            DeleteFollowers(scope, table, id, deleteChild);
            foreach (ManyToManyDefinition pair in runtime.Catalog.ManyToMany.Values)
            {
                RemovePairs(pair, table, id);
            }

            scope.Outermost.Tally.CountWrite();
            store.Delete(id);
            runtime.References.Forget();
            runtime.Written(table);
        }
        finally
        {
            underWay.Remove(id);
        }
    }

    private void DeleteFollowers(CallScope scope, Table table, Guid id, Action<Table, Guid> deleteChild)
    {
        (RelationshipDefinition Relationship, Table Child, LookupColumn Lookup, List<Guid> Rows)[] followers = [.. Followers(table, id)];
        foreach (var (relationship, child, lookup, rows) in followers)
        {
            foreach (Guid row in rows)
            {
                if (relationship.OnDelete == CascadeDelete.RemoveLink)
                {
                    writer.RemoveLink(scope, child, row, lookup);
                }
                else if (!underWay.Contains(row) && runtime.Stores[child].Exists(row))
                {
                    deleteChild(child, row);
                }
            }
        }
    }

    /// <summary>The rows that refer to a row, by relationship.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">A relationship forbids the delete.</exception>
    private IEnumerable<(RelationshipDefinition Relationship, Table Child, LookupColumn Lookup, List<Guid> Rows)> Followers(Table table, Guid id)
    {
        foreach (RelationshipDefinition relationship in table.Referencing)
        {
            if (relationship.OnDelete == CascadeDelete.NoCascade
                || runtime.Catalog.Find(relationship.Referencing) is not { } child
                || child.Find(relationship.Column) is not LookupColumn lookup)
            {
                continue;
            }

            List<Guid> rows = runtime.Stores[child].FindReferencing(lookup, id, table.Name);
            if (rows.Count > 0 && relationship.OnDelete == CascadeDelete.Restrict)
            {
                throw Fault.IsReferenced(table.Name, relationship.Name);
            }

            if (rows.Count > 0)
            {
                yield return (relationship, child, lookup, rows);
            }
        }
    }

    private void RemovePairs(ManyToManyDefinition pair, Table table, Guid id)
    {
        if (pair.First != table.Name && pair.Second != table.Name)
        {
            return;
        }

        Table intersect = runtime.Catalog.Table(pair.Intersect);
        foreach (Column column in intersect.Keys[0].Columns)
        {
            bool isFirst = column == intersect.Keys[0].Columns[0];
            if ((isFirst ? pair.First : pair.Second) == table.Name)
            {
                Statement statement = runtime.Database.Prepare($"DELETE FROM \"{intersect.Name}\" WHERE \"{column.Name}\"=?");
                statement.Bind(1, id);
                statement.Run();
            }
        }

        runtime.Written(intersect);
    }
}
