using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads choices: global ones, and those inside a column.</summary>
internal static class ChoiceReader
{
    public static void ReadGlobal(ImportTarget target)
    {
        foreach (XElement element in target.Package.Customizations.Root!.Element("optionsets")?.Elements("optionset") ?? [])
        {
            ChoiceDefinition choice = Read(element) with { IsGlobal = true };
            target.DemandPrefix(choice.Name, $"The global choice '{choice.Name}'");
            target.Put(choice.Name, choice, $"The global choice '{choice.Name}'");
        }
    }

    public static ChoiceDefinition Read(XElement element)
    {
        string name = SolutionXml.Attribute(element, "Name", "A choice");
        return new ChoiceDefinition
        {
            Name = name,
            Labels = SolutionXml.Labels(element.Element("displaynames")),
            Options = [.. Options(element, name)],
        };
    }

    private static IEnumerable<OptionDefinition> Options(XElement element, string name)
    {
        var seen = new HashSet<int>();
        foreach (XElement option in element.Elements().Where(child => child.Name.LocalName is "options" or "states" or "statuses").Elements())
        {
            int value = (int?)option.Attribute("value") ?? throw new SandboxException($"An option of the choice '{name}' has no value.");
            if (!seen.Add(value))
            {
                throw new SandboxException($"The choice '{name}' has the value {value} twice.");
            }

            yield return new OptionDefinition
            {
                Value = value,
                Labels = SolutionXml.Labels(option.Element("labels")),
                State = (int?)option.Attribute("state"),
                DefaultStatus = (int?)option.Attribute("defaultstatus"),
            };
        }
    }
}
