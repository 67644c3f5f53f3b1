using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Reads what the solution's components have in common: texts in a language, ids, flags.</summary>
internal static class SolutionText
{
    private const int English = 1033;
    private const string WebResource = "$webresource:";

    /// <summary>The text in a language, else in English, else any; null without.</summary>
    public static string? In(IReadOnlyDictionary<int, string> labels, int language) =>
        labels.TryGetValue(language, out string? label) || labels.TryGetValue(English, out label) ? label : labels.Values.FirstOrDefault();

    /// <summary>The name of a component in its LocalizedNames.</summary>
    public static string Name(XElement component, int language) => Localized(component.Element("LocalizedNames"), language) ?? string.Empty;

    public static string? Description(XElement component, int language) => Localized(component.Element("Descriptions"), language);

    /// <summary>The label of a tab, section or cell.</summary>
    public static string Label(XElement part, int language) => Localized(part.Element("labels"), language) ?? string.Empty;

    /// <summary>Of elements with a text and a language code, the text in a language, else in English, else the first.</summary>
    public static string? Localized(XElement? container, int language) => container is null
        ? null
        : In(
            container.Elements()
                .Select(item => (
                    Code: (string?)item.Attribute("languagecode") ?? (string?)item.Attribute("LCID"),
                    Text: (string?)item.Attribute("description") ?? (string?)item.Attribute("Title")))
                .Where(item => item.Code is not null && item.Text is not null)
                .DistinctBy(item => item.Code)
                .ToDictionary(item => int.Parse(item.Code!, CultureInfo.InvariantCulture), item => item.Text!),
            language);

    public static Guid? Id(string? text) => Guid.TryParse(text, out Guid id) ? id : null;

    public static bool Flag(XElement element, string attribute, bool otherwise) => (string?)element.Attribute(attribute) switch
    {
        null or "" => otherwise,
        var text => text is "1" or "true" or "True",
    };

    public static int Number(XElement element, string attribute, int otherwise) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    /// <summary>The name of a web resource from "$webresource:name" or from the name itself.</summary>
    public static string? ResourceName(string? text) => text is null or ""
        ? null
        : text.StartsWith(WebResource, StringComparison.OrdinalIgnoreCase) ? text[WebResource.Length..] : text;

    /// <summary>A file of the solution without its byte order mark.</summary>
    public static XElement Parse(string xml) => XElement.Parse(xml.TrimStart('\uFEFF'));
}
