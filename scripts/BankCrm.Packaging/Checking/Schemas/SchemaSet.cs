using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Schemas;

/// <summary>Microsoft's published schemas for customizations.xml, which belong to Microsoft and are not shipped with this project.</summary>
internal sealed class SchemaSet
{
    /// <summary>Includes the schemas of forms, ribbons, site maps and queries.</summary>
    private const string MainFile = "CustomizationsSolution.xsd";

    private readonly XmlSchemaSet schemas;

    private SchemaSet(XmlSchemaSet schemas) => this.schemas = schemas;

    /// <summary>Loads the schemas from a folder.</summary>
    /// <exception cref="SolutionPackageException">The folder lacks a schema, or one of them is damaged.</exception>
    public static SchemaSet Load(string folder)
    {
        string main = Path.Combine(folder, MainFile);
        if (!File.Exists(main))
        {
            throw new SolutionPackageException($"There is no {MainFile} in {folder}.");
        }

        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        try
        {
            schemas.Add(string.Empty, Path.GetFullPath(main));
            schemas.Compile();
        }
        catch (XmlSchemaException problem)
        {
            throw new SolutionPackageException($"The schemas in {folder} cannot be used: {problem.Message}");
        }
        catch (XmlException problem)
        {
            throw new SolutionPackageException($"The schemas in {folder} cannot be used: {problem.Message}");
        }

        return new SchemaSet(schemas);
    }

    /// <summary>What the schemas say against a customizations.xml, without what is known to be newer than they are.</summary>
    /// <returns>Each complaint once, with the first place that it is about and how many places there are.</returns>
    public IEnumerable<(string Place, string Complaint, int Count)> Validate(XDocument customizations)
    {
        var copy = new XDocument(customizations);
        KnownDeviations.RemoveFrom(copy);
        var complaints = new Dictionary<string, (string Place, int Count)>(System.StringComparer.Ordinal);
        copy.Validate(schemas, (sender, problem) =>
        {
            string message = problem.Message;
            complaints[message] = complaints.TryGetValue(message, out (string Place, int Count) known)
                ? (known.Place, known.Count + 1)
                : (PlaceOf(sender), 1);
        });
        return complaints.Select(one => (one.Value.Place, one.Key, one.Value.Count)).ToList();
    }

    private static string PlaceOf(object? sender) => sender switch
    {
        XElement element => Place.Of(element),
        XAttribute { Parent: not null } attribute => $"attribute {attribute.Name.LocalName} of {Place.Of(attribute.Parent)}",
        _ => "the file",
    };
}
