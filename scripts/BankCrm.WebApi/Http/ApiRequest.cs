using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace BankCrm.WebApi.Http;

/// <summary>One request to the Web API, whether it came alone or inside a batch.</summary>
/// <param name="Method">GET, POST, PATCH, PUT or DELETE.</param>
/// <param name="Root">The address of the Web API, with a slash at its end.</param>
/// <param name="Path">What follows the root, escaped, without the query.</param>
/// <param name="Query">The query with its question mark, escaped; or empty.</param>
/// <param name="Headers">Headers by name, in any case.</param>
/// <param name="Body">The body, or nothing.</param>
internal sealed record ApiRequest(
    string Method, Uri Root, string Path, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Headers that say whose rights apply: a user's id, or the user's Azure object id.</summary>
    public const string CallerId = "MSCRMCallerID";
    public const string CallerObjectId = "CallerObjectId";

    private const int DeepestJson = 32;

    /// <summary>Rows that earlier requests of the same change set make, by content id.</summary>
    public IReadOnlyDictionary<string, string> Made { get; init; } = new Dictionary<string, string>();

    public Uri Address => new(Root, Path + Query);

    public Preferences Preferences => Preferences.Read(Header("Prefer"));

    public bool IsRead => Method is "GET" or "HEAD";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The query's options, unescaped, in order.</summary>
    public IEnumerable<(string Name, string Value)> Options => Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(parts => (Unescape(parts[0]), parts.Length == 2 ? Unescape(parts[1]) : string.Empty));

    public string? Option(string name) => Options.Where(option => option.Name == name).Select(option => option.Value).FirstOrDefault();

    /// <summary>The body as a JSON object.</summary>
    /// <exception cref="ApiFault">It is none.</exception>
    public JsonElement Json()
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Body, new JsonDocumentOptions { MaxDepth = DeepestJson });
            DemandText(document.RootElement);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw ApiFault.Payload("The body must be a JSON object.");
        }
        catch (JsonException problem)
        {
            throw ApiFault.Payload(problem.Message);
        }
    }

    /// <summary>Half a character (a lone surrogate) is no text; JSON lets it through until the text is taken out.</summary>
    private static void DemandText(JsonElement json)
    {
        try
        {
            switch (json.ValueKind)
            {
                case JsonValueKind.String:
                    _ = json.GetString();
                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in json.EnumerateArray())
                    {
                        DemandText(item);
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (JsonProperty property in json.EnumerateObject())
                    {
                        _ = property.Name;
                        DemandText(property.Value);
                    }

                    break;
                default:
                    break;
            }
        }
        catch (InvalidOperationException problem)
        {
            throw ApiFault.Payload(problem.Message);
        }
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
