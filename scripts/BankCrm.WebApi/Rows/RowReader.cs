using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Rows;

/// <summary>Reads the JSON of a row that is to be written.</summary>
internal sealed class RowReader(ApiModel model, ReferenceReader references)
{
    private const string Bind = "@odata.bind";

    /// <summary>Takes every property into the row; one that the table does not have is refused by name.</summary>
    public void Read(JsonElement json, EntityModel entity, Entity row)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(Bind, StringComparison.Ordinal))
            {
                Navigation.Lookup lookup = Lookup(entity, property.Name[..^Bind.Length]);
                Set(row, lookup.Column, Reference(property.Value, lookup));
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

        switch (navigation)
        {
            case Navigation.Lookup lookup when property.Value.ValueKind == JsonValueKind.Null:
                Set(row, lookup.Column, null);
                break;
            case Navigation.Lookup { Relationship: { } relationship } lookup when property.Value.ValueKind == JsonValueKind.Object:
                Add(row, relationship, EntityRole.Referencing, [New(property.Value, lookup.Target)]);
                break;
            case Navigation.Children children when property.Value.ValueKind == JsonValueKind.Array:
                Add(row, children.Relationship.Name, EntityRole.Referenced, [.. property.Value.EnumerateArray().Select(item => New(item, children.Target))]);
                break;
            default:
                throw ApiFault.Unsupported($"'{property.Name}' of the type {navigation.GetType().Name} as {property.Value.ValueKind} in a write");
        }
    }

    /// <summary>A row inside a row, which is created with it.</summary>
    private Entity New(JsonElement json, string table)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw ApiFault.Payload($"A new row of '{table}' is a JSON object.");
        }

        var row = new Entity(table);
        EntityModel entity = model.Of(table);
        Read(json, entity, row);
        if (row.Attributes.TryGetValue(entity.Table.PrimaryId, out object? given) && given is Guid id)
        {
            row.Id = id;
        }

        return row;
    }

    private static void Add(Entity row, string name, EntityRole role, List<Entity> rows)
    {
        var relationship = new Relationship(name) { PrimaryEntityRole = role };
        if (row.RelatedEntities.ContainsKey(relationship))
        {
            throw ApiFault.Payload($"The rows of '{name}' are given twice.");
        }

        row.RelatedEntities[relationship] = new EntityCollection(rows);
    }

    private static Navigation.Lookup Lookup(EntityModel entity, string navigation) =>
        entity.Navigations.TryGetValue(navigation, out Navigation? meaning)
            ? meaning as Navigation.Lookup ?? throw ApiFault.Unsupported($"{Bind} of many rows ('{navigation}'); associate them by their $ref")
            : throw ApiFault.Payload($"An undeclared property '{navigation}' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.");

    private EntityReference? Reference(JsonElement value, Navigation.Lookup lookup)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        EntityReference target = value.ValueKind == JsonValueKind.String
            ? references.Read(value.GetString()!)
            : throw ApiFault.Payload($"{Bind} takes the address of a row as text.");
        return lookup.Takes(target.LogicalName)
            ? target
            : throw ApiFault.Payload($"'{lookup.Name}' takes a row of '{lookup.Target}', not of '{target.LogicalName}'.");
    }

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
