using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>A folder in which every file is one component: choices, roles, steps, dashboards.</summary>
internal sealed class FilePerComponentPart : IPart
{
    private readonly string folder;
    private readonly string element;
    private readonly string container;

    /// <param name="folder">The folder in the source.</param>
    /// <param name="element">The root element of each file.</param>
    /// <param name="container">The container in customizations.xml.</param>
    public FilePerComponentPart(string folder, string element, string container)
    {
        this.folder = folder;
        this.element = element;
        this.container = container;
    }

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        XElement[] components = source.TakeVariants(source.FilesUnder(folder), contents.Type)
            .Select(file => source.TakeXml(file, element).Root!)
            .ToArray();
        contents.AddComponents(container, components);
    }
}
