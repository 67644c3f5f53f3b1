using System.Collections.Generic;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class NavigationNamesAreUnique : ContentRule
{
    public NavigationNamesAreUnique()
        : base("SOL-033", "No two relationships give a table the same navigation property name on the same side, and a many-to-many relationship's intersect table has a name of fewer than 50 characters.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        var seen = new Dictionary<(string Table, string Name), Relationship>();
        foreach (Relationship one in solution.Relationships)
        {
            foreach ((string table, string name) in Names(one))
            {
                if (!seen.TryAdd((table, name), one) && seen[(table, name)] != one)
                {
                    yield return $"{CustomizationsFile}: the {one} and the {seen[(table, name)]} both give table {table} the navigation property {name}.";
                }
            }

            string intersect = one.Element.Text("IntersectEntityName");
            if (one.IsManyToMany && intersect.Length is 0 or >= 50)
            {
                yield return $"{CustomizationsFile}: the {one} has the intersect table '{intersect}', which must be a name of fewer than 50 characters.";
            }
        }
    }

    /// <summary>Role 1 names the property on the table with the lookup, role 0 the one on the table it points to.</summary>
    private static IEnumerable<(string Table, string Name)> Names(Relationship relationship)
    {
        if (relationship.IsManyToMany)
        {
            yield break;
        }

        foreach (XElement role in relationship.Element.Elements("EntityRelationshipRoles").Elements("EntityRelationshipRole"))
        {
            string name = role.Text("NavigationPropertyName");
            if (name.Length > 0)
            {
                yield return (role.Text("RelationshipRoleType") == "1" ? relationship.Referencing : relationship.Referenced, name);
            }
        }
    }
}
