using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class OwnFormsAreWhole : ContentRule
{
    private static readonly string[] DifferenceMarks = ["solutionaction", "unmodified", "ordinalvalue"];

    public OwnFormsAreWhole()
        : base("SOL-044", "A form of a table that the solution makes is whole: it has at least one tab, and no marks of a difference to another form (solutionaction, unmodified, ordinalvalue).", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (Form form in solution.Forms.Where(form => form.Table!.IsWhole && solution.IsOwn(form.Table.SchemaName)))
        {
            IEnumerable<XElement> parts = form.Element.DescendantsAndSelf();
            string? mark = parts.Attributes().Select(attribute => attribute.Name.LocalName).FirstOrDefault(name => DifferenceMarks.Contains(name, StringComparer.Ordinal));
            if (mark is not null)
            {
                yield return $"{CustomizationsFile}: the {form} carries '{mark}', so it is only a difference to a form that the target may not have.";
            }
            else if (form.Body?.Elements("tabs").Elements("tab").Any() != true)
            {
                yield return $"{CustomizationsFile}: the {form} has no tab.";
            }
        }
    }
}
