using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>The commands that the solution adds to a table's command bars, without those whose privileges the user lacks.</summary>
internal sealed class RibbonReader(UserRights rights, int language)
{
    public IReadOnlyList<CommandDefinition> Read(SolutionDocument document)
    {
        XElement ribbon = SolutionText.Parse(document.Xml);
        Dictionary<string, XElement> commands = ById(ribbon.Elements("CommandDefinitions").Elements("CommandDefinition"));
        Dictionary<string, XElement> rules = ById(ribbon.Elements("RuleDefinitions").Elements().Elements());
        Dictionary<string, XElement> texts = ById(ribbon.Elements("LocLabels").Elements("LocLabel"));
        var found = new List<CommandDefinition>();
        foreach (XElement action in ribbon.Elements("CustomActions").Elements("CustomAction"))
        {
            foreach (XElement button in action.Descendants("Button"))
            {
                if (commands.TryGetValue((string?)button.Attribute("Command") ?? string.Empty, out XElement? command) && Rules(command, rules) is { } kept)
                {
                    found.Add(Command(action, button, command, kept, texts));
                }
            }
        }

        return [.. found.OrderBy(command => command.Sequence)];
    }

    private static Dictionary<string, XElement> ById(IEnumerable<XElement> elements) =>
        elements.Where(item => item.Attribute("Id") is not null).DistinctBy(item => item.Attribute("Id")!.Value).ToDictionary(item => item.Attribute("Id")!.Value);

    private static string LocationOf(string? location) => location switch
    {
        not null when location.StartsWith("Mscrm.Form.", StringComparison.Ordinal) => "form",
        not null when location.StartsWith("Mscrm.SubGrid.", StringComparison.Ordinal) => "subgrid",
        _ => "list",
    };

    private static string[] Parameters(XElement function) =>
        [.. function.Elements("CrmParameter").Select(parameter => (string?)parameter.Attribute("Value") ?? string.Empty)];

    private CommandDefinition Command(XElement action, XElement button, XElement command, IReadOnlyList<CommandRule> rules, Dictionary<string, XElement> texts) => new(
        (string?)button.Attribute("Id") ?? string.Empty,
        Text(button, "LabelText", texts) ?? string.Empty,
        Text(button, "ToolTipDescription", texts),
        SolutionText.ResourceName((string?)button.Attribute("ModernImage")),
        LocationOf((string?)action.Attribute("Location")),
        SolutionText.Number(button, "Sequence", 0),
        [
            .. command.Elements("Actions").Elements("JavaScriptFunction").Select(function => new CommandAction(
                (string?)function.Attribute("FunctionName") ?? string.Empty,
                SolutionText.ResourceName((string?)function.Attribute("Library")) ?? string.Empty,
                Parameters(function))),
        ],
        rules);

    private string? Text(XElement button, string attribute, Dictionary<string, XElement> texts)
    {
        const string localized = "$LocLabels:";
        string? text = (string?)button.Attribute(attribute);
        return text is not null && text.StartsWith(localized, StringComparison.Ordinal)
            ? texts.TryGetValue(text[localized.Length..], out XElement? label) ? SolutionText.Localized(Titles(label), language) : null
            : text;
    }

    /// <summary>Ribbon texts write languagecode and description on Title elements.</summary>
    private static XElement? Titles(XElement label) => label.Element("Titles");

    /// <summary>The rules that pages must watch; null when the user's privileges refuse the command for good.</summary>
    private List<CommandRule>? Rules(XElement command, Dictionary<string, XElement> definitions)
    {
        var kept = new List<CommandRule>();
        foreach ((string of, string container) in new[] { ("display", "DisplayRules"), ("enable", "EnableRules") })
        {
            foreach (XElement named in command.Elements(container).Elements())
            {
                foreach (XElement rule in definitions.GetValueOrDefault((string?)named.Attribute("Id") ?? string.Empty)?.Elements() ?? [])
                {
                    if (rule.Name.LocalName is "EntityPrivilegeRule")
                    {
                        if (!Allowed(rule))
                        {
                            return null;
                        }
                    }
                    else
                    {
                        kept.Add(Rule(of, rule));
                    }
                }
            }
        }

        return kept;
    }

    private bool Allowed(XElement rule) =>
        rights.May((string?)rule.Attribute("PrivilegeType") ?? "Read", (string?)rule.Attribute("EntityName") ?? string.Empty) != SolutionText.Flag(rule, "InvertResult", false);

    private static CommandRule Rule(string of, XElement rule) => rule.Name.LocalName switch
    {
        "CustomRule" => new CommandRule(of, "function")
        {
            FunctionName = (string?)rule.Attribute("FunctionName"),
            Library = SolutionText.ResourceName((string?)rule.Attribute("Library")),
            Parameters = Parameters(rule),
            Default = SolutionText.Flag(rule, "Default", false),
            Invert = SolutionText.Flag(rule, "InvertResult", false),
        },
        "FormStateRule" => new CommandRule(of, "formState") { State = (string?)rule.Attribute("State"), Invert = SolutionText.Flag(rule, "InvertResult", false) },
        "SelectionCountRule" => new CommandRule(of, "selectionCount")
        {
            Min = SolutionText.Number(rule, "Minimum", 0),
            Max = SolutionText.Number(rule, "Maximum", int.MaxValue),
            Invert = SolutionText.Flag(rule, "InvertResult", false),
        },
        var name => throw new NotSupportedException($"The rehearsal does not know the command rule {name}."),
    };
}
