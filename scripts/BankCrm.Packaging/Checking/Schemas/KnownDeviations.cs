using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Schemas;

/// <summary>What platforms newer than the published schemas (9.0.0.2090) write, with why it is no fault.</summary>
internal static class KnownDeviations
{
    private const string Newer = "Written by platforms newer than the schemas.";

    /// <summary>Attributes that the schemas do not know, by the element that carries them; a star means any.</summary>
    private static readonly IReadOnlyList<(string Element, string Attribute, string Reason)> Attributes =
    [
        ("ImportExportXml", "OrganizationVersion", Newer),
        ("ImportExportXml", "OrganizationSchemaType", Newer),
        ("ImportExportXml", "CRMServerServiceabilityVersion", Newer),
        ("form", "headerdensity", "How tall the header is, since the unified interface."),
        ("*", "solutionaction", "Marks a difference to a form of another solution, in managed exports."),
        ("*", "ordinalvalue", "Orders such differences."),
        ("Role", "isinherited", "Whether team members get the role's rights as their own."),
        ("option", "IsHidden", "Hides an option that is no longer used."),
        ("state", "IsHidden", "Hides an option that is no longer used."),
        ("status", "IsHidden", "Hides an option that is no longer used."),
        ("column", "id", "Written by the form designer since the unified interface."),
    ];

    /// <summary>Elements that the schemas do not know, by the element that they are in.</summary>
    private static readonly IReadOnlyList<(string Parent, string Element, string Reason)> Elements =
    [
        ("attribute", "AutoNumberFormat", "Automatic numbers."),
        ("attribute", "IsSearchable", Newer),
        ("attribute", "IsFilterable", Newer),
        ("attribute", "IsRetrievable", Newer),
        ("attribute", "IsLocalizable", Newer),
        ("entity", "IsRetrieveAuditEnabled", "Auditing of reads."),
        ("entity", "IsRetrieveMultipleAuditEnabled", "Auditing of reads."),
        ("entity", "IsMSTeamsIntegrationEnabled", Newer),
        ("entity", "IsSolutionAware", Newer),
        ("EntityRelationship", "CascadeArchive", "Long-term retention."),
        ("Workflow", "JsonFileName", "Cloud flows."),
        ("Workflow", "IsCustomProcessingStepAllowedForOtherPublishers", Newer),
        ("Workflow", "ProcessTriggerFormId", Newer),
        ("Workflow", "ProcessTriggerScope", Newer),
        ("Workflow", "ModernFlowType", "Cloud flows."),
        ("Workflow", "UIFlowType", "Desktop flows."),
        ("parameters", "HideQuickFormBorder", "Settings of the unified interface."),
        ("parameters", "UClientEnableWhatsNewFilter", "Settings of the unified interface."),
        ("Role", "IsAutoAssigned", Newer),
        ("Role", "Description", Newer),
        ("AppModule", "OptimizedFor", Newer),
        ("AppModule", "statecode", Newer),
        ("AppModule", "statuscode", Newer),
        ("AppModule", "NavigationType", Newer),
        ("AppModule", "appelements", Newer),
        ("AppModule", "appsettings", Newer),
        ("AppModuleSiteMap", "EnableCollapsibleGroups", "Settings of the unified interface."),
        ("AppModuleSiteMap", "ShowHome", "Settings of the unified interface."),
        ("AppModuleSiteMap", "ShowPinned", "Settings of the unified interface."),
        ("AppModuleSiteMap", "ShowRecents", "Settings of the unified interface."),
        ("SdkMessageProcessingStep", "SdkMessageId", "Stands first in newer exports, where the schemas want it after Rank."),
        ("SdkMessageProcessingStep", "SdkMessageName", "Names a custom API or action, which has no id of its own before the import."),
        ("FieldPermission", "CanReadUnmasked", "Masking of secured columns."),
        ("ImportExportXml", "EntityImageConfigs", "Table images."),
        ("ImportExportXml", "AttributeImageConfigs", "Image columns."),
        ("ImportExportXml", "connectionreferences", "Cloud flows."),
        ("ImportExportXml", "CanvasApps", Newer),
        ("ImportExportXml", "Connectors", Newer),
        ("ImportExportXml", "AIModels", Newer),
        ("ImportExportXml", "msdyn_dataflows", Newer),
    ];

    /// <summary>Ends the names of containers for many-to-many rows of components that are newer than the schemas.</summary>
    private const string IntersectContainer = "set";

    /// <summary>Values that the schemas do not know, and one that they do and that stands in for it.</summary>
    private static readonly IReadOnlyList<(string Parent, string Element, string Value, string StandIn, string Reason)> Values =
    [
        ("attribute", "Type", "file", "image", "File columns."),
        ("attribute", "Type", "multiselectpicklist", "picklist", "Choices that take several values."),
    ];

    /// <summary>Takes everything out of a document that is no fault, so that what is left can be held against the schemas.</summary>
    public static void RemoveFrom(XDocument document)
    {
        ILookup<string, string> attributes = Attributes.ToLookup(one => one.Attribute, one => one.Element, StringComparer.Ordinal);
        ILookup<string, string> elements = Elements.ToLookup(one => one.Element, one => one.Parent, StringComparer.Ordinal);
        var standIns = Values.ToDictionary(one => (one.Parent, one.Element, one.Value), one => one.StandIn);
        // A difference to another solution's form has the shape of a form with most of it left out.
        document.Descendants("systemform").Where(form => form.DescendantsAndSelf().Attributes("solutionaction").Any()).Remove();
        document.Root?.Elements().Where(container => container.Name.LocalName.Contains('_', StringComparison.Ordinal) && container.Name.LocalName.EndsWith(IntersectContainer, StringComparison.Ordinal)).Remove();
        document.Descendants("forms").Where(forms => !forms.HasElements).Remove();

        foreach (XElement element in document.Descendants().ToList())
        {
            string name = element.Name.LocalName;
            string parent = element.Parent?.Name.LocalName ?? string.Empty;
            if (elements[name].Contains(parent, StringComparer.Ordinal))
            {
                element.Remove();
                continue;
            }

            if (!element.HasElements && standIns.TryGetValue((parent, name, element.Value), out string? standIn))
            {
                element.Value = standIn;
            }

            foreach (XAttribute attribute in element.Attributes().Where(attribute => attributes[attribute.Name.LocalName].Any(owner => owner == "*" || owner == name)).ToList())
            {
                attribute.Remove();
            }
        }
    }
}
