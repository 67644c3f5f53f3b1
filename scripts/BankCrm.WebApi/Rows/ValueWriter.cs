using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Rows;

/// <summary>Writes values of the SDK's types as JSON.</summary>
internal static class ValueWriter
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Day = "yyyy-MM-dd";

    /// <param name="writer">The JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    /// <param name="column">The column that it is of, if any: it tells a date from an instant.</param>
    public static void Write(Utf8JsonWriter writer, object? value, ColumnSchema? column)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case EntityReference reference:
                writer.WriteStringValue(reference.Id);
                break;
            case OptionSetValue option:
                writer.WriteNumberValue(option.Value);
                break;
            case OptionSetValueCollection options:
                writer.WriteStringValue(string.Join(',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture))));
                break;
            case Money money:
                writer.WriteNumberValue(money.Value);
                break;
            case DateTime moment:
                writer.WriteStringValue(Text(moment, column));
                break;
            case bool answer:
                writer.WriteBooleanValue(answer);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case string[] texts:
                writer.WriteStartArray();
                Array.ForEach(texts, writer.WriteStringValue);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Text(DateTime moment, ColumnSchema? column) =>
        moment.ToString(column is { Kind: ColumnKind.DateTime, Behavior: DateTimeBehavior.DateOnly } ? Day : Instant, CultureInfo.InvariantCulture);
}
