using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;

namespace BankCrm.Plugins.Tests.Registration;

/// <summary>The steps and custom APIs of solution/src, each told in one line that can be compared with what the attributes say.</summary>
internal static class ShippedSteps
{
    private static readonly Dictionary<string, string> Messages = new(System.StringComparer.OrdinalIgnoreCase)
    {
        ["9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Create",
        ["20bebb1b-ea3e-db11-86a7-000a3a5473e8"] = "Update",
        ["a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Delete",
    };

    public static string Folder { get; } = RepositoryFolder.SolutionSource();

    public static IEnumerable<string> Steps() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "SdkMessageProcessingSteps"), "*.xml").Select(file => Step(XDocument.Load(file).Root!)).Order();

    public static IEnumerable<string> CustomApis() =>
        Directory.EnumerateDirectories(Path.Combine(Folder, "customapis")).Select(CustomApi).Order();

    /// <summary>Every column of ours on a table, and its state and status, in order.</summary>
    public static string OwnColumns(string table)
    {
        // The platform's tables have a folder by their schema name, and keep their state and status to themselves.
        string folder = Directory.EnumerateDirectories(Path.Combine(Folder, "Entities")).Single(found => string.Equals(Path.GetFileName(found), table, System.StringComparison.OrdinalIgnoreCase));
        XDocument entity = XDocument.Load(Path.Combine(folder, "Entity.xml"));
        IEnumerable<string> columns = entity.Descendants("attribute").Select(attribute => attribute.Element("LogicalName")!.Value)
            .Where(column => column != table + "id" && !column.EndsWith("_base", System.StringComparison.Ordinal) && column.StartsWith("bce_", System.StringComparison.Ordinal));
        return Sorted(columns.Concat(new[] { "statecode", "statuscode" }));
    }

    public static string Sorted(IEnumerable<string> columns) => string.Join(",", columns.Select(column => column.Trim()).Where(column => column.Length > 0).Order(System.StringComparer.Ordinal));

    private static string Step(XElement step)
    {
        string image = step.Descendants("SdkMessageProcessingStepImage").Select(found => $"{found.Element("EntityAlias")!.Value}({Sorted(found.Element("Attributes")!.Value.Split(','))})").SingleOrDefault() ?? "none";
        string filtering = step.Element("FilteringAttributes") is { Value.Length: > 0 } columns ? Sorted(columns.Value.Split(',')) : "none";
        return $"{step.Element("PluginTypeName")!.Value.Split(',')[0]}: {Messages[step.Element("SdkMessageId")!.Value.Trim('{', '}')]} of {step.Element("PrimaryEntity")!.Value} at {step.Element("Stage")!.Value} mode {step.Element("Mode")!.Value} rank {step.Element("Rank")!.Value}, filtering {filtering}, image {image}";
    }

    private static string CustomApi(string folder)
    {
        XElement api = XDocument.Load(Path.Combine(folder, "customapi.xml")).Root!;
        string typeId = api.Element("plugintypeid")!.Element("plugintypeexportkey")!.Value;
        XElement assembly = XDocument.Load(Directory.EnumerateFiles(Path.Combine(Folder, "PluginAssemblies"), "*.data.xml", SearchOption.AllDirectories).Single()).Root!;
        string type = assembly.Descendants("PluginType").Single(found => found.Attribute("PluginTypeId")!.Value == typeId).Attribute("Name")!.Value;
        string inputs = string.Join(" ", Parameters(folder, "customapirequestparameters", input => $"{input.Attribute("uniquename")!.Value}:{input.Element("type")!.Value}{(input.Element("isoptional")!.Value == "1" ? "?" : string.Empty)}"));
        string outputs = string.Join(" ", Parameters(folder, "customapiresponseproperties", output => $"{output.Attribute("uniquename")!.Value}:{output.Element("type")!.Value}"));
        return $"{type}: {api.Attribute("uniquename")!.Value} steps {api.Element("allowedcustomprocessingsteptype")!.Value} privilege {api.Element("executeprivilegename")!.Value}, in {inputs}, out {outputs}";
    }

    private static IEnumerable<string> Parameters(string folder, string kind, System.Func<XElement, string> tell) =>
        Directory.Exists(Path.Combine(folder, kind))
            ? Directory.EnumerateFiles(Path.Combine(folder, kind), "*.xml", SearchOption.AllDirectories).Select(file => tell(XDocument.Load(file).Root!)).Order(System.StringComparer.Ordinal)
            : Enumerable.Empty<string>();
}
