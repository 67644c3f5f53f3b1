using System;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>solution.xml, from <c>Other/Solution.xml</c> with the package's own managed flag.</summary>
internal static class SolutionManifestPart
{
    private const string SourcePath = "Other/Solution.xml";

    /// <exception cref="SolutionPackageException">The file is missing or lacks what a solution needs, or was unpacked for one package type only.</exception>
    public static XDocument Read(SolutionSource source, PackageType type)
    {
        XDocument solution = source.TakeXml(SourcePath, "ImportExportXml");
        XElement manifest = Required(solution.Root!, "SolutionManifest");
        if (Required(manifest, "UniqueName").Value.Trim().Length == 0)
        {
            throw new SolutionPackageException($"{SourcePath} gives the solution no unique name.");
        }

        string version = Required(manifest, "Version").Value.Trim();
        if (!Version.TryParse(version, out Version? parsed) || parsed.Revision < 0)
        {
            throw new SolutionPackageException($"{SourcePath}: '{version}' is not a version of four numbers.");
        }

        XElement managed = Required(manifest, "Managed");
        if (managed.Value.Trim() != "2")
        {
            throw new SolutionPackageException($"{SourcePath}: Managed is '{managed.Value}' and must be 2, which means that both packages come from this folder.");
        }

        managed.Value = type == PackageType.Managed ? "1" : "0";
        return solution;
    }

    private static XElement Required(XElement parent, string name) =>
        parent.Element(name) ?? throw new SolutionPackageException($"{SourcePath} has no {name}.");
}
