using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>The rows that come with a new one in the same request: they point to it, and may bring related rows of their own.</summary>
internal sealed class RelatedRows(Runtime runtime, MessageProcessor processor)
{
    /// <summary>Creates the rows of one relationship.</summary>
    /// <param name="scope">The call.</param>
    /// <param name="row">The row that they belong to.</param>
    /// <param name="relationship">Which relationship; a one-to-many in which the row is the one.</param>
    /// <param name="related">The new rows.</param>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">There is no such relationship, or it leads elsewhere.</exception>
    public void Create(CallScope scope, EntityReference row, Relationship relationship, EntityCollection related)
    {
        string name = relationship.SchemaName ?? string.Empty;
        if (runtime.Catalog.ManyToMany.ContainsKey(name))
        {
            throw Fault.Unsupported($"related rows of the many-to-many relationship '{name}' in a create");
        }

        if (!runtime.Catalog.Relationships.TryGetValue(name, out RelationshipDefinition? link))
        {
            throw Fault.Of(0x80040E01, $"There is no relationship with the name '{name}'.");
        }

        foreach (Entity other in related.Entities)
        {
            if (link.Referenced != row.LogicalName || link.Referencing != other.LogicalName)
            {
                throw Fault.Argument($"The relationship '{link.Name}' does not lead from '{row.LogicalName}' to new rows of '{other.LogicalName}'.");
            }

            var linked = new Entity(other.LogicalName, other.Id);
            linked.Attributes.AddRange(other.Attributes);
            linked.RelatedEntities.AddRange(other.RelatedEntities);
            linked[link.Column] = row;
            processor.Create(scope, linked);
        }
    }
}
