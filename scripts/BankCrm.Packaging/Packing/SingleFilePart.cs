using System.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>One file that is a whole container of customizations.xml: field security profiles, column maps.</summary>
internal sealed class SingleFilePart : IPart
{
    private readonly string path;
    private readonly string container;

    public SingleFilePart(string path, string container)
    {
        this.path = path;
        this.container = container;
    }

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        if (source.Has(path))
        {
            contents.AddComponents(container, source.TakeXml(path, container).Root!.Elements().ToList());
        }
    }
}
