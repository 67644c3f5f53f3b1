using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class AppsNameWhatIsThere : ContentRule
{
    private const string WebResourceMark = "$webresource:";

    public AppsNameWhatIsThere()
        : base("SOL-053", "Every table, dashboard, site map and web resource that an app or its site map names is in the package or on every target, and the ids within a site map are letters, digits and underscores, each used once in its place.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Apps.SelectMany(app => AppProblems(solution, app).Select(problem => $"{CustomizationsFile}: the app {app.Text("UniqueName")} {problem}."))
            .Concat(solution.SiteMaps.SelectMany(map => MapProblems(solution, map).Select(problem => $"{CustomizationsFile}: the site map {map.Text("SiteMapUniqueName")} {problem}.")));

    private static IEnumerable<string> AppProblems(CheckedSolution solution, XElement app)
    {
        HashSet<string> maps = solution.SiteMaps.Select(map => map.Text("SiteMapUniqueName")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (XElement part in app.Elements("AppModuleComponents").Elements("AppModuleComponent"))
        {
            string name = part.Attr("schemaName");
            switch (part.Attr("type"))
            {
                case "1" when solution.HasTable(name.ToLowerInvariant()) == Answer.No:
                    yield return $"names the table {name}, which neither the package nor the platform has";
                    break;
                case "62" when solution.IsOwn(name) && !maps.Contains(name) && !solution.IsRequiredElsewhere(name):
                    yield return $"names the site map {name}, which neither the package nor the platform has";
                    break;
            }
        }
    }

    private static IEnumerable<string> MapProblems(CheckedSolution solution, XElement map)
    {
        var ids = new HashSet<(XElement?, string)>();
        foreach (XElement part in map.Descendants().Where(element => element.Name.LocalName is "Area" or "Group" or "SubArea"))
        {
            string id = part.Attr("Id");
            if (id.Length == 0 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            {
                yield return $"has the {part.Name.LocalName} id '{id}', which must be letters, digits and underscores";
            }
            else if (!ids.Add((part.Parent, id)))
            {
                yield return $"has the id {id} more than once in one {part.Parent!.Name.LocalName}";
            }

            string table = part.Attr("Entity");
            if (table.Length > 0 && solution.HasTable(table.ToLowerInvariant()) == Answer.No)
            {
                yield return $"names the table {table}, which neither the package nor the platform has";
            }

            foreach (string resource in WebResources(part).Where(name => solution.HasWebResource(name) == Answer.No))
            {
                yield return $"names the web resource {resource}, which neither the package nor the platform has";
            }

            string dashboard = XmlReading.Id(part.Attr("DefaultDashboard"));
            if (dashboard.Length > 0 && solution.Dashboards.Count > 0 && solution.IsOwn(map.Text("SiteMapUniqueName")) && solution.HasId(dashboard, null) != Answer.Yes)
            {
                yield return $"names the dashboard {{{dashboard}}}, which is not in the package";
            }
        }
    }

    private static IEnumerable<string> WebResources(XElement part) =>
        new[] { "Url", "Icon", "VectorIcon" }
            .Select(part.Attr)
            .Where(value => value.StartsWith(WebResourceMark, StringComparison.OrdinalIgnoreCase))
            .Select(value => value[WebResourceMark.Length..])
            .Concat(new[] { "Icon", "VectorIcon" }.Select(part.Attr).Where(value => value.StartsWith("/WebResources/", StringComparison.OrdinalIgnoreCase)).Select(value => value["/WebResources/".Length..]));
}
