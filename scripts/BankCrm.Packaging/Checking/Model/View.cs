using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A saved view of a table.</summary>
internal sealed class View
{
    public View(Table table, XElement element)
    {
        Table = table;
        Element = element;
        Id = XmlReading.Id(element.Text("savedqueryid"));
    }

    public Table Table { get; }

    public XElement Element { get; }

    /// <summary>Lower case, no braces.</summary>
    public string Id { get; }

    public XElement? Fetch => Element.Element("fetchxml")?.Element("fetch");

    public XElement? Grid => Element.Element("layoutxml")?.Element("grid");

    public override string ToString() => $"view {{{Id}}} of table {Table.LogicalName}";
}
