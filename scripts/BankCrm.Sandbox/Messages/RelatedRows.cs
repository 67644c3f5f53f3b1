using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>Rows that are created together with a row (a deep insert), all or none.</summary>
/// <param name="Lookup">The lookup that connects them.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsReferred">True when the lookup is the row's own and points to the new one; false when the new ones point to the row.</param>
internal sealed record RelatedRows(string Lookup, IReadOnlyList<Entity> Rows, bool IsReferred)
{
    /// <summary>What comes with a row, checked against the relationships.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">A relationship is unknown, connects other tables or is of a kind that the sandbox does not create rows along.</exception>
    public static RelatedRows[] Of(Catalog catalog, Table table, Entity target)
    {
        if (target.RelatedEntities.Count == 0)
        {
            return [];
        }

        var all = new List<RelatedRows>();
        foreach ((Relationship relationship, EntityCollection rows) in target.RelatedEntities)
        {
            (RelationshipDefinition definition, bool isReferred) = Find(catalog, table, relationship);
            foreach (Entity row in rows.Entities)
            {
                if (row.LogicalName != (isReferred ? definition.Referenced : definition.Referencing))
                {
                    throw Fault.Argument($"The relationship '{definition.Name}' does not connect '{table.Name}' and '{row.LogicalName}'.");
                }
            }

            if (isReferred && (rows.Entities.Count != 1 || target.Attributes.ContainsKey(definition.Column)))
            {
                throw Fault.Argument($"'{definition.Column}' of '{table.Name}' points to one row, new or present.");
            }

            all.Add(new RelatedRows(definition.Column, rows.Entities, isReferred));
        }

        return [.. all];
    }

    private static (RelationshipDefinition Definition, bool IsReferred) Find(Catalog catalog, Table table, Relationship relationship)
    {
        string name = relationship.SchemaName ?? string.Empty;
        if (catalog.ManyToMany.ContainsKey(name))
        {
            throw Fault.Unsupported($"creating rows along '{name}', a many-to-many relationship");
        }

        if (!catalog.Relationships.TryGetValue(name, out RelationshipDefinition? definition))
        {
            throw Fault.Of(0x80040E01, $"There is no relationship with the name '{name}'.");
        }

        bool isSelfReferring = definition.Referenced == definition.Referencing;
        if (isSelfReferring && relationship.PrimaryEntityRole is null)
        {
            throw Fault.Argument($"The relationship '{name}' connects '{table.Name}' with itself; name the role of the row in PrimaryEntityRole.");
        }

        bool isReferred = isSelfReferring ? relationship.PrimaryEntityRole == EntityRole.Referencing : definition.Referencing == table.Name;
        return isReferred || definition.Referenced == table.Name
            ? (definition, isReferred)
            : throw Fault.Argument($"The relationship '{name}' does not belong to '{table.Name}'.");
    }
}
