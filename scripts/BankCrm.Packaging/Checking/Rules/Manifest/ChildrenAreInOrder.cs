using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class ChildrenAreInOrder : ContentRule
{
    /// <summary>Elements whose children have one order, and that order; a child that is not in it may stand anywhere.</summary>
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["ImportExportXml"] =
        [
            "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "RibbonDiffXml", "ConnectionRoles", "SiteMap", "EntityMaps",
            "EntityRelationships", "OrganizationSettings", "optionsets", "Dashboards", "InteractionCentricDashboards", "Dialogs", "CustomControls",
            "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "ServiceEndpoints", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "Languages",
        ],
        ["SolutionManifest"] = ["UniqueName", "LocalizedNames", "Descriptions", "Version", "Managed", "Publisher", "RootComponents", "MissingDependencies"],
        ["Publisher"] =
        [
            "UniqueName", "LocalizedNames", "Descriptions", "EMailAddress", "SupportingWebsiteUrl", "CustomizationPrefix", "CustomizationOptionValuePrefix", "Addresses",
        ],
        ["Role"] = ["IsCustomizable", "IsAutoAssigned", "Description", "RolePrivileges"],
        ["FieldPermission"] = ["EntityName", "AttributeName", "CanRead", "CanUpdate", "CanCreate", "CanReadUnmasked"],
        ["optionset"] =
        [
            "OptionSetType", "IsGlobal", "IntroducedVersion", "IsCustomizable", "ExternalTypeName", "displaynames", "Descriptions", "options", "statuses", "states",
        ],
        ["WebResource"] =
        [
            "WebResourceId", "Name", "DisplayName", "Description", "LanguageCode", "WebResourceType", "IntroducedVersion", "IsEnabledForMobileClient",
            "IsAvailableForMobileOffline", "DependencyXml", "IsCustomizable", "CanBeDeleted", "IsHidden", "FileName",
        ],
        ["PluginAssembly"] = ["Description", "IsolationMode", "SourceType", "Path", "IntroducedVersion", "IsCustomizable", "FileName", "PluginTypes", "IsHidden"],
        ["SdkMessageProcessingStep"] =
        [
            "PluginTypeName", "PluginTypeId", "PrimaryEntity", "SecondaryEntity", "AsyncAutoDelete", "Configuration", "Description", "FilteringAttributes",
            "InvocationSource", "Mode", "Rank", "EventHandlerTypeCode", "Stage", "IsCustomizable", "IsHidden", "SupportedDeployment", "IntroducedVersion",
            "SdkMessageProcessingStepImages",
        ],
        ["SdkMessageProcessingStepImage"] =
        [
            "Description", "SdkMessageProcessingStepImageId", "Attributes", "EntityAlias", "ImageType", "MessagePropertyName", "RelatedAttributeName",
            "IsCustomizable", "IntroducedVersion",
        ],
        ["AppModule"] =
        [
            "UniqueName", "IntroducedVersion", "WebResourceId", "OptimizedFor", "statecode", "statuscode", "FormFactor", "ClientType", "NavigationType",
            "AppModuleComponents", "AppModuleRoleMaps", "LocalizedNames", "Descriptions", "appelements", "appsettings",
        ],
        ["AppModuleSiteMap"] = ["SiteMapUniqueName", "EnableCollapsibleGroups", "ShowHome", "ShowPinned", "ShowRecents", "SiteMap", "LocalizedNames"],
    };

    public ChildrenAreInOrder()
        : base("SOL-018", "The children of elements that have one order are in it: the two manifests, publisher, roles, choices, web resources, assemblies, steps, images, apps and their site maps.", Sources.Schema)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from document in new[] { (File: SolutionFile, Root: solution.Manifest), (File: CustomizationsFile, Root: solution.Root) }
        from element in document.Root.DescendantsAndSelf()
        where Orders.ContainsKey(element.Name.LocalName)
        let misplaced = FirstMisplaced(element, Orders[element.Name.LocalName])
        where misplaced is not null
        select $"{document.File}: {misplaced} stands in the wrong place in {Place.Of(element)}.";

    private static string? FirstMisplaced(XElement element, string[] order)
    {
        int last = -1;
        foreach (string name in element.Elements().Select(child => child.Name.LocalName))
        {
            int position = Array.IndexOf(order, name);
            if (position >= 0 && position < last)
            {
                return name;
            }

            last = Math.Max(last, position);
        }

        return null;
    }
}
