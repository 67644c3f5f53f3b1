using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads the small pieces that all of a solution's XML is made of.</summary>
internal static class SolutionXml
{
    public static string Text(XElement parent, string name) => parent.Element(name)?.Value.Trim() ?? string.Empty;

    public static string Required(XElement parent, string name, string where) =>
        Text(parent, name) is { Length: > 0 } text ? text : throw new SandboxException($"{where} has no {name}.");

    public static string Attribute(XElement element, string name, string where) =>
        (string?)element.Attribute(name) is { Length: > 0 } text ? text.Trim() : throw new SandboxException($"{where} has no {name}.");

    public static bool Flag(XElement parent, string name, bool otherwise = false) =>
        Text(parent, name) switch
        {
            "1" => true,
            "0" => false,
            _ => otherwise,
        };

    public static int Integer(XElement parent, string name, int otherwise, string where)
    {
        string text = Text(parent, name);
        if (text.Length == 0)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new SandboxException($"{where}: {name} is '{text}', not a whole number.");
    }

    public static decimal Decimal(XElement parent, string name, decimal otherwise, string where)
    {
        string text = Text(parent, name);
        if (text.Length == 0)
        {
            return otherwise;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new SandboxException($"{where}: {name} is '{text}', not a number.");
    }

    public static Guid Id(string text, string where) =>
        Guid.TryParse(text, out Guid id) ? id : throw new SandboxException($"{where}: '{text}' is not an id.");

    /// <summary>Labels below a container, for example displaynames/displayname.</summary>
    public static LocalizedText Labels(XElement? container)
    {
        var labels = new LocalizedText();
        foreach (XElement label in container?.Elements() ?? [])
        {
            if ((int?)label.Attribute("languagecode") is int language && (string?)label.Attribute("description") is string text)
            {
                labels[language] = text;
            }
        }

        return labels;
    }

    public static List<string> Names(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => name.ToLowerInvariant())];
}
