using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;

namespace BankCrm.Feed.Mapping;

/// <summary>A JSON object of a mapping: it remembers which properties were asked for, so that any other is refused.</summary>
internal sealed class MappingObject
{
    private readonly JsonElement value;
    private readonly MappingElement element;
    private readonly List<string> known = [];

    internal MappingObject(JsonElement value, MappingElement element)
    {
        this.value = value;
        this.element = element;
    }

    internal FeedException Fault(string sentence) => element.Fault(sentence);

    internal string PathOf(string property) => $"{element.Path}.{property}";

    internal bool TryGet(string property, out MappingElement found)
    {
        known.Add(property);
        if (value.TryGetProperty(property, out var json))
        {
            found = new MappingElement(json, PathOf(property));
            return true;
        }

        found = default;
        return false;
    }

    internal MappingElement Required(string property) =>
        TryGet(property, out var found) ? found : throw Fault($"the property \"{property}\" is missing.");

    internal string? Text(string property) => TryGet(property, out var found) ? found.Text() : null;

    internal bool Flag(string property, bool otherwise) => TryGet(property, out var found) ? found.Flag() : otherwise;

    [return: NotNullIfNotNull(nameof(otherwise))]
    internal T? Choice<T>(string property, IReadOnlyDictionary<string, T> choices, T? otherwise)
    {
        if (!TryGet(property, out var found))
        {
            return otherwise;
        }

        var text = found.Text();
        return choices.TryGetValue(text, out var chosen)
            ? chosen
            : throw found.Fault($"\"{text}\" is none of {string.Join(", ", choices.Keys)}.");
    }

    internal IReadOnlyList<MappingElement> List(string property) => TryGet(property, out var found) ? found.List() : [];

    /// <summary>Every property with its text, for an object whose property names are the bank's own.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Texts() =>
        [.. value.EnumerateObject().Select(property => new KeyValuePair<string, string>(property.Name, new MappingElement(property.Value, PathOf(property.Name)).Text()))];

    /// <summary>Complains about the first property that nobody asked for. To be called when all have been read.</summary>
    internal void RefuseOthers()
    {
        foreach (var property in value.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            throw new FeedException(
                $"{PathOf(property.Name)}: this property is not known here; known are {string.Join(", ", known.Order())}.");
        }
    }
}
