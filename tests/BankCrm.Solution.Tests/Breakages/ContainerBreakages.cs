using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

internal static class ContainerBreakages
{
    private const string Script = "WebResources/smp_jscardjsA0000000-0000-4000-8000-000000000611";

    public static IEnumerable<Breakage> All { get; } =
    [
        new("SOL-001", "the zip is cut off", "not a whole zip", package => Truncate(package.Path)),
        new("SOL-001", "an entry's bytes are damaged", "is damaged", package => Damage(package.Path)),
        new("SOL-002", "solution.xml is in a folder", "inside a folder", package => package.Rename("solution.xml", "Sample/solution.xml")),
        new("SOL-002", "solution.xml has another case", "'Solution.xml'", package => package.Rename("solution.xml", "Solution.xml")),
        new("SOL-002", "the zip holds no solution", "not a Dataverse solution", package => package.Remove("solution.xml").Remove("customizations.xml")),
        new("SOL-002", "there are no content types", "[Content_Types].xml", package => package.Remove("[Content_Types].xml")),
        new("SOL-003", "customizations.xml is not XML", "not well-formed", package => package.Put("customizations.xml", Encoding.UTF8.GetBytes("<ImportExportXml>"))),
        new("SOL-003", "solution.xml is something else", "<Something>", package => package.Put("solution.xml", Encoding.UTF8.GetBytes("<Something />"))),
        new("SOL-003", "the solution has no unique name", "SolutionManifest/UniqueName", package => package.ChangeSolution(root => root.Descendants("UniqueName").First().Value = string.Empty)),
        new("SOL-003", "the version is no version", "'first'", package => package.ChangeSolution(root => root.Descendants("Version").Single().Value = "first")),
        new("SOL-004", "an entry is a folder", "'empty/'", package => package.Put("empty/", [])),
        new("SOL-006", "an extension has no content type", "'js'", package => package.ChangeXml("[Content_Types].xml", types => types.Elements().Single(one => one.Attribute("Extension")?.Value == "js").Remove())),
        new("SOL-006", "a file without extension has no override", Script, package => package.ChangeXml("[Content_Types].xml", types => Override(types, Script).Remove())),
        new("SOL-006", "an override is for no file", "nothing", package => package.ChangeXml("[Content_Types].xml", types => types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", "/nothing"), new XAttribute("ContentType", "text/xml"))))),
        new("SOL-007", "a named file is missing", Script, package => package.Remove(Script).ChangeXml("[Content_Types].xml", types => Override(types, Script).Remove())),
        new("SOL-007", "a file is named by nobody", "WebResources/orphan.txt", package => package.Put("WebResources/orphan.txt", []).ChangeXml("[Content_Types].xml", types => types.Add(new XElement(types.Name.Namespace + "Default", new XAttribute("Extension", "txt"), new XAttribute("ContentType", "text/plain"))))),
        new("SOL-007", "a code component is named by nobody", "Controls/smp_Sample.Gauge/", package => package.Customize(root => root.Child("CustomControls").RemoveNodes()).ChangeSolution(root => root.RootComponent("66").Remove())),
    ];

    private static XElement Override(XElement types, string part) => types.Elements().Single(one => one.Attribute("PartName")?.Value == "/" + part);

    private static void Truncate(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
    }

    /// <summary>Turns bits in the compressed data of the first entry, which the zip's directory at the end does not notice.</summary>
    private static void Damage(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        for (int i = 200; i < 260; i++)
        {
            bytes[i] ^= 0x5A;
        }

        File.WriteAllBytes(path, bytes);
    }
}
