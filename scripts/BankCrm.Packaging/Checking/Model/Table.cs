using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A table as a package holds it: whole when it is the package's own, or only the additions to it.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, Column> byName;

    public Table(XElement element, int behavior)
    {
        Element = element;
        SchemaName = element.Text("Name");
        LogicalName = SchemaName.ToLowerInvariant();
        Behavior = behavior;
        Info = element.Element("EntityInfo")?.Element("entity");
        Columns = Info?.Element("attributes")?.Elements("attribute").Select(attribute => new Column(this, attribute)).ToList() ?? [];
        byName = Columns.GroupBy(column => column.LogicalName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Keys = Info?.Element("EntityKeys")?.Elements("EntityKey").ToList() ?? [];
        Forms = element.Elements("FormXml").Elements("forms")
            .SelectMany(forms => forms.Elements("systemform").Select(form => new Form(form, forms.Attr("type"), this)))
            .ToList();
        Views = element.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery").Select(view => new View(this, view)).ToList();
        Charts = element.Elements("Visualizations").Elements("visualization").ToList();
    }

    public XElement Element { get; }

    public string LogicalName { get; }

    public string SchemaName { get; }

    /// <summary>The behavior of its root component: 0 everything, 1 its metadata, 2 only what is listed; -1 without one.</summary>
    public int Behavior { get; }

    /// <summary>The <c>entity</c> element, where the package says anything of the table itself or its columns.</summary>
    public XElement? Info { get; }

    public IReadOnlyList<Column> Columns { get; }

    public IReadOnlyList<XElement> Keys { get; }

    public IReadOnlyList<Form> Forms { get; }

    public IReadOnlyList<View> Views { get; }

    public IReadOnlyList<XElement> Charts { get; }

    /// <summary>Carries the table's own properties, such as its ownership.</summary>
    public bool HasMetadata => Info?.Element("OwnershipTypeMask") is not null;

    /// <summary>A table of some publisher that this package makes whole: it has its properties and its primary key.</summary>
    public bool IsWhole => HasMetadata && SchemaName.Contains('_', StringComparison.Ordinal) && Columns.Any(column => column.Type == "primarykey");

    public bool IsUserOwned => Info?.Text("OwnershipTypeMask") == "UserOwned";

    /// <summary>An activity table, whose columns, key and name come from the platform.</summary>
    public bool IsActivity => Info?.IsOn("IsActivity") == true;

    /// <summary>The table behind a business process flow, which the designer makes and whose forms show other tables' columns.</summary>
    public bool IsProcess => Info?.IsOn("IsBPFEntity") == true;

    public Column? Find(string logicalName) => byName.GetValueOrDefault(logicalName);

    public override string ToString() => $"table {LogicalName}";
}
