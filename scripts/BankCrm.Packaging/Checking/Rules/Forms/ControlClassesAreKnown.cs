using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class ControlClassesAreKnown : ContentRule
{
    public ControlClassesAreKnown()
        : base("SOL-042", "Every control on a form has a class id that exports use, and one that fits the type of the publisher's column that it shows.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from form in solution.Forms.Concat(solution.Dashboards)
        from control in form.Controls
        let problem = Problem(form, control)
        where problem is not null
        select $"{CustomizationsFile}: the control {control.Attr("id")} of the {form} {problem}.";

    private static string? Problem(Form form, XElement control)
    {
        string id = XmlReading.Id(control.Attr("classid"));
        if (id.Length == 0)
        {
            // A section of a card or an old form may hold a control that only names its column.
            return null;
        }

        if (!ControlClasses.IsKnown(id))
        {
            return $"has the class id {{{id}}}, which exports never write";
        }

        Column? column = form.Table?.Find(control.Attr("datafieldname").ToLowerInvariant());
        
        // Microsoft's own card forms show createdon in a lookup's control, so only a publisher's columns are held to it.
        return column is not { IsCustom: true } || ControlClasses.Shows(id, column.Type)
            ? null
            : $"has the class id {{{id}}}, which cannot show the column {column.LogicalName} of type {column.Type}";
    }
}
