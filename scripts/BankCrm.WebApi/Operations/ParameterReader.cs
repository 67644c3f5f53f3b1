using System;
using System.Linq;
using System.Text.Json;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Operations;

/// <summary>Reads the parameters of custom APIs from JSON.</summary>
internal sealed class ParameterReader(ApiModel model, ReferenceReader references)
{
    public object? Read(JsonElement json, ParameterSchema parameter)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        string name = parameter.Name;
        return parameter.Type switch
        {
            CustomApiParameterType.Boolean => ValueReader.Answer(json, name),
            CustomApiParameterType.DateTime => ValueReader.Instant(json, name),
            CustomApiParameterType.Decimal => ValueReader.Exact(json, name),
            CustomApiParameterType.Money => new Money(ValueReader.Exact(json, name)),
            CustomApiParameterType.Float => ValueReader.Floating(json, name),
            CustomApiParameterType.Integer => ValueReader.Whole(json, name),
            CustomApiParameterType.Picklist => new OptionSetValue(ValueReader.Whole(json, name)),
            CustomApiParameterType.String => ValueReader.Text(json, name),
            CustomApiParameterType.StringArray => Items(json, name).Select(item => ValueReader.Text(item, name)).ToArray(),
            CustomApiParameterType.Guid => ValueReader.Id(json, name),
            CustomApiParameterType.Entity => Row(json, parameter.Table),
            CustomApiParameterType.EntityCollection => new EntityCollection(Items(json, name).Select(item => Row(item, parameter.Table)).ToList()),
            CustomApiParameterType.EntityReference => Reference(json, parameter),
            _ => throw ApiFault.Unsupported($"parameters of the type {parameter.Type}"),
        };
    }

    /// <summary>A row with its properties; of the table that it names, or of the only one that is allowed.</summary>
    public Entity Row(JsonElement json, string? table)
    {
        EntityModel entity = TableOf(json, table);
        var row = new Entity(entity.Table.LogicalName);
        new RowReader(model, references).Read(json, entity, row);
        if (row.Attributes.TryGetValue(entity.Table.PrimaryId, out object? given) && given is Guid id)
        {
            row.Id = id;
        }

        return row;
    }

    private EntityReference Reference(JsonElement json, ParameterSchema parameter)
    {
        EntityReference reference = json.ValueKind switch
        {
            JsonValueKind.Object when json.TryGetProperty("@odata.id", out JsonElement address) => references.Read(ValueReader.Text(address, parameter.Name)),
            JsonValueKind.Object => ById(json, parameter),
            _ => throw ApiFault.Payload($"'{parameter.Name}' takes an object with '@odata.id', or with '@odata.type' and the row's id."),
        };
        return parameter.Table is null || parameter.Table == reference.LogicalName
            ? reference
            : throw ApiFault.Payload($"'{parameter.Name}' takes a row of '{parameter.Table}', not of '{reference.LogicalName}'.");
    }

    private EntityReference ById(JsonElement json, ParameterSchema parameter)
    {
        EntityModel entity = TableOf(json, parameter.Table);
        return json.TryGetProperty(entity.Table.PrimaryId, out JsonElement id)
            ? new EntityReference(entity.Table.LogicalName, ValueReader.Id(id, entity.Table.PrimaryId))
            : throw ApiFault.Payload($"'{parameter.Name}' does not say '{entity.Table.PrimaryId}'.");
    }

    private EntityModel TableOf(JsonElement json, string? table)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw ApiFault.Payload("A row is a JSON object.");
        }

        string? name = json.TryGetProperty("@odata.type", out JsonElement type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!.TrimStart('#').Replace(ApiModel.Namespace + ".", string.Empty, StringComparison.Ordinal)
            : table;
        return model.Find(name ?? throw ApiFault.Payload("A row of any table says its table by '@odata.type'."))
            ?? throw ApiFault.Payload($"A type named '{name}' could not be resolved by the model.");
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw ApiFault.Payload($"'{name}' takes an array.");
}
