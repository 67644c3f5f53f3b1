using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class ChoicesAreThere : ContentRule
{
    public ChoicesAreThere()
        : base("SOL-038", "A choice column has its own options or names a global choice that is there, and no choice has a value twice.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        HashSet<string> choices = solution.Choices.Select(choice => choice.Attr("Name").ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (Column column in solution.Columns.Where(column => column.IsCustom && column.Type is "picklist" or "multiselectpicklist"))
        {
            string global = column.Element.Text("OptionSetName");
            if (global.Length == 0 && column.Element.Element("optionset") is null)
            {
                yield return $"{CustomizationsFile}: the choice {column} has neither options of its own nor an OptionSetName.";
            }
            else if (global.Length > 0 && !choices.Contains(global.ToLowerInvariant()) && solution.IsOwn(global) && !solution.IsRequiredElsewhere(global))
            {
                yield return $"{CustomizationsFile}: the {column} names the global choice {global}, which is not in the package.";
            }
        }

        IEnumerable<(string Owner, XElement Choice)> all = solution.Choices.Select(choice => ($"global choice {choice.Attr("Name")}", choice))
            .Concat(solution.Columns.SelectMany(column => column.Element.Elements("optionset").Select(choice => (column.ToString(), choice))));
        foreach ((string owner, XElement choice) in all)
        {
            IEnumerable<string> values = choice.Elements("options").Elements("option")
                .Concat(choice.Elements("states").Elements("state"))
                .Concat(choice.Elements("statuses").Elements("status"))
                .Select(option => option.Attr("value"));
            foreach (string value in values.GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key))
            {
                yield return $"{CustomizationsFile}: the {owner} has the value {value} more than once.";
            }
        }
    }
}
