using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class OwnTablesHaveAFallbackForm : ContentRule
{
    public OwnTablesHaveAFallbackForm()
        : base("SOL-022", "A table that the solution makes has a main form that is marked as the fallback form, or the import makes an unmanaged layer over one.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Tables
            .Where(table => table.IsWhole && solution.IsOwn(table.SchemaName) && !table.IsProcess && !table.Forms.Any(IsFallback))
            .Select(table => $"{CustomizationsFile}: the {table} has no main form with DisplayConditions that say FallbackForm=\"true\".");

    private static bool IsFallback(Form form) =>
        form.Kind == "main"
        && form.Body?.Element("DisplayConditions")?.Attr("FallbackForm").Equals("true", StringComparison.OrdinalIgnoreCase) == true;
}
