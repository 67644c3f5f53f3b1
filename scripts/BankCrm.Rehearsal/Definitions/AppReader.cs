using System;
using System.Collections.Generic;
using System.Linq;
using System.Web;
using System.Xml.Linq;
using BankCrm.Sandbox;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>The solution's app with its site map, for one user.</summary>
internal sealed class AppReader(SandboxEnvironment environment, UserRights rights)
{
    public AppDefinition Read(Guid userId)
    {
        int language = rights.Language;
        IReadOnlyList<UserDefinition> users = new Users(environment).All();
        XElement app = environment.Documents("app").Select(document => SolutionText.Parse(document.Xml)).FirstOrDefault() ?? new XElement("AppModule");
        return new AppDefinition(
            users.FirstOrDefault(user => user.Id == userId) ?? new UserDefinition(userId, string.Empty, language, string.Empty, []),
            users,
            [1033, 2052],
            new AppName((string?)app.Element("UniqueName") ?? string.Empty, SolutionText.Name(app, language), SolutionText.Description(app, language)),
            [.. environment.Documents("sitemap").SelectMany(map => SolutionText.Parse(map.Xml).Descendants("Area")).Select(Area).Where(area => area.Groups.Count > 0)],
            [.. environment.Documents("dashboard").Select(document => new DashboardName(
                SolutionText.Id(document.Id) ?? Guid.Empty, SolutionText.Name(SolutionText.Parse(document.Xml), language)))],
            environment.Schema.Tables.Values.ToDictionary(table => table.LogicalName, table => new TableName(
                table.EntitySetName,
                table.SchemaName,
                SolutionText.In(table.Labels, language) ?? table.LogicalName,
                SolutionText.In(table.CollectionLabels, language) ?? table.LogicalName,
                table.PrimaryId,
                table.PrimaryName,
                TableReader.Privileges(rights, table.LogicalName))));
    }

    private AreaDefinition Area(XElement area) => new(
        (string?)area.Attribute("Id") ?? string.Empty,
        TitleOf(area),
        SolutionText.ResourceName((string?)area.Attribute("VectorIcon")),
        [.. area.Elements("Group").Select(Group).Where(group => group.Items.Count > 0)]);

    private GroupDefinition Group(XElement group) => new(
        (string?)group.Attribute("Id") ?? string.Empty,
        TitleOf(group),
        [.. group.Elements("SubArea").Where(Allowed).Select(Item)]);

    private SiteMapItem Item(XElement item)
    {
        string[] address = ((string?)item.Attribute("Url") ?? string.Empty).Split('?', 2);
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(address.Length == 2 ? address[1] : string.Empty);
        Guid? dashboard = SolutionText.Id((string?)item.Attribute("DefaultDashboard"));
        string? table = (string?)item.Attribute("Entity") ?? query["etn"];
        return new SiteMapItem(
            (string?)item.Attribute("Id") ?? string.Empty,
            TitleOf(item),
            SolutionText.ResourceName((string?)item.Attribute("VectorIcon") ?? (string?)item.Attribute("Icon")),
            dashboard is null ? "list" : "dashboard",
            dashboard is null ? table : null,
            SolutionText.Id(query["viewid"]),
            dashboard);
    }

    /// <summary>As the platform: a place is shown when the user has its privileges, and may read the table whose list it is.</summary>
    private bool Allowed(XElement item) =>
        item.Elements("Privilege").All(privilege => ((string?)privilege.Attribute("Privilege") ?? "Read").Split(',').All(verb =>
            rights.May(verb.Trim(), (string?)privilege.Attribute("Entity") ?? string.Empty)))
        && ((string?)item.Attribute("Entity") is not { } table || rights.May("Read", table));

    private string TitleOf(XElement place) => SolutionText.Localized(place.Element("Titles"), rights.Language)
        ?? ((string?)place.Attribute("Entity") is { } table && environment.Schema.Tables.TryGetValue(table, out TableSchema? found)
            ? SolutionText.In(found.CollectionLabels, rights.Language) ?? table
            : string.Empty);
}
