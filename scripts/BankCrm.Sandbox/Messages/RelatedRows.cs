using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>Rows that are created together with the row that they refer to (a deep insert), all or none.</summary>
/// <param name="Lookup">Their lookup to that row.</param>
/// <param name="Rows">The rows.</param>
internal sealed record RelatedRows(string Lookup, IEnumerable<Entity> Rows)
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
            RelationshipDefinition definition = Find(catalog, table, relationship);
            foreach (Entity row in rows.Entities)
            {
                if (row.LogicalName != definition.Referencing)
                {
                    throw Fault.Argument($"The relationship '{definition.Name}' does not connect '{table.Name}' and '{row.LogicalName}'.");
                }
            }

            all.Add(new RelatedRows(definition.Column, rows.Entities));
        }

        return [.. all];
    }

    private static RelationshipDefinition Find(Catalog catalog, Table table, Relationship relationship)
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

        if (isSelfReferring ? relationship.PrimaryEntityRole == EntityRole.Referencing : definition.Referencing == table.Name)
        {
            throw Fault.Unsupported($"creating the row that '{table.Name}' refers to along '{name}'");
        }

        return definition.Referenced == table.Name
            ? definition
            : throw Fault.Argument($"The relationship '{name}' does not belong to '{table.Name}'.");
    }
}
