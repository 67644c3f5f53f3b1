using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A solution package as the rules see it, and what can be known of the target it will be imported into.</summary>
internal sealed class CheckedSolution
{
    private readonly Dictionary<string, Table> tablesByName;
    private readonly HashSet<string> webResources;
    private readonly HashSet<string> relationships;
    private readonly HashSet<string> ids;
    private readonly RequiredElsewhere required;

    public CheckedSolution(SolutionPackage package)
    {
        Package = package;
        Root = package.Customizations.Root!;
        Manifest = package.Solution.Root!.Element("SolutionManifest")!;
        Prefix = package.PublisherPrefix.ToLowerInvariant();
        OptionValuePrefix = Manifest.Element("Publisher")?.Number("CustomizationOptionValuePrefix");
        ILookup<string, int> behaviors = Manifest.Elements("RootComponents").Elements("RootComponent")
            .Where(root => root.Attr("type") == "1")
            .ToLookup(root => root.Attr("schemaName").ToLowerInvariant(), root => XmlReading.ToNumber(root.Attr("behavior")) ?? 0, StringComparer.Ordinal);
        Tables = Root.Elements("Entities").Elements("Entity")
            .Select(entity => new Table(entity, behaviors[entity.Text("Name").ToLowerInvariant()].DefaultIfEmpty(-1).First()))
            .ToList();
        tablesByName = Tables.GroupBy(table => table.LogicalName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Relationships = Root.Elements("EntityRelationships").Elements("EntityRelationship").Select(element => new Relationship(element)).ToList();
        relationships = Relationships.Select(relationship => relationship.Name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        Dashboards = Root.Elements("Dashboards").Elements("Dashboard")
            .Concat(Root.Elements("InteractionCentricDashboards").Elements("InteractionCentricDashboard"))
            .Select(Form.OfDashboard)
            .ToList();
        Assemblies = Root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly").Select(element => new PackagedAssembly(element, package)).ToList();
        CustomApis = CustomApiReader.ReadAll(package);
        webResources = WebResources.Select(resource => resource.Text("Name").ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        ids = Tables.SelectMany(table => table.Forms).Concat(Dashboards).Select(form => form.Id)
            .Concat(Tables.SelectMany(table => table.Views).Select(view => view.Id))
            .Concat(Tables.SelectMany(table => table.Charts).Select(chart => XmlReading.Id(chart.Text("savedqueryvisualizationid"))))
            .ToHashSet(StringComparer.Ordinal);
        required = new RequiredElsewhere(Manifest);
    }

    public SolutionPackage Package { get; }

    /// <summary>The root element of customizations.xml.</summary>
    public XElement Root { get; }

    public XElement Manifest { get; }

    /// <summary>The publisher's prefix in lower case, without the underscore.</summary>
    public string Prefix { get; }

    /// <summary>The five digits that the publisher's choice values start with; nothing when the package does not say.</summary>
    public int? OptionValuePrefix { get; }

    public IReadOnlyList<Table> Tables { get; }

    public IReadOnlyList<Relationship> Relationships { get; }

    public IReadOnlyList<Form> Dashboards { get; }

    public IReadOnlyList<PackagedAssembly> Assemblies { get; }

    public IReadOnlyList<CustomApi> CustomApis { get; }

    public IEnumerable<Form> Forms => Tables.SelectMany(table => table.Forms);

    public IEnumerable<View> Views => Tables.SelectMany(table => table.Views);

    public IEnumerable<Column> Columns => Tables.SelectMany(table => table.Columns);

    public IEnumerable<XElement> Choices => Root.Elements("optionsets").Elements("optionset");

    public IEnumerable<XElement> Steps => Root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep");

    public IEnumerable<XElement> Roles => Root.Elements("Roles").Elements("Role");

    public IEnumerable<XElement> WebResources => Root.Elements("WebResources").Elements("WebResource");

    public IEnumerable<XElement> FieldSecurityProfiles => Root.Elements("FieldSecurityProfiles").Elements("FieldSecurityProfile");

    public IEnumerable<XElement> Apps => Root.Elements("AppModules").Elements("AppModule");

    public IEnumerable<XElement> SiteMaps => Root.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap");

    /// <summary>The languages that the package says it speaks; 1033 when it does not say.</summary>
    public IReadOnlyList<string> Languages =>
        Root.Elements("Languages").Elements("Language").Select(language => language.Value.Trim()).DefaultIfEmpty("1033").ToList();

    public Table? FindTable(string logicalName) => tablesByName.GetValueOrDefault(logicalName);

    /// <summary>Whether a schema or logical name starts with the publisher's prefix.</summary>
    public bool IsOwn(string name) => Prefix.Length > 0 && name.StartsWith(Prefix + "_", StringComparison.OrdinalIgnoreCase);

    public Answer HasTable(string logicalName)
    {
        if (tablesByName.ContainsKey(logicalName) || SystemTables.Find(logicalName) is not null || required.HasTable(logicalName))
        {
            return Answer.Yes;
        }

        return IsOwn(logicalName) ? Answer.No : Answer.CannotTell;
    }

    public Answer HasColumn(string table, string column)
    {
        Table? packaged = FindTable(table);
        SystemTable? system = SystemTables.Find(table);
        if (packaged?.Find(column) is not null || PlatformColumns.Contains(column) || system?.Columns.Contains(column) == true || required.HasColumn(table, column))
        {
            return Answer.Yes;
        }

        if (PlatformColumns.BasesOf(column).Any(root => HasColumn(table, root) == Answer.Yes))
        {
            return Answer.Yes;
        }

        if (packaged is { IsWhole: true, IsActivity: false })
        {
            return Answer.No;
        }

        if (IsOwn(column))
        {
            return packaged is not null || system is not null ? Answer.No : Answer.CannotTell;
        }

        bool couldBeOfAnotherSolution = column.Contains('_', StringComparison.Ordinal);
        return system is not null && !couldBeOfAnotherSolution ? Answer.No : Answer.CannotTell;
    }

    /// <summary>Whether a view, form, chart or dashboard will be there.</summary>
    /// <param name="id">The id, lower case and without braces.</param>
    /// <param name="table">The table it belongs to, where that is known: what is not shipped with a table of our own is nowhere.</param>
    public Answer HasId(string id, string? table)
    {
        if (ids.Contains(id) || required.HasId(id))
        {
            return Answer.Yes;
        }

        return table is not null && FindTable(table) is { IsWhole: true } ? Answer.No : Answer.CannotTell;
    }

    /// <summary>Whether the package says that a component of that name comes from another solution.</summary>
    public bool IsRequiredElsewhere(string name) => required.HasName(name.ToLowerInvariant());

    public Answer HasWebResource(string name) => Among(webResources, name);

    public Answer HasRelationship(string name) => Among(relationships, name);

    private Answer Among(HashSet<string> names, string name)
    {
        string key = name.ToLowerInvariant();
        if (names.Contains(key) || required.HasName(key))
        {
            return Answer.Yes;
        }

        return IsOwn(key) ? Answer.No : Answer.CannotTell;
    }
}
