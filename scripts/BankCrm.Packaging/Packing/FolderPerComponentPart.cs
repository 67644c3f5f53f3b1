using System;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>A folder in which every folder is one component, in a file named after its element: apps and their site maps.</summary>
internal sealed class FolderPerComponentPart : IPart
{
    private readonly string folder;
    private readonly string element;
    private readonly string container;

    public FolderPerComponentPart(string folder, string element, string container)
    {
        this.folder = folder;
        this.element = element;
        this.container = container;
    }

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        XElement[] components = source.TakeVariants(source.FilesUnder(folder).Where(IsComponent).ToList(), contents.Type)
            .Select(file => source.TakeXml(file, element).Root!)
            .ToArray();
        contents.AddComponents(container, components);
    }

    /// <summary>Only <c>folder/name/element.xml</c> and its managed twin; any other file is refused in the end.</summary>
    private bool IsComponent(string file)
    {
        string[] steps = file.Split('/');
        return steps.Length == 3
            && (steps[2].Equals(element + ".xml", StringComparison.Ordinal) || steps[2].Equals(element + "_managed.xml", StringComparison.Ordinal));
    }
}
