using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Sandbox.Messages;

/// <summary>Associate and Disassociate: pairs of a many-to-many relationship, or the lookup of a one-to-many relationship.</summary>
internal sealed class AssociationMessages(MessageProcessor processor, Runtime runtime, RowAccess access, KeyResolver keys)
{
    public void Register(Dictionary<string, Func<CallScope, OrganizationRequest, OrganizationResponse>> handlers)
    {
        handlers["Associate"] = Associate;
        handlers["Disassociate"] = Disassociate;
    }

    private AssociateResponse Associate(CallScope scope, OrganizationRequest request)
    {
        Handle(scope, request, isAdding: true);
        return new AssociateResponse { ResponseName = "Associate" };
    }

    private DisassociateResponse Disassociate(CallScope scope, OrganizationRequest request)
    {
        Handle(scope, request, isAdding: false);
        return new DisassociateResponse { ResponseName = "Disassociate" };
    }

    private void Handle(CallScope scope, OrganizationRequest request, bool isAdding)
    {
        RequestParameters.DemandKnown(request, "Target", "Relationship", "RelatedEntities");
        EntityReference target = Resolve(RequestParameters.Required<EntityReference>(request, "Target"));
        Relationship relationship = RequestParameters.Required<Relationship>(request, "Relationship");
        EntityReferenceCollection related = RequestParameters.Required<EntityReferenceCollection>(request, "RelatedEntities");
        string name = relationship.SchemaName ?? string.Empty;
        if (runtime.Catalog.ManyToMany.TryGetValue(name, out ManyToManyDefinition? pair))
        {
            foreach (EntityReference other in related)
            {
                Pair(scope, pair, target, Resolve(other), relationship.PrimaryEntityRole, isAdding);
            }
        }
        else if (runtime.Catalog.Relationships.TryGetValue(name, out RelationshipDefinition? link))
        {
            foreach (EntityReference other in related)
            {
                Link(scope, link, target, Resolve(other), relationship.PrimaryEntityRole, isAdding);
            }
        }
        else
        {
            throw Fault.Of(0x80040E01, $"There is no relationship with the name '{name}'.");
        }
    }

    private EntityReference Resolve(EntityReference reference) => new(reference.LogicalName, keys.IdOf(reference));

    private void Link(CallScope scope, RelationshipDefinition link, EntityReference target, EntityReference other, EntityRole? role, bool isAdding)
    {
        bool targetIsReferenced = link.Referenced == link.Referencing ? role != EntityRole.Referencing : target.LogicalName == link.Referenced;
        (EntityReference referenced, EntityReference referencing) = targetIsReferenced ? (target, other) : (other, target);
        if (referenced.LogicalName != link.Referenced || referencing.LogicalName != link.Referencing)
        {
            throw Fault.Argument($"The relationship '{link.Name}' does not connect '{target.LogicalName}' and '{other.LogicalName}'.");
        }

        var change = new Entity(referencing.LogicalName, referencing.Id) { [link.Column] = isAdding ? referenced : null };
        processor.Update(scope, change, ConcurrencyBehavior.Default);
    }

    private void Pair(CallScope scope, ManyToManyDefinition pair, EntityReference target, EntityReference other, EntityRole? role, bool isAdding)
    {
        bool targetIsFirst = pair.First == pair.Second ? role != EntityRole.Referenced : target.LogicalName == pair.First;
        (EntityReference first, EntityReference second) = targetIsFirst ? (target, other) : (other, target);
        if (first.LogicalName != pair.First || second.LogicalName != pair.Second)
        {
            throw Fault.Argument($"The relationship '{pair.Name}' does not connect '{target.LogicalName}' and '{other.LogicalName}'.");
        }

        Demand(scope.Caller, pair, first, second);
        Table table = runtime.Catalog.Table(pair.Intersect);
        TableStore store = runtime.Stores[table];
        TableKey key = table.Keys[0];
        Guid? existing = store.FindByKey(key, [StoredValue.Of(first.Id), StoredValue.Of(second.Id)]);
        if (isAdding == existing is not null)
        {
            throw isAdding ? Fault.DuplicateId(table.Name) : Fault.NoSuchRow(table.Name, second.Id);
        }

        scope.Outermost.Tally.CountWrite();
        if (existing is Guid id)
        {
            store.Delete(id);
        }
        else
        {
            Insert(scope, table, store, key, first, second);
        }

        runtime.Written(table);
    }

    private void Insert(CallScope scope, Table table, TableStore store, TableKey key, EntityReference first, EntityReference second)
    {
        runtime.References.Demand(first.LogicalName, first.Id);
        runtime.References.Demand(second.LogicalName, second.Id);
        RowBuffer row = store.Rent();
        row.Set(table.PrimaryKey, StoredValue.Of(Guid.CreateVersion7(new DateTimeOffset(scope.Now))));
        row.Set(key.Columns[0], StoredValue.Of(first.Id));
        row.Set(key.Columns[1], StoredValue.Of(second.Id));
        Column version = table.Column(StandardColumns.VersionNumber);
        row.Set(version, StoredValue.Of(runtime.Versions.Next()));
        store.Insert(row);
        store.Return(row);
    }

    /// <summary>Giving somebody a role or a profile is a right of its own; any other pair needs both ends.</summary>
    private void Demand(Principal user, ManyToManyDefinition pair, EntityReference first, EntityReference second)
    {
        if (new[] { pair.First, pair.Second }.Contains("role"))
        {
            user.Demand("prvAssignRole");
            return;
        }

        access.Demand(user, "Append", runtime.Catalog.Table(first.LogicalName), first.Id);
        access.Demand(user, "AppendTo", runtime.Catalog.Table(second.LogicalName), second.Id);
    }
}
