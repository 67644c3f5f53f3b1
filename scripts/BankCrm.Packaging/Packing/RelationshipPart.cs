using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>Relationships: the list in <c>Other/Relationships.xml</c> with the bodies from <c>Other/Relationships/</c>.</summary>
internal sealed class RelationshipPart : IPart
{
    private const string ListPath = "Other/Relationships.xml";
    private const string Element = "EntityRelationship";

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        var bodies = new Dictionary<string, (XElement Body, string File)>(StringComparer.OrdinalIgnoreCase);
        foreach (string file in source.FilesUnder("Other/Relationships"))
        {
            foreach (XElement body in source.TakeXml(file, "EntityRelationships").Root!.Elements(Element))
            {
                string name = NameOf(body, file);
                if (!bodies.TryAdd(name, (body, file)))
                {
                    throw new SolutionPackageException($"{source.FullPath(file)} holds the relationship {name} a second time.");
                }
            }
        }

        if (!source.Has(ListPath))
        {
            if (bodies.Count > 0)
            {
                throw new SolutionPackageException($"{source.Root} has relationships and no {ListPath} that lists them, so Microsoft's packer would leave them out.");
            }

            return;
        }

        var packed = new List<XElement>();
        foreach (XElement listed in source.TakeXml(ListPath, "EntityRelationships").Root!.Elements(Element))
        {
            string name = NameOf(listed, ListPath);
            if (!bodies.Remove(name, out (XElement Body, string File) found))
            {
                throw new SolutionPackageException($"{ListPath} lists the relationship {name} (or lists it twice), and no file under Other/Relationships holds it.");
            }

            packed.Add(found.Body);
        }

        if (bodies.Count > 0)
        {
            (string name, (XElement _, string file)) = bodies.OrderBy(body => body.Key, StringComparer.Ordinal).First();
            throw new SolutionPackageException($"{source.FullPath(file)} holds the relationship {name}, which {ListPath} does not list, so Microsoft's packer would leave it out.");
        }

        contents.AddComponents("EntityRelationships", packed);
    }

    private static string NameOf(XElement relationship, string file) =>
        relationship.Attribute("Name")?.Value ?? throw new SolutionPackageException($"{file} has an {Element} without a Name.");
}
