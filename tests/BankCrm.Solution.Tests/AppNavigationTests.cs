using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>The shipped app: everything that its site map and dashboards open is part of the app, and of the solution.</summary>
public sealed partial class AppNavigationTests
{
    private const string App = "bce_bankcustomercare";

    /// <summary>Microsoft Learn, "Understand dashboards": by default a dashboard holds up to six components.</summary>
    private const int MostComponents = 6;

    private static readonly string Source = RepositoryFolder.SolutionSource();
    private static readonly XElement SiteMap = XDocument.Load(Path.Combine(Source, "AppModuleSiteMaps", App, "AppModuleSiteMap.xml")).Root!;
    private static readonly XElement Module = XDocument.Load(Path.Combine(Source, "AppModules", App, "AppModule.xml")).Root!;

    [Fact]
    public void SiteMap_EveryTable_BelongsToTheApp()
    {
        HashSet<string> tables = Components("1", "schemaName");
        IEnumerable<string> opened = SiteMap.Descendants("SubArea").Attributes("Entity").Select(table => table.Value).Concat(ViewAddresses().Select(address => address.Table));

        Assert.Empty(opened.Where(table => !tables.Contains(table)).Distinct());
    }

    [Fact]
    public void SiteMap_EveryViewByAddress_IsAPublicViewOfItsTable()
    {
        List<(string Table, string View)> addresses = ViewAddresses().ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Equal("0", XDocument.Load(ViewFile(address.Table, address.View)).Descendants("querytype").Single().Value));
    }

    [Fact]
    public void SiteMap_EveryTableOfOurs_IsReachedOrStandsOnAnotherForm()
    {
        HashSet<string> reached = SiteMap.Descendants("SubArea").Attributes("Entity").Select(table => table.Value).ToHashSet(StringComparer.Ordinal);
        HashSet<string> onForms = Directory.EnumerateFiles(Path.Combine(Source, "Entities"), "*.xml", SearchOption.AllDirectories)
            .Where(file => file.Contains("FormXml", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(file).Descendants("TargetEntityType"))
            .Select(table => table.Value)
            .ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> ours = Directory.EnumerateDirectories(Path.Combine(Source, "Entities"), "bce_*").Select(folder => Path.GetFileName(folder)!);

        Assert.DoesNotContain(ours, table => !reached.Contains(table) && !onForms.Contains(table));
    }

    [Fact]
    public void App_EveryDashboardOfTheSolution_IsPartOfItAndInTheSiteMap()
    {
        IEnumerable<string> dashboards = Directory.EnumerateFiles(Path.Combine(Source, "Dashboards")).Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        HashSet<string> parts = Components("60", "id");

        Assert.DoesNotContain(dashboards, id => !parts.Contains(id));
        Assert.Equal(dashboards.Select(id => id.Trim('{', '}')).Order(StringComparer.Ordinal), SiteMap.Descendants("SubArea").Attributes("DefaultDashboard").Select(id => id.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>Of these the app names what it shows; of its own tables it shows everything.</summary>
    [Theory]
    [InlineData("Contact")]
    [InlineData("Account")]
    [InlineData("Incident")]
    public void App_EveryFormAndPublicViewOnASystemTable_IsPartOfIt(string table)
    {
        string folder = Path.Combine(Source, "Entities", table);
        IEnumerable<string> forms = Directory.EnumerateFiles(Path.Combine(folder, "FormXml"), "*.xml", SearchOption.AllDirectories);
        IEnumerable<string> views = Directory.EnumerateFiles(Path.Combine(folder, "SavedQueries")).Where(file => XDocument.Load(file).Descendants("querytype").Single().Value == "0");
        HashSet<string> parts = [.. Components("60", "id"), .. Components("26", "id")];

        Assert.DoesNotContain(forms.Concat(views).Select(file => Path.GetFileNameWithoutExtension(file)), id => !parts.Contains(id!));
    }

    [Fact]
    public void Dashboards_Components_AreNoMoreThanEveryPlatformAllows() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Source, "Dashboards")), file => Assert.InRange(XDocument.Load(file).Descendants("control").Count(), 1, MostComponents));

    [Fact]
    public void App_EveryRoleThatWorksInIt_MayOpenIt()
    {
        HashSet<string> mapped = Module.Descendants("Role").Select(role => role.Attribute("id")!.Value).ToHashSet(StringComparer.Ordinal);
        IEnumerable<XElement> roles = Directory.EnumerateFiles(Path.Combine(Source, "Roles")).Select(file => XDocument.Load(file).Root!);

        Assert.Equal(["Bank CRM Integration"], roles.Where(role => !mapped.Contains(role.Attribute("id")!.Value)).Select(role => role.Attribute("name")!.Value));
    }

    [Fact]
    public void Titles_SiteMap_AreInBothLanguages() =>
        Assert.All(SiteMap.Descendants("Titles"), titles => Assert.Equal(["1033", "2052"], titles.Elements("Title").Where(title => title.Attribute("Title")!.Value.Length > 0).Select(title => title.Attribute("LCID")!.Value)));

    private static HashSet<string> Components(string type, string attribute) =>
        Module.Descendants("AppModuleComponent").Where(part => part.Attribute("type")!.Value == type).Select(part => part.Attribute(attribute)!.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Table, string View)> ViewAddresses() =>
        SiteMap.Descendants("SubArea").Attributes("Url").Select(address => ViewAddress().Match(address.Value)).Where(match => match.Success).Select(match => (match.Groups["table"].Value, match.Groups["view"].Value));

    private static string ViewFile(string table, string view) =>
        Directory.EnumerateDirectories(Path.Combine(Source, "Entities")).Where(folder => string.Equals(Path.GetFileName(folder), table, StringComparison.OrdinalIgnoreCase)).Select(folder => Path.Combine(folder, "SavedQueries", view + ".xml")).Single();

    [GeneratedRegex(@"pagetype=entitylist&etn=(?<table>\w+)&viewid=(?<view>\{[0-9a-f-]{36}\})", RegexOptions.CultureInvariant)]
    private static partial Regex ViewAddress();
}
