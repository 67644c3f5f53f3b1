using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A relationship as a package holds it.</summary>
internal sealed class Relationship
{
    public Relationship(XElement element) => Element = element;

    public XElement Element { get; }

    public string Name => Element.Attr("Name");

    public bool IsManyToMany => Element.Text("EntityRelationshipType") == "ManyToMany";

    /// <summary>The table that has the lookup column; lower case.</summary>
    public string Referencing => Element.Text("ReferencingEntityName").ToLowerInvariant();

    /// <summary>The table that the lookup points to; lower case.</summary>
    public string Referenced => Element.Text("ReferencedEntityName").ToLowerInvariant();

    /// <summary>The lookup column's schema name, in the case that the package gives it.</summary>
    public string LookupSchemaName => Element.Text("ReferencingAttributeName");

    public string Lookup => LookupSchemaName.ToLowerInvariant();

    /// <summary>Every table that takes part, in lower case.</summary>
    public IEnumerable<string> Tables =>
        (IsManyToMany ? new[] { Element.Text("FirstEntityName"), Element.Text("SecondEntityName") } : [Referencing, Referenced])
        .Where(name => name.Length > 0)
        .Select(name => name.ToLowerInvariant());

    public override string ToString() => $"relationship {Name}";
}
