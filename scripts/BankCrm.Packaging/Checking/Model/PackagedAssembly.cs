using System.Collections.Generic;
using System.Xml.Linq;
using BankCrm.Packaging.Assemblies;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A plug-in assembly as a package registers it, with its file where that can be read.</summary>
internal sealed class PackagedAssembly
{
    public PackagedAssembly(XElement element, SolutionPackage package)
    {
        Element = element;
        EntryName = element.Text("FileName").TrimStart('/');
        if (package.Contains(EntryName))
        {
            byte[] content = package.Read(EntryName);
            Size = content.Length;
            try
            {
                File = PluginAssembly.Read(content, EntryName);
            }
            catch (SolutionPackageException problem)
            {
                Damage = problem.Message;
            }
        }
    }

    public XElement Element { get; }

    public string EntryName { get; }

    /// <summary>Bytes; 0 when the file is missing.</summary>
    public int Size { get; }

    /// <summary>Nothing when the file is missing or is not an assembly.</summary>
    public PluginAssembly? File { get; }

    /// <summary>Why the file could not be read, in one sentence.</summary>
    public string? Damage { get; }

    public IEnumerable<XElement> Types => Element.Elements("PluginTypes").Elements("PluginType");

    public override string ToString() => $"plug-in assembly {Element.Attr("FullName").Split(',')[0]}";
}
