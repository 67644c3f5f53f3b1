using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads steps with their images.</summary>
internal static class StepReader
{
    /// <summary>The platform's ids of the messages that steps of the sandbox can be on.</summary>
    private static readonly Dictionary<Guid, string> Messages = new()
    {
        [new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
    };

    public static void Read(ImportTarget target, IReadOnlyDictionary<Guid, string> types)
    {
        foreach (XElement element in target.Package.Customizations.Root!.Element("SdkMessageProcessingSteps")?.Elements("SdkMessageProcessingStep") ?? [])
        {
            string name = SolutionXml.Attribute(element, "Name", "A step");
            StepDefinition step = Read(target, element, name, types);
            Check(target, step);
            target.Put(step.Id.ToString("D"), step, $"The step '{name}'");
        }
    }

    private static StepDefinition Read(ImportTarget target, XElement element, string name, IReadOnlyDictionary<Guid, string> types)
    {
        string where = $"The step '{name}'";
        string table = SolutionXml.Text(element, "PrimaryEntity").ToLowerInvariant();
        return new StepDefinition
        {
            Id = SolutionXml.Id(SolutionXml.Attribute(element, "SdkMessageProcessingStepId", where), where),
            Name = name,
            Message = MessageOf(target, element, where),
            PluginType = TypeOf(element, types, where),
            Table = table == "none" ? string.Empty : table,
            Stage = SolutionXml.Integer(element, "Stage", 0, where),
            IsAsynchronous = SolutionXml.Flag(element, "Mode"),
            Rank = SolutionXml.Integer(element, "Rank", 1, where),
            FilteringColumns = SolutionXml.Names(SolutionXml.Text(element, "FilteringAttributes")),
            Configuration = SolutionXml.Text(element, "Configuration"),
            RunAs = SolutionXml.Text(element, "ImpersonatingUserId") is { Length: > 0 } user ? SolutionXml.Id(user, where) : null,
            Images = [.. element.Element("SdkMessageProcessingStepImages")?.Elements("SdkMessageProcessingStepImage").Select(image => Image(image, where)) ?? []],
        };
    }

    private static string MessageOf(ImportTarget target, XElement element, string where)
    {
        string name = SolutionXml.Text(element, "SdkMessageName");
        string id = SolutionXml.Text(element, "SdkMessageId");
        if (name.Length == 0 && (id.Length == 0 || !Messages.TryGetValue(SolutionXml.Id(id, where), out name!)))
        {
            throw new SandboxException($"{where} is on the message {id}, which the sandbox does not raise steps for.");
        }

        return Messages.ContainsValue(name) || target.Components.Find<CustomApiDefinition>(name) is not null
            ? name
            : throw new SandboxException($"{where} is on the message '{name}', which the sandbox does not raise steps for.");
    }

    private static string TypeOf(XElement element, IReadOnlyDictionary<Guid, string> types, string where)
    {
        string id = SolutionXml.Text(element, "PluginTypeId");
        if (id.Length > 0)
        {
            return types.TryGetValue(SolutionXml.Id(id, where), out string? type)
                ? type
                : throw new SandboxException($"{where} names the plug-in type {id}, which is in none of the solution's assemblies.");
        }

        string name = SolutionXml.Required(element, "PluginTypeName", where).Split(',')[0].Trim();
        return types.Values.Contains(name) ? name : throw new SandboxException($"{where} names the plug-in type '{name}', which is in none of the solution's assemblies.");
    }

    private static StepImageDefinition Image(XElement element, string where)
    {
        const int before = 0;
        const int after = 1;
        const int both = 2;
        int type = SolutionXml.Integer(element, "ImageType", before, where);
        return new StepImageDefinition
        {
            Alias = SolutionXml.Required(element, "EntityAlias", $"An image of {where}"),
            IsPre = type is before or both,
            IsPost = type is after or both,
            Columns = SolutionXml.Names(SolutionXml.Text(element, "Attributes")),
        };
    }

    private static void Check(ImportTarget target, StepDefinition step)
    {
        string where = $"The step '{step.Name}'";
        if (step.Stage is not (10 or 20 or 40))
        {
            throw new SandboxException($"{where} is at stage {step.Stage}; a step is at 10, 20 or 40.");
        }

        if (step.IsAsynchronous && step.Stage != 40)
        {
            throw new SandboxException($"{where} is asynchronous at stage {step.Stage}; the platform allows that at 40 only.");
        }

        bool isOfTable = step.Message is "Create" or "Update" or "Delete";
        if (isOfTable && target.Components.Find<TableDefinition>(step.Table) is null)
        {
            throw new SandboxException($"{where} is on the table '{step.Table}', which does not exist.");
        }

        if (!isOfTable)
        {
            CheckApiStep(target, step, where);
        }

        foreach (StepImageDefinition image in step.Images)
        {
            bool isImpossible = !isOfTable
                || (step.Message == "Create" && image.IsPre)
                || (step.Message == "Delete" && image.IsPost)
                || (image.IsPost && step.Stage != 40);
            if (isImpossible)
            {
                throw new SandboxException($"{where} has the image '{image.Alias}', which the platform does not give at stage {step.Stage} of {step.Message}.");
            }
        }
    }

    private static void CheckApiStep(ImportTarget target, StepDefinition step, string where)
    {
        const int none = 0;
        const int asynchronousOnly = 1;
        int allowed = target.Components.Find<CustomApiDefinition>(step.Message)!.AllowedStepType;
        if (allowed == none || (allowed == asynchronousOnly && !step.IsAsynchronous))
        {
            throw new SandboxException($"{where} is on the custom API {step.Message}, which does not allow such steps.");
        }
    }
}
