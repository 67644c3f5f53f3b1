using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads plug-in assemblies.</summary>
internal static class AssemblyReader
{
    /// <summary>The bytes of each assembly by full name, and each plug-in type's name by id.</summary>
    public static (Dictionary<string, byte[]> Bytes, Dictionary<Guid, string> Types) Read(ImportTarget target)
    {
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var types = new Dictionary<Guid, string>();
        foreach (XElement element in target.Package.Customizations.Root!.Element("SolutionPluginAssemblies")?.Elements("PluginAssembly") ?? [])
        {
            string fullName = SolutionXml.Attribute(element, "FullName", "A plug-in assembly");
            string where = $"The plug-in assembly '{fullName}'";
            string entry = SolutionXml.Required(element, "FileName", where).TrimStart('/');
            bytes[fullName] = target.Package.Read(entry);
            XElement[] elements = [.. element.Element("PluginTypes")?.Elements("PluginType") ?? []];
            foreach (XElement type in elements)
            {
                types[SolutionXml.Id(SolutionXml.Attribute(type, "PluginTypeId", where), where)] = TypeName(type, where);
            }

            target.Put(fullName, new PluginAssemblyDefinition
            {
                FullName = fullName,
                IsolationMode = SolutionXml.Integer(element, "IsolationMode", 2, where),
                Types = [.. elements.Select(type => TypeName(type, where))],
            }, where);
        }

        return (bytes, types);
    }

    private static string TypeName(XElement type, string where) => SolutionXml.Attribute(type, "AssemblyQualifiedName", where).Split(',')[0].Trim();
}
