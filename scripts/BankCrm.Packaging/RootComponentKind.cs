using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging;

/// <summary>A kind of component that solution.xml lists as a root component and customizations.xml holds the body of.</summary>
/// <param name="Type">The number in <c>RootComponent/@type</c>.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Bodies">The keys of the bodies that must each have a root component.</param>
/// <param name="OtherBodies">The keys of further bodies that a root component may mean, and that need none of their own.</param>
internal sealed record RootComponentKind(
    int Type,
    string Name,
    Func<XElement, IEnumerable<string?>> Bodies,
    Func<XElement, IEnumerable<string?>>? OtherBodies = null)
{
    /// <summary>Every kind whose root components and bodies are strictly one to one.</summary>
    public static IReadOnlyList<RootComponentKind> All { get; } =
    [
        new(1, "table", root => In(root, "Entities", "Entity").Select(table => table.Element("Name")?.Value)),
        new(9, "global choice", root => In(root, "optionsets", "optionset").Select(choice => choice.Attribute("Name")?.Value)),
        new(20, "role", root => In(root, "Roles", "Role").Select(role => role.Attribute("id")?.Value)),
        new(29, "process", root => In(root, "Workflows", "Workflow").Select(process => process.Attribute("WorkflowId")?.Value)),
        new(31, "report", root => In(root, "Reports", "Report").Select(report => report.Element("reportid")?.Value)),
        new(60, "form or dashboard", Dashboards, root => root.Descendants("systemform").Select(form => form.Element("formid")?.Value)),
        new(61, "web resource", root => In(root, "WebResources", "WebResource").Select(resource => resource.Element("Name")?.Value)),
        new(62, "site map", SiteMaps),
        new(63, "connection role", root => root.Elements("ConnectionRoles").Descendants("ConnectionRole").Select(role => role.Element("connectionroleid")?.Value)),
        new(66, "code component", root => In(root, "CustomControls", "CustomControl").Select(control => control.Element("Name")?.Value)),
        new(70, "field security profile", root => In(root, "FieldSecurityProfiles", "FieldSecurityProfile").Select(profile => profile.Attribute("fieldsecurityprofileid")?.Value)),
        new(80, "app", root => In(root, "AppModules", "AppModule").Select(app => app.Element("UniqueName")?.Value)),
        new(91, "plug-in assembly", root => In(root, "SolutionPluginAssemblies", "PluginAssembly").Select(assembly => assembly.Attribute("PluginAssemblyId")?.Value ?? assembly.Attribute("FullName")?.Value)),
        new(92, "step", root => In(root, "SdkMessageProcessingSteps", "SdkMessageProcessingStep").Select(step => step.Attribute("SdkMessageProcessingStepId")?.Value)),
    ];

    /// <summary>A key in the form in which two of them can be compared: ids without braces, everything in lower case.</summary>
    public static string Normalize(string? key) => (key ?? string.Empty).Trim().Trim('{', '}').ToLowerInvariant();

    private static IEnumerable<XElement> In(XElement root, string container, string element) =>
        root.Elements(container).Elements(element);

    private static IEnumerable<string?> Dashboards(XElement root) =>
        In(root, "Dashboards", "Dashboard")
            .Concat(In(root, "InteractionCentricDashboards", "InteractionCentricDashboard"))
            .Concat(In(root, "Dialogs", "Dialog"))
            .Select(dashboard => dashboard.Element("FormId")?.Value);

    /// <summary>An app's site map goes by its name; the organisation's own has none.</summary>
    private static IEnumerable<string?> SiteMaps(XElement root) =>
        In(root, "AppModuleSiteMaps", "AppModuleSiteMap").Select(map => map.Element("SiteMapUniqueName")?.Value)
            .Concat(root.Elements("SiteMap").Where(map => map.HasElements).Select(_ => string.Empty));
}
