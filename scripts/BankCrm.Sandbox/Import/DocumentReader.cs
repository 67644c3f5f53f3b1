using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Keeps the components that people see (forms, views, charts, apps) as they stand.</summary>
internal static class DocumentReader
{
    private static readonly Dictionary<string, (string Element, string Type, string Id)> TopLevel = new()
    {
        ["Dashboards"] = ("Dashboard", "dashboard", "FormId"),
        ["InteractionCentricDashboards"] = ("InteractionCentricDashboard", "dashboard", "FormId"),
        ["WebResources"] = ("WebResource", "webresource", "Name"),
        ["AppModules"] = ("AppModule", "app", "UniqueName"),
        ["AppModuleSiteMaps"] = ("AppModuleSiteMap", "sitemap", "SiteMapUniqueName"),
    };

    /// <summary>The containers of customizations.xml that hold such components.</summary>
    public static IEnumerable<string> Containers => TopLevel.Keys;

    public static void Read(ImportTarget target)
    {
        foreach ((string container, (string element, string type, string id)) in TopLevel)
        {
            foreach (XElement item in target.Package.Customizations.Root!.Element(container)?.Elements(element) ?? [])
            {
                Put(target, item, type, SolutionXml.Required(item, id, $"A {type}"), string.Empty);
            }
        }
    }

    public static void ReadOfTable(ImportTarget target, XElement entity, string table)
    {
        foreach (XElement form in entity.Elements("FormXml").Elements("forms").Elements("systemform"))
        {
            Put(target, form, "form", SolutionXml.Required(form, "formid", $"A form of '{table}'"), table);
        }

        foreach (XElement view in entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery"))
        {
            Put(target, view, "view", SolutionXml.Required(view, "savedqueryid", $"A view of '{table}'"), table);
        }

        foreach (XElement chart in entity.Elements("Visualizations").Elements("visualization"))
        {
            Put(target, chart, "chart", SolutionXml.Required(chart, "savedqueryvisualizationid", $"A chart of '{table}'"), table);
        }

        if (entity.Element("RibbonDiffXml") is { } ribbon && ribbon.Descendants().Any(item => item.Name.LocalName == "CustomAction"))
        {
            Put(target, ribbon, "ribbon", table, table);
        }
    }

    private static void Put(ImportTarget target, XElement element, string type, string id, string table) => target.Put(
        $"{type}:{id}",
        new DocumentDefinition
        {
            Type = type, Id = id, Table = table, Kind = KindOf(element), Xml = element.ToString(SaveOptions.DisableFormatting), Content = ContentOf(target, element, type),
        },
        $"The {type} {id}");

    /// <summary>The kind of a form stands on the element around it.</summary>
    private static string KindOf(XElement element) =>
        element.Name.LocalName == "systemform" ? (string?)element.Parent?.Attribute("type") ?? string.Empty : string.Empty;

    private static byte[]? ContentOf(ImportTarget target, XElement element, string type) =>
        type == "webresource" ? target.Package.Read(SolutionXml.Required(element, "FileName", "A web resource").TrimStart('/')) : null;
}
