using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class ChoiceValuesCarryThePrefix : ContentRule
{
    private const int ValuesPerPrefix = 10_000;

    /// <summary>Statuses up to here are the platform's own, 1 and 2.</summary>
    private const int LastPlatformStatus = 2;

    public ChoiceValuesCarryThePrefix()
        : base("SOL-037", "The values of the solution's own choices and added statuses start with its publisher's choice value prefix, so that they never meet another publisher's.", Sources.PublisherDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        if (solution.OptionValuePrefix is not (int prefix and >= 10_000 and <= 99_999))
        {
            // SOL-010 says that the publisher's prefix is wrong; no value could match it.
            yield break;
        }

        long first = (long)prefix * ValuesPerPrefix;
        foreach ((string owner, string value) in Values(solution))
        {
            bool isIn = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= first && number < first + ValuesPerPrefix;
            if (!isIn)
            {
                yield return $"{CustomizationsFile}: the {owner} has the value {value}, which is not from {first} to {first + ValuesPerPrefix - 1}.";
            }
        }
    }

    private static IEnumerable<(string Owner, string Value)> Values(CheckedSolution solution)
    {
        foreach (XElement choice in solution.Choices.Where(choice => solution.IsOwn(choice.Attr("Name"))))
        {
            foreach (XElement option in choice.Elements("options").Elements("option"))
            {
                yield return ($"global choice {choice.Attr("Name")}", option.Attr("value"));
            }
        }

        foreach (Column column in solution.Columns.Where(column => column.Type is "picklist" or "multiselectpicklist" && solution.IsOwn(column.SchemaName)))
        {
            foreach (XElement option in column.Element.Elements("optionset").Elements("options").Elements("option"))
            {
                yield return (column.ToString(), option.Attr("value"));
            }
        }

        foreach (Column column in solution.Columns.Where(column => column.Type == "status" && column.Table.IsWhole && solution.IsOwn(column.Table.SchemaName)))
        {
            foreach (XElement status in column.Element.Elements("optionset").Elements("statuses").Elements("status").Where(status => XmlReading.ToNumber(status.Attr("value")) is not (>= 1 and <= LastPlatformStatus)))
            {
                yield return (column.ToString(), status.Attr("value"));
            }
        }
    }
}
