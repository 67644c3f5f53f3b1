using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class ChartColumnsAreThere : ContentRule
{
    public ChartColumnsAreThere()
        : base("SOL-052", "Every column that a chart reads is there, and every category and measure names an alias of its query.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from table in solution.Tables
        from chart in table.Charts
        from problem in Problems(solution, chart).Distinct(StringComparer.Ordinal)
        select $"{CustomizationsFile}: the chart {{{XmlReading.Id(chart.Text("savedqueryvisualizationid"))}}} of table {table.LogicalName} {problem}.";

    private static IEnumerable<string> Problems(CheckedSolution solution, XElement chart)
    {
        XElement? definition = chart.Element("datadescription")?.Element("datadefinition");
        if (definition is null)
        {
            yield break;
        }

        var aliases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (XElement query in definition.Elements("fetchcollection").Elements("fetch"))
        {
            FetchColumns fetch = FetchColumns.Of(query);
            aliases.UnionWith(fetch.Results);
            foreach ((string table, string column) in fetch.Named.Where(one => solution.HasColumn(one.Table, one.Column) == Answer.No))
            {
                yield return $"reads the column {column} of table {table}, which neither the package nor the platform has";
            }
        }

        IEnumerable<string> used = definition.Descendants()
            .Where(element => element.Name.LocalName is "category" or "measure")
            .Select(element => element.Attr("alias"));
        foreach (string alias in used.Where(alias => alias.Length > 0 && !aliases.Contains(alias)))
        {
            yield return $"uses the alias {alias}, which its query does not give";
        }
    }
}
