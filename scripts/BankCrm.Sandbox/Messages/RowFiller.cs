using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>Checks the values of an entity and puts them into a row buffer.</summary>
internal sealed class RowFiller(Runtime runtime, KeyResolver keys)
{
    /// <summary>Takes what a create may set. Columns that the platform fills itself are left out, as it does.</summary>
    public void FillNew(CallScope scope, Table table, Entity target, RowBuffer row)
    {
        foreach (KeyValuePair<string, object> attribute in target.Attributes)
        {
            Column column = table.Column(attribute.Key);
            if (column == table.PrimaryKey || (!column.Definition.IsValidForCreate && column != table.State))
            {
                continue;
            }

            Set(scope, row, column, attribute.Value);
            if (table.HasSecuredColumns)
            {
                scope.Caller.DemandCreate(column);
            }
        }
    }

    /// <summary>Takes what an update may set; an explicit null empties the column.</summary>
    public void FillChanged(CallScope scope, Table table, Guid id, Entity target, RowBuffer row)
    {
        foreach (KeyValuePair<string, object> attribute in target.Attributes)
        {
            Column column = table.Column(attribute.Key);
            if (column == table.PrimaryKey)
            {
                if (attribute.Value is Guid other && other != id)
                {
                    throw Fault.Argument($"The id of a row of '{table.Name}' cannot change.");
                }

                continue;
            }

            if (!column.Definition.IsValidForUpdate)
            {
                continue;
            }

            Set(scope, row, column, attribute.Value);
            if (table.HasSecuredColumns)
            {
                scope.Caller.DemandUpdate(column);
            }

            if (row[column].IsNull && column.Definition.IsSystemRequired)
            {
                throw Fault.Required(table.Name, column.Name);
            }
        }
    }

    private void Set(CallScope scope, RowBuffer row, Column column, object? value)
    {
        switch (value)
        {
            case null:
                row.Set(column, StoredValue.Null);
                break;
            case EntityReference reference when column is LookupColumn:
                SetReference(scope, row, column, reference);
                break;
            default:
                row.Set(column, column.Store(value));
                break;
        }
    }

    private void SetReference(CallScope scope, RowBuffer row, Column column, EntityReference reference)
    {
        EntityReference resolved = reference.Id == Guid.Empty ? new EntityReference(reference.LogicalName, keys.IdOf(reference)) : reference;
        row.Set(column, column.Store(resolved));
        runtime.References.Demand(resolved.LogicalName, resolved.Id);
        if (!scope.Caller.IsAdministrator && column.Kind != ColumnKind.Owner && column.Name != StandardColumns.Currency)
        {
            scope.Caller.Demand(runtime.Catalog.Table(column.Table).Privilege("Append"));
            scope.Caller.Demand(runtime.Catalog.Table(resolved.LogicalName).Privilege("AppendTo"));
        }
    }
}
