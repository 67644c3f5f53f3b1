using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class RequiredLevelsAreKnown : ContentRule
{
    public RequiredLevelsAreKnown()
        : base("SOL-024", "A column's RequiredLevel is none, recommended, required or systemrequired (exports never say applicationrequired).", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Columns
            .Where(column => column.IsCustom || solution.IsOwn(column.SchemaName))
            .Where(column => column.Element.Text("RequiredLevel") is not ("none" or "recommended" or "required" or "systemrequired"))
            .Select(column => $"{CustomizationsFile}: the {column} has the RequiredLevel '{column.Element.Text("RequiredLevel")}', which is none of none, recommended, required, systemrequired.");
}
