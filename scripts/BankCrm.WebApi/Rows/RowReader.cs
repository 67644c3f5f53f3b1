using System;
using System.Text.Json;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Rows;

/// <summary>Reads the JSON of a row that is to be written.</summary>
internal sealed class RowReader(ReferenceReader references)
{
    private const string Bind = "@odata.bind";

    /// <summary>Takes every property into the row; one that the table does not have is refused by name.</summary>
    public void Read(JsonElement json, EntityModel entity, Entity row)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(Bind, StringComparison.Ordinal))
            {
                Set(row, Lookup(entity, property.Name[..^Bind.Length]), Reference(property.Value));
            }
            else if (!property.Name.Contains('@', StringComparison.Ordinal))
            {
                Set(property, entity, row);
            }
        }
    }

    private void Set(JsonProperty property, EntityModel entity, Entity row)
    {
        if (entity.Columns.TryGetValue(property.Name, out ColumnSchema? column))
        {
            Set(row, column, ValueReader.Read(property.Value, property.Name, column));
            return;
        }

        if (!entity.Navigations.TryGetValue(property.Name, out Navigation? navigation))
        {
            throw ApiFault.Payload($"The property '{property.Name}' does not exist on type '{ApiModel.Namespace}.{entity.Table.LogicalName}'. Make sure to only use property names that are defined by the type.");
        }

        if (navigation is Navigation.Lookup lookup && property.Value.ValueKind == JsonValueKind.Null)
        {
            Set(row, lookup.Column, null);
            return;
        }

        throw ApiFault.Unsupported($"related rows in a write ('{property.Name}'); use {property.Name}{Bind} and a row that exists");
    }

    private static ColumnSchema Lookup(EntityModel entity, string navigation) =>
        entity.Navigations.TryGetValue(navigation, out Navigation? meaning)
            ? meaning is Navigation.Lookup lookup
                ? lookup.Column
                : throw ApiFault.Unsupported($"{Bind} of many rows ('{navigation}'); associate them by their $ref")
            : throw ApiFault.Payload($"An undeclared property '{navigation}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.");

    private EntityReference? Reference(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => references.Read(value.GetString()!),
        _ => throw ApiFault.Payload($"{Bind} takes the address of a row as text."),
    };

    /// <summary>Two properties of one column (customerid_account and customerid_contact) are refused, unless one only empties it.</summary>
    private static void Set(Entity row, ColumnSchema column, object? value)
    {
        if (row.Attributes.TryGetValue(column.LogicalName, out object? present) && present is not null)
        {
            if (value is not null)
            {
                throw ApiFault.Payload($"'{column.LogicalName}' is given twice.");
            }

            return;
        }

        row[column.LogicalName] = value;
    }
}
