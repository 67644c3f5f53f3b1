using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A column as a package holds it.</summary>
internal sealed class Column
{
    public Column(Table table, XElement element)
    {
        Table = table;
        Element = element;
        SchemaName = element.Attr("PhysicalName");
        string logical = element.Text("LogicalName");
        LogicalName = (logical.Length > 0 ? logical : SchemaName).ToLowerInvariant();
        Type = element.Text("Type");
    }

    public Table Table { get; }

    public XElement Element { get; }

    public string LogicalName { get; }

    /// <summary>The name with the case that relationships must repeat.</summary>
    public string SchemaName { get; }

    /// <summary>The type as exports write it, such as nvarchar or lookup.</summary>
    public string Type { get; }

    /// <summary>Made by a publisher, not by the platform.</summary>
    public bool IsCustom => Element.IsOn("IsCustomField");

    public bool IsPrimaryName => ("|" + Element.Text("DisplayMask") + "|").Contains("|PrimaryName|", System.StringComparison.Ordinal);

    /// <summary>How a message calls it.</summary>
    public override string ToString() => $"column {LogicalName} of table {Table.LogicalName}";
}
