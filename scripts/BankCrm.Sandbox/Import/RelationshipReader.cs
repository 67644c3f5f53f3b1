using System;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads relationships. Those of the platform's own columns (owner, created by, currency…) follow from the columns.</summary>
internal static class RelationshipReader
{
    public static void Read(ImportTarget target)
    {
        foreach (XElement element in target.Package.Customizations.Root!.Element("EntityRelationships")?.Elements("EntityRelationship") ?? [])
        {
            string name = SolutionXml.Attribute(element, "Name", "A relationship");
            string type = SolutionXml.Required(element, "EntityRelationshipType", $"The relationship '{name}'");
            switch (type)
            {
                case "OneToMany":
                    ReadOneToMany(target, element, name);
                    break;
                case "ManyToMany":
                    ReadManyToMany(target, element, name);
                    break;
                default:
                    throw new SandboxException($"The relationship '{name}' is of the type '{type}', which the sandbox does not support.");
            }
        }
    }

    private static void ReadOneToMany(ImportTarget target, XElement element, string name)
    {
        string where = $"The relationship '{name}'";
        string column = SolutionXml.Required(element, "ReferencingAttributeName", where).ToLowerInvariant();
        string referencing = SolutionXml.Required(element, "ReferencingEntityName", where).ToLowerInvariant();
        string referenced = SolutionXml.Required(element, "ReferencedEntityName", where).ToLowerInvariant();
        if (IsPlatforms(column))
        {
            return;
        }

        foreach (string table in new[] { referencing, referenced })
        {
            if (target.Components.Find<TableDefinition>(table) is null)
            {
                throw new SandboxException($"{where} names the table '{table}', which is neither in the solution nor in the sandbox.");
            }
        }

        if (target.Components.Find<ColumnDefinition>($"{referencing}.{column}") is not { Kind: ColumnKind.Lookup or ColumnKind.Customer })
        {
            throw new SandboxException($"{where} names the lookup '{column}' of '{referencing}', which the solution does not have.");
        }

        string delete = SolutionXml.Required(element, "CascadeDelete", where);
        target.Put(name, new RelationshipDefinition
        {
            Name = name,
            Referenced = referenced,
            Referencing = referencing,
            Column = column,
            OnDelete = Enum.TryParse(delete, out CascadeDelete rule)
                ? rule
                : throw new SandboxException($"{where} has the delete rule '{delete}', which the sandbox does not support."),
        }, where);
    }

    private static void ReadManyToMany(ImportTarget target, XElement element, string name)
    {
        string where = $"The relationship '{name}'";
        string intersect = SolutionXml.Required(element, "IntersectEntityName", where).ToLowerInvariant();
        ImportTarget.DemandName(intersect, where);
        target.Put(name, new ManyToManyDefinition
        {
            Name = name,
            Intersect = intersect,
            First = SolutionXml.Required(element, "FirstEntityName", where).ToLowerInvariant(),
            Second = SolutionXml.Required(element, "SecondEntityName", where).ToLowerInvariant(),
        }, where);
    }

    private static bool IsPlatforms(string column) => column is
        StandardColumns.CreatedBy or StandardColumns.ModifiedBy or "createdonbehalfby" or "modifiedonbehalfby"
        or StandardColumns.Owner or StandardColumns.OwningBusinessUnit or StandardColumns.OwningUser or StandardColumns.OwningTeam
        or StandardColumns.Organization or StandardColumns.Currency;
}
