using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class IdsAreUnique : ContentRule
{
    public IdsAreUnique()
        : base("SOL-014", "No two components share an id: forms, dashboards, views, charts, roles, web resources, steps, images, plug-in types, assemblies, field security profiles, processes.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string id, string owner) in Ids(solution).Where(one => one.Id.Length > 0))
        {
            if (!owners.TryAdd(id, owner))
            {
                yield return $"{CustomizationsFile}: the id {{{id}}} belongs to the {owners[id]} and to the {owner}.";
            }
        }
    }

    private static IEnumerable<(string Id, string Owner)> Ids(CheckedSolution solution)
    {
        foreach (Form form in solution.Forms.Concat(solution.Dashboards))
        {
            yield return (form.Id, form.ToString());
        }

        foreach (Table table in solution.Tables)
        {
            foreach (View view in table.Views)
            {
                yield return (view.Id, view.ToString());
            }

            foreach (XElement chart in table.Charts)
            {
                yield return (XmlReading.Id(chart.Text("savedqueryvisualizationid")), $"chart of table {table.LogicalName}");
            }
        }

        foreach (XElement role in solution.Roles)
        {
            yield return (XmlReading.Id(role.Attr("id")), $"role {role.Attr("name")}");
        }

        foreach (XElement resource in solution.WebResources)
        {
            yield return (XmlReading.Id(resource.Text("WebResourceId")), $"web resource {resource.Text("Name")}");
        }

        foreach (XElement profile in solution.FieldSecurityProfiles)
        {
            yield return (XmlReading.Id(profile.Attr("fieldsecurityprofileid")), $"field security profile {profile.Attr("name")}");
        }

        foreach (XElement process in solution.Root.Elements("Workflows").Elements("Workflow"))
        {
            yield return (XmlReading.Id(process.Attr("WorkflowId")), $"process {process.Attr("Name")}");
        }

        foreach ((string, string) one in PluginIds(solution))
        {
            yield return one;
        }
    }

    private static IEnumerable<(string Id, string Owner)> PluginIds(CheckedSolution solution)
    {
        foreach (PackagedAssembly assembly in solution.Assemblies)
        {
            yield return (XmlReading.Id(assembly.Element.Attr("PluginAssemblyId")), assembly.ToString());
            foreach (XElement type in assembly.Types)
            {
                yield return (XmlReading.Id(type.Attr("PluginTypeId")), $"plug-in type {type.Attr("Name")}");
            }
        }

        foreach (XElement step in solution.Steps)
        {
            yield return (XmlReading.Id(step.Attr("SdkMessageProcessingStepId")), $"step {step.Attr("Name")}");
            foreach (XElement image in step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage"))
            {
                yield return (XmlReading.Id(image.Text("SdkMessageProcessingStepImageId")), $"image {image.Attr("Name")} of step {step.Attr("Name")}");
            }
        }
    }
}
