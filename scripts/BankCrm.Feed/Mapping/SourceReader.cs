using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace BankCrm.Feed.Mapping;

/// <summary>Reads the properties that say which files an entry takes, how they are written and which rows count.</summary>
internal static class SourceReader
{
    /// <summary>Comma, double quote, UTF-8, a header, and a point before the decimals.</summary>
    internal static readonly ExtractFormat StandardFormat = new(',', '"', "utf-8", null, new NumberFormat('.', null));

    private static readonly Dictionary<string, ConditionKind> Signs = new(StringComparer.Ordinal)
    {
        ["positive"] = ConditionKind.Positive,
        ["negative"] = ConditionKind.Negative,
    };

    internal static ExtractSource Read(MappingObject entry, ExtractFormat otherwise)
    {
        var file = entry.Required("file");
        var pattern = file.Text();
        if (pattern.AsSpan().ContainsAny("/\\"))
        {
            throw file.Fault("the pattern is a file name inside the folder, so it must not hold a folder.");
        }

        return new ExtractSource(
            pattern,
            entry.Flag("required", otherwise: true),
            entry.Flag("allowEmpty", otherwise: false),
            entry.TryGet("format", out var format) ? Format(format, otherwise) : otherwise,
            Conditions(entry, "where"),
            file.Path);
    }

    internal static ExtractFormat Format(MappingElement element, ExtractFormat otherwise)
    {
        var format = element.Object();
        var hasHeader = format.Flag("header", otherwise: otherwise.Columns is null);
        var columns = format.TryGet("columns", out var named) ? named.Texts() : otherwise.Columns;
        if (!hasHeader && columns is null)
        {
            throw format.Fault("files without a header need \"columns\", the names of their columns in order.");
        }

        if (hasHeader && format.TryGet("columns", out var needless))
        {
            throw needless.Fault("columns are named here only for files without a header (\"header\": false).");
        }

        var read = new ExtractFormat(
            Character(format, "delimiter") ?? otherwise.Delimiter,
            Character(format, "quote") ?? otherwise.Quote,
            EncodingName(format) ?? otherwise.Encoding,
            hasHeader ? null : columns,
            Numbers(format, otherwise.Numbers));
        format.RefuseOthers();
        return read.Delimiter != read.Quote ? read : throw format.Fault("delimiter and quote must differ.");
    }

    internal static NumberFormat Numbers(MappingObject entry, NumberFormat otherwise)
    {
        var point = Character(entry, "decimal", ascii: false) ?? otherwise.Decimal;
        var thousands = otherwise.Thousands;
        if (entry.TryGet("thousands", out _))
        {
            thousands = Character(entry, "thousands", ascii: false);
        }

        return thousands != point
            ? new NumberFormat(point, thousands)
            : throw entry.Fault("decimal and thousands must differ.");
    }

    internal static IReadOnlyList<Condition> Conditions(MappingObject entry, string property) =>
        [.. entry.List(property).Select(Condition)];

    /// <summary>A date column: its name alone, or an object that says how it is written.</summary>
    internal static DateColumn Date(MappingElement element)
    {
        if (element.IsText)
        {
            return new DateColumn(element.Text(), ["yyyy-MM-dd"], null, 0, 0);
        }

        var entry = element.Object();
        var formats = entry.TryGet("formats", out var given) ? given.Texts() : ["yyyy-MM-dd"];
        var date = new DateColumn(
            entry.Required("column").Text(),
            formats,
            entry.TryGet("latestYear", out var latest) ? latest.Whole(99, 9999) : null,
            entry.TryGet("addYears", out var years) ? years.Whole(-1000, 1000) : 0,
            entry.TryGet("womenMonthOffset", out var offset) ? offset.Whole(13, 87) : 0);
        entry.RefuseOthers();
        foreach (var format in formats)
        {
            if (!format.Contains('d', StringComparison.Ordinal) || !format.Contains('M', StringComparison.Ordinal)
                || !format.Contains("yy", StringComparison.Ordinal))
            {
                throw given.Fault($"\"{format}\" is not a date format with year (yyyy or yy), month (MM) and day (dd).");
            }

            if (date.WomenMonthOffset > 0 && !format.Contains("MM", StringComparison.Ordinal))
            {
                throw given.Fault($"\"{format}\" needs the month in two digits (MM), because women's months are offset.");
            }
        }

        return date;
    }

    /// <summary>A text with columns in braces, or null where the property is not there.</summary>
    internal static TextTemplate? Template(MappingObject entry, string property)
    {
        if (!entry.TryGet(property, out var found))
        {
            return null;
        }

        var parts = new List<TemplatePart>();
        var rest = found.Text();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            var close = rest.IndexOf('}', StringComparison.Ordinal);
            if (open < 0 && close < 0)
            {
                parts.Add(new TemplatePart(rest, IsColumn: false));
                break;
            }

            if (open < 0 || close < open + 2)
            {
                throw found.Fault("columns stand in braces, as in \"{last_name} {first_name}\".");
            }

            if (open > 0)
            {
                parts.Add(new TemplatePart(rest[..open], IsColumn: false));
            }

            parts.Add(new TemplatePart(rest[(open + 1)..close], IsColumn: true));
            rest = rest[(close + 1)..];
        }

        return new TextTemplate(parts);
    }

    private static Condition Condition(MappingElement element)
    {
        var entry = element.Object();
        var column = entry.Required("column").Text();
        var found = new List<Condition>();
        if (entry.TryGet("equals", out var one))
        {
            found.Add(new Condition(column, ConditionKind.In, [one.Text().Trim()]));
        }

        if (entry.TryGet("in", out var some))
        {
            found.Add(new Condition(column, ConditionKind.In, [.. some.Texts().Select(text => text.Trim())]));
        }

        if (entry.TryGet("notIn", out var others))
        {
            found.Add(new Condition(column, ConditionKind.NotIn, [.. others.Texts().Select(text => text.Trim())]));
        }

        if (entry.TryGet("empty", out var empty))
        {
            found.Add(new Condition(column, empty.Flag() ? ConditionKind.Empty : ConditionKind.NotEmpty, []));
        }

        if (entry.TryGet("sign", out _))
        {
            found.Add(new Condition(column, entry.Choice("sign", Signs, ConditionKind.Positive), []));
        }

        entry.RefuseOthers();
        return found.Count == 1
            ? found[0]
            : throw entry.Fault("exactly one of equals, in, notIn, empty, sign is expected.");
    }

    private static char? Character(MappingObject entry, string property, bool ascii = true)
    {
        if (!entry.TryGet(property, out var found))
        {
            return null;
        }

        // A space is a fair separator, so the text is not trimmed away here.
        var text = found.Character();
        var fits = text.Length == 1
            && (text[0] == '\t' || !char.IsControl(text[0]))
            && !char.IsLetterOrDigit(text[0])
            && text[0] is not ('-' or '+')
            && (!ascii || char.IsAscii(text[0]));
        return fits ? text[0] : throw found.Fault("one character is expected, neither a letter nor a digit nor a sign.");
    }

    private static string? EncodingName(MappingObject format)
    {
        if (!format.TryGet("encoding", out var found))
        {
            return null;
        }

        var name = found.Text();
        try
        {
            _ = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw found.Fault($"\"{name}\" is not an encoding that is known here; utf-8 and gb18030 are.");
        }

        return name;
    }
}
