using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Assemblies;

namespace BankCrm.Packaging.Packing;

/// <summary>The plug-in assembly: its <c>.dll.data.xml</c> from the folder, its bytes from the build, and both must agree.</summary>
internal sealed class PluginAssemblyPart : IPart
{
    private const string Folder = "PluginAssemblies";
    private const string DataSuffix = ".dll.data.xml";

    private readonly PluginAssembly assembly;

    public PluginAssemblyPart(PluginAssembly assembly) => this.assembly = assembly;

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        List<string> data = source.FilesUnder(Folder).Where(file => file.EndsWith(DataSuffix, StringComparison.Ordinal)).ToList();
        if (data.Count != 1)
        {
            throw new SolutionPackageException($"{source.Root} describes {data.Count} plug-in assemblies under {Folder}, and must describe exactly the one that is packed.");
        }

        XElement component = source.TakeXml(data[0], "PluginAssembly").Root!;
        string? problem = PluginRegistration.Problems(component, assembly).FirstOrDefault();
        if (problem is not null)
        {
            throw new SolutionPackageException($"{source.FullPath(data[0])}: {problem}");
        }

        string entry = FileName.Of(component, data[0]);
        if (source.Has(entry))
        {
            // A copy that someone put there for Microsoft's packer; the build is newer by definition.
            source.MarkTaken(entry);
        }

        contents.AddFile(entry, assembly.Content);
        contents.AddComponents("SolutionPluginAssemblies", [component]);
    }
}
