using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class ViewColumnsAreThere : ContentRule
{
    public ViewColumnsAreThere()
        : base("SOL-050", "Every column and table that a view reads, shows, sorts or filters by is there, and the view reads its own table.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from view in solution.Views
        from problem in Problems(solution, view).Distinct(StringComparer.Ordinal)
        select $"{CustomizationsFile}: the {view} {problem}.";

    private static IEnumerable<string> Problems(CheckedSolution solution, View view)
    {
        if (view.Fetch is not null)
        {
            FetchColumns fetch = FetchColumns.Of(view.Fetch);
            string table = view.Fetch.Element("entity")?.Attr("name").ToLowerInvariant() ?? string.Empty;
            if (table != view.Table.LogicalName)
            {
                yield return $"reads the table '{table}'";
            }

            foreach (string other in fetch.Tables.Where(other => solution.HasTable(other) == Answer.No))
            {
                yield return $"reads the table {other}, which neither the package nor the platform has";
            }

            foreach ((string owner, string column) in fetch.Named.Where(one => solution.HasColumn(one.Table, one.Column) == Answer.No))
            {
                yield return $"reads the column {column} of table {owner}, which neither the package nor the platform has";
            }
        }

        foreach (string column in ShownColumns(view).Where(column => solution.HasColumn(view.Table.LogicalName, column) == Answer.No))
        {
            yield return $"shows the column {column}, which neither the package nor the platform has";
        }
    }

    private static IEnumerable<string> ShownColumns(View view)
    {
        XElement? row = view.Grid?.Element("row");
        IEnumerable<string> cells = row?.Elements("cell").Select(cell => cell.Attr("name")) ?? [];
        return cells.Append(view.Grid?.Attr("jump") ?? string.Empty).Append(row?.Attr("id") ?? string.Empty)
            .Where(name => name.Length > 0 && !name.Contains('.', StringComparison.Ordinal))
            .Select(name => name.ToLowerInvariant());
    }
}
