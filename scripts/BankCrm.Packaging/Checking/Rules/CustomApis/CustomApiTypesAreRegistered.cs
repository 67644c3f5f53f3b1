using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.CustomApis;

internal sealed class CustomApiTypesAreRegistered : ContentRule
{
    public CustomApiTypesAreRegistered()
        : base("SOL-070", "Every custom API names, by its id, a plug-in type that the package registers.", Sources.CustomApiDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        HashSet<string> types = solution.Assemblies.SelectMany(assembly => assembly.Types).Select(type => XmlReading.Id(type.Attr("PluginTypeId"))).ToHashSet(StringComparer.Ordinal);
        foreach (CustomApi api in solution.CustomApis)
        {
            XElement? key = api.Element.Element("plugintypeid")?.Element("plugintypeexportkey");
            string id = XmlReading.Id(key?.Value ?? string.Empty);
            bool isOfThisPackage = Guid.TryParse(id, out _) && solution.Assemblies.Count > 0;
            if (isOfThisPackage && !types.Contains(id))
            {
                yield return $"{api.File}: the {api} names the plug-in type {{{id}}}, which the package does not register.";
            }
        }
    }
}
