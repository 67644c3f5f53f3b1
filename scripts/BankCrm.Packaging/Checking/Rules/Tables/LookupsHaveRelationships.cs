using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class LookupsHaveRelationships : ContentRule
{
    public LookupsHaveRelationships()
        : base("SOL-030", "Every lookup column that the solution makes has its relationship in the package; a customer column has two, to account and to contact.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        ILookup<(string Table, string Column), Relationship> byLookup = solution.Relationships.ToLookup(one => (one.Referencing, one.Lookup));
        foreach (Column column in solution.Columns.Where(column => column.IsCustom && column.Element.Attr("unmodified") != "1"))
        {
            List<string> targets = byLookup[(column.Table.LogicalName, column.LogicalName)].Select(one => one.Referenced).ToList();
            if (column.Type == "lookup" && targets.Count == 0)
            {
                yield return $"{CustomizationsFile}: the {column} is a lookup, and no relationship names it as its ReferencingAttributeName.";
            }

            if (column.Type == "customer")
            {
                foreach (string target in new[] { "account", "contact" }.Where(target => !targets.Contains(target)))
                {
                    yield return $"{CustomizationsFile}: the customer {column} has no relationship to {target}.";
                }
            }
        }
    }
}
