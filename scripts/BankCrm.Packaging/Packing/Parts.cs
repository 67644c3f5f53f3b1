using System.Collections.Generic;
using BankCrm.Packaging.Assemblies;

namespace BankCrm.Packaging.Packing;

/// <summary>Every kind of component that can be packed; a file of any other kind stops the packing.</summary>
internal static class Parts
{
    /// <summary>Folders that travel as they are: the platform reads their components from these very files.</summary>
    private static readonly string[] FoldersCopiedAsTheyAre =
    [
        "appactions",
        "customapis",
        "duplicaterules",
        "environmentvariabledefinitions",
        "settingdefinitions",
    ];

    public static IEnumerable<IPart> All(PluginAssembly assembly)
    {
        yield return new TablePart();
        yield return new FilePerComponentPart("Roles", "Role", "Roles");
        yield return new SingleFilePart("Other/FieldSecurityProfiles.xml", "FieldSecurityProfiles");
        yield return new SingleFilePart("Other/EntityMaps.xml", "EntityMaps");
        yield return new RelationshipPart();
        yield return new FilePerComponentPart("OptionSets", "optionset", "optionsets");
        yield return new FilePerComponentPart("Dashboards", "Dashboard", "Dashboards");
        yield return new FilePerComponentPart("InteractionCentricDashboards", "InteractionCentricDashboard", "InteractionCentricDashboards");
        yield return new WebResourcePart();
        yield return new CustomControlPart();
        yield return new PluginAssemblyPart(assembly);
        yield return new FilePerComponentPart("SdkMessageProcessingSteps", "SdkMessageProcessingStep", "SdkMessageProcessingSteps");
        yield return new FolderPerComponentPart("AppModuleSiteMaps", "AppModuleSiteMap", "AppModuleSiteMaps");
        yield return new FolderPerComponentPart("AppModules", "AppModule", "AppModules");
        foreach (string folder in FoldersCopiedAsTheyAre)
        {
            yield return new CopiedFolderPart(folder);
        }
    }
}
