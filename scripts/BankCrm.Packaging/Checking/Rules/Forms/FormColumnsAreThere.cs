using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class FormColumnsAreThere : ContentRule
{
    public FormColumnsAreThere()
        : base("SOL-041", "Every column that a form shows, or reacts to the change of, is a column of its table.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from form in solution.Forms
        from column in Named(form)
        where !ShowsOtherTables(form) && solution.HasColumn(form.Table!.LogicalName, column) == Answer.No
        select $"{CustomizationsFile}: the {form} names the column {column}, which neither the package nor the platform has.";

    /// <summary>Forms of a business process or a task flow lead through rows of several tables.</summary>
    private static bool ShowsOtherTables(Form form) => form.Table!.IsProcess || form.Kind == "taskBasedForm";

    private static IEnumerable<string> Named(Form form)
    {
        IEnumerable<string> shown = form.Controls.Select(control => control.Attr("datafieldname"));
        IEnumerable<XElement> events = form.Body?.Elements("events").Elements("event") ?? [];
        IEnumerable<string> watched = events.Where(one => one.Attr("name") == "onchange").Select(one => one.Attr("attribute"));
        return shown.Concat(watched).Where(name => name.Length > 0).Select(name => name.ToLowerInvariant()).Distinct();
    }
}
