using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A form of a table, or a dashboard, which has the same insides.</summary>
internal sealed class Form
{
    private readonly string name;

    public Form(XElement element, string kind, Table table)
    {
        Element = element;
        Kind = kind;
        Table = table;
        Id = XmlReading.Id(element.Text("formid"));
        name = $"{kind} form {{{Id}}} of table {table.LogicalName}";
    }

    private Form(XElement dashboard)
    {
        Element = dashboard;
        Kind = "dashboard";
        Id = XmlReading.Id(dashboard.Text("FormId"));
        name = $"dashboard {{{Id}}}";
    }

    public XElement Element { get; }

    /// <summary>main, quick, quickCreate, card and so on; dashboard for a dashboard.</summary>
    public string Kind { get; }

    /// <summary>Nothing for a dashboard.</summary>
    public Table? Table { get; }

    /// <summary>Lower case, no braces.</summary>
    public string Id { get; }

    /// <summary>The <c>form</c> element with tabs, header, footer and events.</summary>
    public XElement? Body => Element.Element("form") ?? Element.Element("FormXml")?.Element("forms")?.Element("form");

    public IEnumerable<XElement> Controls => Body?.Descendants("control") ?? [];

    public static Form OfDashboard(XElement dashboard) => new(dashboard);

    /// <summary>A parameter of a control, such as ViewId of a subgrid; empty when it is missing.</summary>
    public static string Parameter(XElement control, string parameter) =>
        control.Element("parameters")?.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(parameter, StringComparison.OrdinalIgnoreCase))?.Value.Trim() ?? string.Empty;

    public override string ToString() => name;
}
