using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>
/// The part <c>[Content_Types].xml</c>: a default for every extension, an override for every file without one, and, as
/// Microsoft's packer writes them, for every XML file below the root.
/// </summary>
internal static class ContentTypes
{
    public const string EntryName = "[Content_Types].xml";

    private const string OctetStream = "application/octet-stream";

    public static XNamespace Namespace { get; } = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <param name="entryNames">Every other entry of the zip.</param>
    public static XDocument For(IEnumerable<string> entryNames)
    {
        List<string> names = entryNames.ToList();
        IEnumerable<XElement> defaults = names
            .Select(ExtensionOf)
            .Where(extension => extension.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(extension => new XElement(
                Namespace + "Default",
                new XAttribute("Extension", extension),
                new XAttribute("ContentType", extension == "xml" ? "text/xml" : OctetStream)));
        IEnumerable<XElement> overrides = names
            .Where(name => ExtensionOf(name).Length == 0 || (ExtensionOf(name) == "xml" && name.Contains('/', StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(name => new XElement(
                Namespace + "Override",
                new XAttribute("PartName", "/" + name),
                new XAttribute("ContentType", OctetStream)));
        return new XDocument(new XElement(Namespace + "Types", defaults, overrides));
    }

    /// <summary>The extension of an entry's file name without its dot, in lower case, or nothing.</summary>
    public static string ExtensionOf(string entryName) =>
        Path.GetExtension(entryName).TrimStart('.').ToLower(CultureInfo.InvariantCulture);
}
