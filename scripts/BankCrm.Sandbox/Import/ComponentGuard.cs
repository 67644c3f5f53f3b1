using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;

namespace BankCrm.Sandbox.Import;

/// <summary>Refuses a zip with anything in it that the sandbox would silently leave out.</summary>
internal static class ComponentGuard
{
    private static readonly HashSet<string> Known =
    [
        "Entities", "Roles", "FieldSecurityProfiles", "EntityRelationships", "optionsets", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Languages",
        .. DocumentReader.Containers,
    ];

    private static readonly string[] KnownFolders = ["customapis/", "PluginAssemblies/", "WebResources/"];

    public static void Check(SolutionPackage package)
    {
        XElement root = package.Customizations.Root ?? throw new SandboxException($"{package.Path}: customizations.xml is empty.");
        foreach (XElement container in root.Elements())
        {
            if (!Known.Contains(container.Name.LocalName) && container.HasElements)
            {
                throw new SandboxException(
                    $"The solution '{package.UniqueName}' holds {container.Name.LocalName}/{container.Elements().First().Name.LocalName}, which the sandbox does not support.");
            }
        }

        foreach (string entry in package.EntryNames.Where(name => name.Contains('/', StringComparison.Ordinal)))
        {
            if (!KnownFolders.Any(folder => entry.StartsWith(folder, StringComparison.Ordinal)))
            {
                throw new SandboxException($"The solution '{package.UniqueName}' holds the file {entry}, which the sandbox does not support.");
            }
        }
    }
}
