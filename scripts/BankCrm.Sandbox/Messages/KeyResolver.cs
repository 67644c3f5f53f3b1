using System;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>Finds the row that an id or the values of an alternate key name.</summary>
internal sealed class KeyResolver(Runtime runtime)
{
    /// <summary>The id that a reference means.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The reference is empty, or its key values name no row.</exception>
    public Guid IdOf(EntityReference reference)
    {
        if (reference.Id != Guid.Empty)
        {
            return reference.Id;
        }

        Table table = runtime.Catalog.Table(reference.LogicalName);
        if (reference.KeyAttributes.Count == 0)
        {
            throw Fault.Argument($"A reference to '{table.Name}' has neither an id nor key values.");
        }

        return Find(table, reference.KeyAttributes) ?? throw Fault.NoRowWithKey(table.Name, Describe(reference.KeyAttributes));
    }

    /// <summary>The id of the row that an update or upsert means; null when an upsert's key values name none.</summary>
    public Guid? IdOf(Table table, Entity target)
    {
        if (target.Id != Guid.Empty)
        {
            return target.Id;
        }

        if (target.Attributes.TryGetValue(table.PrimaryKey.Name, out object? value) && value is Guid id && id != Guid.Empty)
        {
            return id;
        }

        return target.KeyAttributes.Count > 0 ? Find(table, target.KeyAttributes) : null;
    }

    public static string Describe(KeyAttributeCollection values) =>
        string.Join(", ", values.Select(value => $"{value.Key}={(value.Value is EntityReference reference ? reference.Id : value.Value)}"));

    private Guid? Find(Table table, KeyAttributeCollection values)
    {
        TableKey key = table.KeyOf(values.Keys)
            ?? throw Fault.Of(0x80060890, $"Invalid alternate key attributes for '{table.Name}': {string.Join(", ", values.Keys)} is not one of its keys.");
        Span<StoredValue> stored = new StoredValue[key.Columns.Length];
        for (int index = 0; index < stored.Length; index++)
        {
            Column column = key.Columns[index];
            stored[index] = Convert(column, values[column.Name]
                ?? throw Fault.Argument($"The key value of '{column.Name}' of '{table.Name}' is empty."));
        }

        return runtime.Stores[table].FindByKey(key, stored);
    }

    private StoredValue Convert(Column column, object value) => value switch
    {
        EntityReference reference => StoredValue.Of(IdOf(reference)),
        OptionSetValue option => StoredValue.Of((long)option.Value),
        _ => column.Filter(value),
    };
}
