using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using BankCrm.Domain.Tiering.Simulation.Drafts;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Simulating;

/// <summary>
/// A draft as one JSON object: the policy's own values, its "tiers" and its "bands", with the names of <see cref="DraftColumns"/>. What
/// the object is made of is checked here, by path; what its values mean is checked as for a draft of lines.
/// </summary>
internal sealed class JsonDraft
{
    private const string Tiers = "tiers";
    private const string Bands = "bands";
    private const string Root = "$";

    private static readonly string[] Numbers =
    [
        DraftColumns.Version, DraftColumns.BufferPercent, DraftColumns.OscillationCrossings, DraftColumns.OscillationWindows, DraftColumns.GrowthGapPercent,
        DraftColumns.Order, DraftColumns.Floor, DraftColumns.PointsFloor, DraftColumns.Percentile, DraftColumns.AllowedMisses, DraftColumns.CriticalMarginAmount,
        DraftColumns.CriticalMarginPercent, DraftColumns.StableFrom, DraftColumns.CustomersPerManager, DraftColumns.TaskDueInDays,
        DraftColumns.Sequence, DraftColumns.From, DraftColumns.To, DraftColumns.Points,
        .. Domain.Customers.AssetCategories.Assets.Select(DraftColumns.Weight),
    ];

    private static readonly string[] Flags = [DraftColumns.WelcomeTask, DraftColumns.RetentionTask, DraftColumns.AlertTask];

    private readonly string file;

    private JsonDraft(string file) => this.file = file;

    /// <summary>Reads a draft.</summary>
    /// <param name="file">The file's name, for the sentence of a refusal.</param>
    /// <param name="text">The JSON.</param>
    /// <exception cref="ToolException">It is no JSON, or an object of another shape; the sentence names the path.</exception>
    public static TierPolicyDraft Read(string file, string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new JsonDraft(file).Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"{file} is not valid JSON at line {problem.LineNumber + 1}, position {problem.BytePositionInLine + 1}."));
        }
    }

    private TierPolicyDraft Read(JsonElement root)
    {
        Demand(root, JsonValueKind.Object, Root);
        return TierPolicyDraft.Read(
            Row(root, Root, DraftColumns.OfPolicy, Tiers, Bands),
            Rows(root, Tiers, DraftColumns.OfTier),
            Rows(root, Bands, DraftColumns.OfBand));
    }

    private List<DraftRow> Rows(JsonElement root, string list, IReadOnlyList<string> columns)
    {
        if (!root.TryGetProperty(list, out JsonElement rows))
        {
            return [];
        }

        string path = $"{Root}.{list}";
        Demand(rows, JsonValueKind.Array, path);
        return rows.EnumerateArray().Select((row, place) => Element(row, string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]"), columns)).ToList();
    }

    private DraftRow Element(JsonElement row, string path, IReadOnlyList<string> columns)
    {
        Demand(row, JsonValueKind.Object, path);
        return Row(row, path, columns);
    }

    private DraftRow Row(JsonElement row, string path, IReadOnlyList<string> columns, params string[] lists)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in row.EnumerateObject())
        {
            string place = $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                throw Fault(place, "stands twice");
            }

            if (columns.Contains(property.Name, StringComparer.Ordinal))
            {
                values.Add(property.Name, Text(property, place));
            }
            else if (!lists.Contains(property.Name, StringComparer.Ordinal))
            {
                throw Fault(place, $"is not known; there are {string.Join(", ", columns.Concat(lists))}");
            }
        }

        return new DraftRow(path, values);
    }

    /// <summary>A value in the form that drafts of lines have; null is none.</summary>
    private string Text(JsonProperty property, string path)
    {
        JsonElement value = property.Value;
        if (value.ValueKind == JsonValueKind.Null)
        {
            return string.Empty;
        }

        if (Flags.Contains(property.Name, StringComparer.Ordinal))
        {
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() ? "1" : "0" : throw WrongKind(path, "true or false", value);
        }

        if (!Numbers.Contains(property.Name, StringComparer.Ordinal))
        {
            Demand(value, JsonValueKind.String, path);
            return value.GetString()!;
        }

        Demand(value, JsonValueKind.Number, path);
        return value.TryGetDecimal(out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : throw Fault(path, $"is a number that is too large or too exact: {value.GetRawText()}");
    }

    private void Demand(JsonElement value, JsonValueKind kind, string path)
    {
        if (value.ValueKind != kind)
        {
            throw WrongKind(path, NameOf(kind), value);
        }
    }

    private ToolException WrongKind(string path, string wanted, JsonElement found) => Fault(path, $"must be {wanted}, not {NameOf(found.ValueKind)}");

    private ToolException Fault(string path, string problem) => new($"{file}: {path} {problem}.");

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
