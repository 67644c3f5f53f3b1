using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class ForeignTablesKeepTheirProperties : ContentRule
{
    public ForeignTablesKeepTheirProperties()
        : base("SOL-021", "A table included with behavior 2 carries only what the solution adds to it, and none of the table's own properties.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Tables.Where(table => table is { Behavior: 2, HasMetadata: true })
            .Select(table => $"{CustomizationsFile}: the {table} is included with behavior 2, and yet carries properties of the table itself (OwnershipTypeMask and others).");
}
