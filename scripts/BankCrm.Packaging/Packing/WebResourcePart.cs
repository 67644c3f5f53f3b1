using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>Web resources: <c>WebResources/name</c> with <c>WebResources/name.data.xml</c>, whose FileName names the entry in the zip.</summary>
internal sealed class WebResourcePart : IPart
{
    private const string Folder = "WebResources";
    private const string DataSuffix = ".data.xml";

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        var components = new List<XElement>();
        foreach (string data in source.FilesUnder(Folder).Where(file => file.EndsWith(DataSuffix, StringComparison.Ordinal)).ToList())
        {
            XElement resource = source.TakeXml(data, "WebResource").Root!;
            string file = data[..^DataSuffix.Length];
            if (!source.Has(file))
            {
                throw new SolutionPackageException($"{source.FullPath(data)} describes a web resource whose content {file} is missing.");
            }

            string name = resource.Element("Name")?.Value ?? string.Empty;
            if (name != file[(Folder.Length + 1)..])
            {
                throw new SolutionPackageException($"{source.FullPath(data)} names the web resource '{name}', and its place in the folder says '{file[(Folder.Length + 1)..]}'.");
            }

            contents.AddFile(FileName.Of(resource, data), source.Take(file));
            components.Add(resource);
        }

        IReadOnlyList<string> rest = source.FilesUnder(Folder);
        if (rest.Count > 0)
        {
            throw new SolutionPackageException($"{source.FullPath(rest[0])} has no {rest[0]}{DataSuffix} that describes it, so Microsoft's packer would leave it out.");
        }

        contents.AddComponents("WebResources", components);
    }
}
