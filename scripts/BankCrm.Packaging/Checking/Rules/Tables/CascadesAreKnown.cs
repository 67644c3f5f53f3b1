using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class CascadesAreKnown : ContentRule
{
    private static readonly string[] OwnershipCascades = ["CascadeAssign", "CascadeReparent", "CascadeShare", "CascadeUnshare"];
    private static readonly string[] OwnershipValues = ["NoCascade", "Cascade", "ActiveOnly", "Active", "UserOwned"];
    private static readonly string[] DeleteValues = ["RemoveLink", "Restrict", "Cascade", "NoCascade"];

    public CascadesAreKnown()
        : base("SOL-032", "A relationship's cascades have values that exports write, and a table has at most one parental relationship (one that cascades everything).", Sources.Schema)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (Relationship one in solution.Relationships.Where(one => !one.IsManyToMany))
        {
            foreach (string cascade in OwnershipCascades.Where(cascade => !OwnershipValues.Contains(one.Element.Text(cascade), StringComparer.Ordinal)))
            {
                yield return $"{CustomizationsFile}: the {one} has {cascade} '{one.Element.Text(cascade)}', which is not a known value.";
            }

            if (!DeleteValues.Contains(one.Element.Text("CascadeDelete"), StringComparer.Ordinal))
            {
                yield return $"{CustomizationsFile}: the {one} has CascadeDelete '{one.Element.Text("CascadeDelete")}', which is not a known value.";
            }
        }

        IEnumerable<IGrouping<string, Relationship>> parental = solution.Relationships
            .Where(one => !one.IsManyToMany && IsParental(one))
            .GroupBy(one => one.Referencing, StringComparer.Ordinal);
        foreach (IGrouping<string, Relationship> table in parental.Where(group => group.Select(one => one.Lookup).Distinct(StringComparer.Ordinal).Skip(1).Any()))
        {
            yield return $"{CustomizationsFile}: the table {table.Key} has more than one parental relationship ({string.Join(", ", table.Select(one => one.Name))}).";
        }
    }

    private static bool IsParental(Relationship relationship) =>
        OwnershipCascades.Append("CascadeDelete").All(cascade => relationship.Element.Text(cascade) == "Cascade");
}
