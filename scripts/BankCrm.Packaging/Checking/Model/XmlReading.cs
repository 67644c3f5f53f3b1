using System;
using System.Globalization;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>Short ways to read what solution XML says.</summary>
internal static class XmlReading
{
    /// <summary>A child's text without surrounding blanks; empty when there is no such child.</summary>
    public static string Text(this XElement element, string child) => element.Element(child)?.Value.Trim() ?? string.Empty;

    /// <summary>An attribute's text without surrounding blanks; empty when there is no such attribute.</summary>
    public static string Attr(this XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim() ?? string.Empty;

    /// <summary>Whether a child says 1 or true.</summary>
    public static bool IsOn(this XElement element, string child) => element.Text(child) is "1" or "true" or "True";

    /// <summary>A child's text as a whole number, or nothing.</summary>
    public static int? Number(this XElement element, string child) => ToNumber(element.Text(child));

    public static int? ToNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>An id in the form in which ids can be compared: lower case, no braces.</summary>
    public static string Id(string text) => RootComponentKind.Normalize(text);

    /// <summary>A list such as "a,b , c" in lower case.</summary>
    public static string[] List(string text) =>
        text.ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
