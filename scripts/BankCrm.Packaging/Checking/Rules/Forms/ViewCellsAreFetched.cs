using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class ViewCellsAreFetched : ContentRule
{
    public ViewCellsAreFetched()
        : base("SOL-051", "Every cell of a view's layout is among what its query reads, and a quick find view filters by quick find columns.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (View view in solution.Views.Where(view => view.Fetch is not null))
        {
            FetchColumns fetch = FetchColumns.Of(view.Fetch!);
            IEnumerable<string> cells = view.Grid?.Elements("row").Elements("cell").Select(cell => cell.Attr("name").ToLowerInvariant()) ?? [];
            foreach (string cell in cells.Where(cell => !fetch.ReadsEverything && !fetch.Results.Contains(cell)))
            {
                yield return $"{CustomizationsFile}: the {view} shows {cell}, which its query does not read.";
            }

            bool hasQuickFindFilter = view.Fetch!.Descendants("filter").Any(filter => filter.Attr("isquickfindfields") is "1" or "true");
            if (view.Element.IsOn("isquickfindquery") && !hasQuickFindFilter)
            {
                yield return $"{CustomizationsFile}: the quick find {view} has no filter with isquickfindfields=\"1\".";
            }
        }
    }
}
