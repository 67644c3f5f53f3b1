using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Texts;

internal sealed class ComponentsHaveNames : ContentRule
{
    public ComponentsHaveNames()
        : base("SOL-091", "Every table, column, global choice, option, form, view, chart, dashboard and app that the solution makes has a display name.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        Groups(solution)
            .Where(one => one.Group?.Elements().Any(label => label.Attr("description").Length > 0) != true)
            .Select(one => $"{CustomizationsFile}: the {one.Owner} has no display name.");

    private static IEnumerable<(string Owner, XElement? Group)> Groups(CheckedSolution solution)
    {
        foreach (Table table in solution.Tables.Where(table => table.IsWhole))
        {
            yield return (table.ToString(), table.Info!.Element("LocalizedNames"));
            yield return ($"plural of {table}", table.Info!.Element("LocalizedCollectionNames"));
        }

        foreach (Column column in solution.Columns.Where(column => column.IsCustom && solution.IsOwn(column.SchemaName) && column.Element.Text("CalculationOf").Length == 0))
        {
            yield return (column.ToString(), column.Element.Element("displaynames"));
        }

        foreach (XElement choice in solution.Choices)
        {
            yield return ($"global choice {choice.Attr("Name")}", choice.Element("displaynames"));
            foreach (XElement option in choice.Elements("options").Elements("option"))
            {
                yield return ($"option {option.Attr("value")} of global choice {choice.Attr("Name")}", option.Element("labels"));
            }
        }

        foreach (Form form in solution.Forms.Where(form => form.Table!.IsWhole).Concat(solution.Dashboards))
        {
            yield return (form.ToString(), form.Element.Element("LocalizedNames"));
        }

        foreach (View view in solution.Views.Where(view => view.Table.IsWhole))
        {
            yield return (view.ToString(), view.Element.Element("LocalizedNames"));
        }

        foreach (XElement app in solution.Apps)
        {
            yield return ($"app {app.Text("UniqueName")}", app.Element("LocalizedNames"));
        }
    }
}
