using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Assemblies;
using BankCrm.Packaging.Packing;

namespace BankCrm.Packaging;

/// <summary>
/// Packs an unpacked solution (SolutionPackager layout) into the managed and the unmanaged zip, with the components that
/// Microsoft's packer gives from the same folder (README.md says under which condition). Where that packer would quietly
/// leave something out, this one refuses.
/// </summary>
public static class SolutionPacker
{
    /// <summary>Packs both zips; the same input gives the same bytes.</summary>
    /// <param name="sourceFolder">The folder that holds <c>Other/Solution.xml</c>.</param>
    /// <param name="assemblyPath">The built plug-in assembly, which takes the place of the one named in the folder.</param>
    /// <param name="outputFolder">Where the zips go; made if missing, older zips of the same name are replaced.</param>
    /// <exception cref="SolutionPackageException">The folder or the assembly is not fit to pack; the message is one plain sentence.</exception>
    public static PackedSolution Pack(string sourceFolder, string assemblyPath, string outputFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourceFolder);
        ArgumentException.ThrowIfNullOrEmpty(assemblyPath);
        ArgumentException.ThrowIfNullOrEmpty(outputFolder);

        PluginAssembly assembly = PluginAssembly.Read(assemblyPath);
        PackageContents managed = Gather(sourceFolder, assembly, PackageType.Managed);
        PackageContents unmanaged = Gather(sourceFolder, assembly, PackageType.Unmanaged);

        Directory.CreateDirectory(outputFolder);
        return new PackedSolution(Write(managed, outputFolder), Write(unmanaged, outputFolder));
    }

    private static PackageContents Gather(string sourceFolder, PluginAssembly assembly, PackageType type)
    {
        var source = new SolutionSource(sourceFolder);
        XDocument solution = SolutionManifestPart.Read(source, type);
        var contents = new PackageContents(type, solution, source.TakeXml("Other/Customizations.xml", "ImportExportXml"));
        foreach (IPart part in Parts.All(assembly))
        {
            part.AddTo(contents, source);
        }

        source.RefuseWhatIsLeft();
        RefuseMismatch(contents, sourceFolder);
        return contents;
    }

    private static void RefuseMismatch(PackageContents contents, string sourceFolder)
    {
        RootComponentMatch match = RootComponentMatch.Of(contents.Solution, contents.Customizations);
        if (match.WithoutBody.Count > 0)
        {
            throw new SolutionPackageException($"{sourceFolder}: Other/Solution.xml lists the root component {match.WithoutBody[0]}, and no file in the folder is its body.");
        }

        if (match.WithoutRoot.Count > 0)
        {
            throw new SolutionPackageException($"{sourceFolder}: {match.WithoutRoot[0]} is in the folder, and Other/Solution.xml has no RootComponent for it.");
        }
    }

    private static string Write(PackageContents contents, string outputFolder)
    {
        XElement manifest = contents.Solution.Root!.Element("SolutionManifest")!;
        string version = manifest.Element("Version")!.Value.Trim().Replace('.', '_');
        string suffix = contents.Type == PackageType.Managed ? "_managed" : string.Empty;
        string path = Path.GetFullPath(Path.Combine(outputFolder, $"{manifest.Element("UniqueName")!.Value.Trim()}_{version}{suffix}.zip"));
        PackageZip.Write(path, contents.ToEntries().ToList());
        return path;
    }
}
