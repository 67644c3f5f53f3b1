using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class StepsNameRegisteredTypes : ContentRule
{
    /// <summary>The kind of handler that is a plug-in type; the other kind is a service endpoint.</summary>
    private const string PluginHandler = "4602";

    public StepsNameRegisteredTypes()
        : base("SOL-064", "Every step names, by id and by assembly-qualified name, a plug-in type that the package registers.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        if (solution.Assemblies.Count == 0)
        {
            yield break;
        }

        List<XElement> types = solution.Assemblies.SelectMany(assembly => assembly.Types).ToList();
        foreach (XElement step in solution.Steps.Where(step => step.Text("EventHandlerTypeCode") is PluginHandler or "" && step.Element("PluginTypeExportKey") is null))
        {
            string id = XmlReading.Id(step.Text("PluginTypeId"));
            string name = step.Text("PluginTypeName");
            XElement? type = types.Find(type => id.Length > 0 ? XmlReading.Id(type.Attr("PluginTypeId")) == id : type.Attr("AssemblyQualifiedName") == name);
            string? registered = type?.Attr("AssemblyQualifiedName");
            if (registered is null)
            {
                yield return $"{CustomizationsFile}: the step {step.Attr("Name")} names the plug-in type {name.Split(',')[0]}{(id.Length > 0 ? $" {{{id}}}" : string.Empty)}, which the package does not register.";
            }
            else if (name.Length > 0 && registered != name)
            {
                yield return $"{CustomizationsFile}: the step {step.Attr("Name")} names '{name}', and the type of that id is '{registered}'.";
            }
        }
    }
}
