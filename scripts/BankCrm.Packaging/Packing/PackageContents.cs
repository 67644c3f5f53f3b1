using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>What one zip will hold, while it is put together.</summary>
internal sealed class PackageContents
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public PackageContents(PackageType type, XDocument solution, XDocument customizations)
    {
        Type = type;
        Solution = solution;
        Customizations = customizations;
    }

    public PackageType Type { get; }

    public XDocument Solution { get; }

    public XDocument Customizations { get; }

    /// <summary>Puts components into a container of customizations.xml.</summary>
    /// <exception cref="SolutionPackageException">Other/Customizations.xml lacks the container, or has something in it already.</exception>
    public void AddComponents(string container, IReadOnlyList<XElement> components)
    {
        if (components.Count == 0)
        {
            return;
        }

        XElement place = Customizations.Root!.Element(container)
            ?? throw new SolutionPackageException($"Other/Customizations.xml has no <{container} />, so Microsoft's packer would leave out what belongs there.");
        if (place.HasElements)
        {
            throw new SolutionPackageException($"Other/Customizations.xml has components in <{container}> that also have files of their own; leave it empty there.");
        }

        place.RemoveNodes();
        place.Add(components);
    }

    /// <summary>Puts a file into the zip.</summary>
    /// <param name="entryName">The full entry name, with forward slashes and without a leading one.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="SolutionPackageException">Two components claim the same entry.</exception>
    public void AddFile(string entryName, byte[] content)
    {
        if (!files.TryAdd(entryName, content))
        {
            throw new SolutionPackageException($"Two components claim the file {entryName} in the zip.");
        }
    }

    /// <summary>The zip's entries in the order that Microsoft's packer writes them.</summary>
    public IEnumerable<(string Name, byte[] Content)> ToEntries()
    {
        yield return ("customizations.xml", PackageXml.ToBytes(Customizations));
        yield return ("solution.xml", PackageXml.ToBytes(Solution));
        foreach ((string name, byte[] content) in files)
        {
            yield return (name, content);
        }

        yield return (ContentTypes.EntryName, PackageXml.ToBytes(ContentTypes.For(files.Keys.Append("customizations.xml"))));
    }
}
