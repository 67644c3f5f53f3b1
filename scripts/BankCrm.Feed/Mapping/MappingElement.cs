using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace BankCrm.Feed.Mapping;

/// <summary>One JSON value of a mapping, with its path, so that every complaint about it says where it stands.</summary>
internal readonly struct MappingElement(JsonElement value, string path)
{
    /// <summary>The JSON path, for example $.files[0].measures[2].metric.</summary>
    internal string Path => path;

    internal bool IsText => value.ValueKind == JsonValueKind.String;

    /// <summary>The complaint about this value, to be thrown.</summary>
    internal FeedException Fault(string sentence) => new($"{path}: {sentence}");

    internal string Text()
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Fault($"a text is expected, not {Kind()}.");
        }

        var text = value.GetString()!;
        return text.Trim().Length > 0 ? text : throw Fault("the text must not be empty.");
    }

    /// <summary>A text that may be blank, for a single character.</summary>
    internal string Character() =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault($"a text is expected, not {Kind()}.");

    internal bool Flag() => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault($"true or false is expected, not {Kind()}."),
    };

    internal int Whole(int least, int most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number < least || number > most)
        {
            throw Fault(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most} is expected, not {Kind()}."));
        }

        return number;
    }

    internal decimal Number() =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? number
            : throw Fault($"a number is expected, not {Kind()}.");

    internal DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Fault("a day written as 2019-07-31 is expected.");

    internal IReadOnlyList<MappingElement> List()
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Fault($"a list in [ ] is expected, not {Kind()}.");
        }

        var here = path;
        return [.. value.EnumerateArray().Select((item, index) =>
            new MappingElement(item, string.Create(CultureInfo.InvariantCulture, $"{here}[{index}]")))];
    }

    /// <summary>A list of texts, or one text that stands for a list of one.</summary>
    internal IReadOnlyList<string> Texts()
    {
        if (IsText)
        {
            return [Text()];
        }

        var texts = List().Select(item => item.Text()).ToArray();
        return texts.Length > 0 ? texts : throw Fault("the list must not be empty.");
    }

    internal MappingObject Object()
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"an object in {{ }} is expected, not {Kind()}.");
        }

        return new MappingObject(value, this);
    }

    private string Kind() => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        JsonValueKind.String => $"the text \"{value.GetString()}\"",
        _ => value.GetRawText(),
    };
}
