using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads custom APIs: each is a folder of its own in the zip.</summary>
internal static class CustomApiReader
{
    private const string Folder = "customapis/";

    public static void Read(ImportTarget target, IReadOnlyDictionary<Guid, string> types)
    {
        foreach (string entry in target.Package.EntryNames.Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith("/customapi.xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            XElement element = target.Package.ReadXml(entry).Root!;
            string name = SolutionXml.Attribute(element, "uniquename", entry);
            string where = $"The custom API '{name}'";
            target.DemandPrefix(name, where);
            string folder = entry[..^"customapi.xml".Length];
            var definition = new CustomApiDefinition
            {
                Name = name,
                BoundTable = BoundTable(element, where),
                Labels = Labels(element),
                PluginType = PluginType(element, types, where),
                ExecutePrivilege = SolutionXml.Text(element, "executeprivilegename"),
                AllowedStepType = SolutionXml.Integer(element, "allowedcustomprocessingsteptype", 0, where),
                IsFunction = SolutionXml.Flag(element, "isfunction"),
                Requests = [.. Parameters(target, folder + "customapirequestparameters/", "customapirequestparameter.xml", where)],
                Responses = [.. Parameters(target, folder + "customapiresponseproperties/", "customapiresponseproperty.xml", where)],
            };
            if (definition.IsFunction && definition.Responses.Count == 0)
            {
                throw new SandboxException($"{where} is a function that gives nothing.");
            }

            target.Put(name, definition, where);
        }
    }

    /// <summary>The table whose rows it is called on; empty when it is called on none.</summary>
    private static string BoundTable(XElement element, string where)
    {
        const int global = 0;
        const int entity = 1;
        string table = SolutionXml.Text(element, "boundentitylogicalname");
        return SolutionXml.Integer(element, "bindingtype", global, where) switch
        {
            global => string.Empty,
            entity when table.Length > 0 => table,
            entity => throw new SandboxException($"{where} is bound to rows, but names no table."),
            _ => throw new SandboxException($"{where} is bound to many rows at once, which the sandbox does not support."),
        };
    }

    private static string PluginType(XElement element, IReadOnlyDictionary<Guid, string> types, string where)
    {
        string key = element.Element("plugintypeid") is { } reference ? SolutionXml.Text(reference, "plugintypeexportkey") : string.Empty;
        if (key.Length == 0)
        {
            return string.Empty;
        }

        return types.TryGetValue(SolutionXml.Id(key, where), out string? type)
            ? type
            : throw new SandboxException($"{where} names the plug-in type {key}, which is in none of the solution's assemblies.");
    }

    private static IEnumerable<CustomApiParameter> Parameters(ImportTarget target, string folder, string file, string where)
    {
        foreach (string entry in target.Package.EntryNames.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith("/" + file, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            XElement element = target.Package.ReadXml(entry).Root!;
            string name = SolutionXml.Attribute(element, "uniquename", entry);
            int type = SolutionXml.Integer(element, "type", -1, $"The parameter '{name}' of {where}");
            yield return new CustomApiParameter
            {
                Name = name,
                Type = Enum.IsDefined((CustomApiParameterType)type)
                    ? (CustomApiParameterType)type
                    : throw new SandboxException($"{where}: the parameter '{name}' has the unknown type {type.ToString(CultureInfo.InvariantCulture)}."),
                IsOptional = SolutionXml.Flag(element, "isoptional"),
                Table = SolutionXml.Text(element, "logicalentityname"),
            };
        }
    }

    private static LocalizedText Labels(XElement element) => SolutionXml.Labels(element.Element("displayname"));
}
