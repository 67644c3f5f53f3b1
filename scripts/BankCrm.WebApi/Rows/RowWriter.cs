using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Rows;

/// <summary>Writes rows as JSON objects: the shown properties with the annotations that were asked for, and the expanded rows.</summary>
/// <param name="preferences">Which annotations are asked for.</param>
/// <param name="expanded">The expanded rows.</param>
/// <param name="omitsEmpty">Whether empty properties are left out instead of being shown as null.</param>
internal sealed class RowWriter(Preferences preferences, ExpandedRows expanded, bool omitsEmpty = false)
{
    private readonly bool formats = preferences.Wants(Annotations.Formatted);
    private readonly bool namesTables = preferences.Wants(Annotations.LookupTable);
    private readonly bool namesNavigations = preferences.Wants(Annotations.LookupNavigation);

    public static string ETag(string? version) => $"W/\"{version}\"";

    /// <summary>Writes the properties of a row into the object that is open.</summary>
    public void Write(Utf8JsonWriter writer, Entity row, RowShape shape)
    {
        string? version = shape.Prefix.Length == 0
            ? row.RowVersion
            : Convert.ToString(ValueOf(row, shape.Prefix + "versionnumber"), CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(version))
        {
            writer.WriteString("@odata.etag", ETag(version));
        }

        foreach (KeyValuePair<string, ColumnSchema> property in shape.Properties)
        {
            Write(writer, row, property.Key, shape.Prefix + property.Value.LogicalName, property.Value);
        }

        string key = shape.Entity.Table.PrimaryId;
        if (!shape.IsWhole && !shape.Properties.Exists(property => property.Key == key) && ValueOf(row, shape.Prefix + key) is Guid id)
        {
            writer.WriteString(key, id);
        }

        foreach ((string name, RowShape single) in shape.Single)
        {
            WriteSingle(writer, row, name, single);
        }

        foreach (Expansion expansion in shape.Many)
        {
            writer.WriteStartArray(expansion.Navigation.Name);
            foreach (Entity related in expanded.Of(expansion, shape.IdOf(row) ?? Guid.Empty))
            {
                writer.WriteStartObject();
                Write(writer, related, expansion.Shape);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>Writes one attribute of a result under a name, with its annotations.</summary>
    public void Write(Utf8JsonWriter writer, Entity row, string property, string attribute, ColumnSchema? column)
    {
        object? value = ValueOf(row, attribute);
        if (value is null && omitsEmpty)
        {
            return;
        }

        if (value is not null)
        {
            WriteAnnotations(writer, row, property, attribute, value, column);
        }

        writer.WritePropertyName(property);
        ValueWriter.Write(writer, value, column);
    }

    public static object? ValueOf(Entity row, string attribute) =>
        row.Attributes.TryGetValue(attribute, out object? value) && value is AliasedValue aliased ? aliased.Value : value;

    private void WriteSingle(Utf8JsonWriter writer, Entity row, string name, RowShape single)
    {
        if (single.IdOf(row) is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        Write(writer, row, single);
        writer.WriteEndObject();
    }

    private void WriteAnnotations(Utf8JsonWriter writer, Entity row, string property, string attribute, object value, ColumnSchema? column)
    {
        if (formats && row.FormattedValues.TryGetValue(attribute, out string? formatted))
        {
            writer.WriteString($"{property}@{Annotations.Formatted}", formatted);
        }

        if (value is not EntityReference reference)
        {
            return;
        }

        if (namesNavigations && column is not null)
        {
            writer.WriteString($"{property}@{Annotations.LookupNavigation}", EntityModel.NavigationOf(column, reference.LogicalName));
        }

        if (namesTables)
        {
            writer.WriteString($"{property}@{Annotations.LookupTable}", reference.LogicalName);
        }
    }
}
