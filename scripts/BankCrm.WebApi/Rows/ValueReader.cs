using System;
using System.Globalization;
using System.Text.Json;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Rows;

/// <summary>Reads JSON values as values of the SDK's types.</summary>
internal static class ValueReader
{
    /// <summary>A column's value; null for null.</summary>
    public static object? Read(JsonElement json, string property, ColumnSchema column)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return column.Kind switch
        {
            ColumnKind.PrimaryKey or ColumnKind.UniqueIdentifier => Id(json, property),
            ColumnKind.Text or ColumnKind.Memo => Text(json, property),
            ColumnKind.Integer => Whole(json, property),
            ColumnKind.BigInteger => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out long number) ? number : throw Wrong(json, property, "Edm.Int64"),
            ColumnKind.Decimal => Exact(json, property),
            ColumnKind.Money => new Money(Exact(json, property)),
            ColumnKind.Double => Floating(json, property),
            ColumnKind.Boolean => Answer(json, property),
            ColumnKind.Picklist or ColumnKind.State or ColumnKind.Status => new OptionSetValue(Whole(json, property)),
            ColumnKind.MultiSelectPicklist => Options(json, property),
            ColumnKind.DateTime => column.Behavior == DateTimeBehavior.DateOnly ? Day(json, property) : Instant(json, property),
            _ => throw ApiFault.Payload("CRM do not support direct update of Entity Reference properties, Use Navigation properties instead."),
        };
    }

    public static string Text(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong(json, property, "Edm.String");

    public static Guid Id(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.String && json.TryGetGuid(out Guid id) ? id : throw Wrong(json, property, "Edm.Guid");

    public static int Whole(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out int number) ? number : throw Wrong(json, property, "Edm.Int32");

    public static decimal Exact(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out decimal number) ? number : throw Wrong(json, property, "Edm.Decimal");

    public static double Floating(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out double number) ? number : throw Wrong(json, property, "Edm.Double");

    public static bool Answer(JsonElement json, string property) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(json, property, "Edm.Boolean"),
    };

    /// <summary>An instant with its offset, without which it is refused, or a day, which is its first instant in UTC.</summary>
    public static DateTime Instant(JsonElement json, string property)
    {
        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong(json, property, "Edm.DateTimeOffset");
        return DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset instant)
            ? instant.UtcDateTime
            : throw Wrong(json, property, "Edm.DateTimeOffset");
    }

    private static DateTime Day(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.String
        && DateTime.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime day)
            ? day
            : throw Wrong(json, property, "Edm.Date");

    private static OptionSetValueCollection Options(JsonElement json, string property)
    {
        var options = new OptionSetValueCollection();
        foreach (string part in Text(json, property).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options.Add(new OptionSetValue(int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
                ? value
                : throw Wrong(json, property, "a list of whole numbers")));
        }

        return options;
    }

    private static ApiFault Wrong(JsonElement json, string property, string expected)
    {
        const int most = 60;
        string raw = json.GetRawText();
        return ApiFault.Payload($"Cannot convert the literal '{(raw.Length > most ? raw[..most] + "…" : raw)}' to the expected type '{expected}' (property '{property}').");
    }
}
