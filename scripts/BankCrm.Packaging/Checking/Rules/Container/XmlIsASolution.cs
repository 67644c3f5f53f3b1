using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class XmlIsASolution : ContainerRule
{
    private const string Root = "ImportExportXml";

    public XmlIsASolution()
        : base("SOL-003", "Every XML file in the zip is well-formed, and solution.xml names the solution, its version of two to four numbers and its publisher.", Sources.Schema)
    {
    }

    public override IEnumerable<string> Check(string zipPath)
    {
        using ZipArchive archive = ZipFile.OpenRead(zipPath);
        var findings = new List<string>();
        foreach (ZipArchiveEntry entry in archive.Entries.Where(IsReadAsXml))
        {
            try
            {
                using Stream stream = entry.Open();
                findings.AddRange(Problems(entry.FullName, XDocument.Load(stream)));
            }
            catch (XmlException problem)
            {
                findings.Add($"{entry.FullName} is not well-formed XML (line {problem.LineNumber}).");
            }
        }

        return findings;
    }

    private static bool IsReadAsXml(ZipArchiveEntry entry) =>
        entry.FullName is "solution.xml" or "customizations.xml" or "[Content_Types].xml"
        || (entry.FullName.StartsWith("customapis/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Problems(string file, XDocument document)
    {
        if (file is not ("solution.xml" or "customizations.xml"))
        {
            yield break;
        }

        if (document.Root!.Name != Root)
        {
            yield return $"{file} starts with <{document.Root.Name.LocalName}>, and a solution's starts with <{Root}>.";
            yield break;
        }

        if (file == "customizations.xml")
        {
            yield break;
        }

        XElement? manifest = document.Root.Element("SolutionManifest");
        foreach (string path in new[] { "UniqueName", "Version", "Managed", "Publisher/UniqueName", "Publisher/CustomizationPrefix" })
        {
            XElement? value = path.Split('/').Aggregate(manifest, (element, name) => element?.Element(name));
            if (string.IsNullOrWhiteSpace(value?.Value))
            {
                yield return $"{file} has no SolutionManifest/{path}.";
            }
        }

        string? version = manifest?.Element("Version")?.Value.Trim();
        if (!string.IsNullOrEmpty(version) && !Version.TryParse(version, out _))
        {
            yield return $"{file}: '{version}' is not a solution version.";
        }
    }
}
