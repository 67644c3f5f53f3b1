using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>The solution's web resources, and which scripts need which others.</summary>
internal sealed class Libraries
{
    private readonly Dictionary<string, (string Type, ReadOnlyMemory<byte> Content, IReadOnlyList<string> Needs)> resources;

    public Libraries(IEnumerable<SolutionDocument> documents) => resources = documents.ToDictionary(
        document => document.Id,
        document =>
        {
            XElement xml = SolutionText.Parse(document.Xml);
            return (MediaType((string?)xml.Element("WebResourceType")), document.Content, Needs((string?)xml.Element("DependencyXml")));
        },
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A web resource with its media type; null without.</summary>
    public (string MediaType, ReadOnlyMemory<byte> Content)? Find(string name) =>
        resources.TryGetValue(name, out var found) ? (found.Type, found.Content) : null;

    /// <summary>Scripts with all that they need, each once and after what it needs.</summary>
    public IReadOnlyList<string> InOrder(IEnumerable<string> scripts)
    {
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string script in scripts)
        {
            Add(script, order, seen);
        }

        return order;
    }

    private static IReadOnlyList<string> Needs(string? dependencies) => dependencies is null or ""
        ? []
        : [.. XElement.Parse(dependencies).Elements("Dependency").Elements("Library").Select(library => (string?)library.Attribute("name") ?? string.Empty)];

    /// <summary>The platform's numbers for kinds of web resources.</summary>
    private static string MediaType(string? type) => type switch
    {
        "1" => "text/html; charset=utf-8",
        "2" => "text/css; charset=utf-8",
        "3" => "text/javascript; charset=utf-8",
        "4" => "text/xml; charset=utf-8",
        "5" => "image/png",
        "6" => "image/jpeg",
        "7" => "image/gif",
        "10" => "image/x-icon",
        "11" => "image/svg+xml; charset=utf-8",
        "12" => "text/xml; charset=utf-8",
        _ => "application/octet-stream",
    };

    private void Add(string script, List<string> order, HashSet<string> seen)
    {
        if (!seen.Add(script) || !resources.TryGetValue(script, out var found) || !found.Type.StartsWith("text/javascript", StringComparison.Ordinal))
        {
            return;
        }

        foreach (string needed in found.Needs)
        {
            Add(needed, order, seen);
        }

        order.Add(script);
    }
}
