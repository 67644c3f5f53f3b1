using System;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>A plug-in's connection: it works within the transaction of the operation that the plug-in runs in.</summary>
internal sealed class PluginConnection(Engine engine, CallScope scope) : IOrganizationService
{
    public Guid Create(Entity entity) => Write(() => engine.Processor.Create(scope, entity));

    public void Update(Entity entity) => Write(() => engine.Processor.Update(scope, entity, ConcurrencyBehavior.Default));

    public void Delete(string entityName, Guid id) =>
        Write(() => engine.Processor.Delete(scope, new EntityReference(entityName, id), ConcurrencyBehavior.Default));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        Read(() => engine.Processor.Retrieve(scope, new EntityReference(entityName, id), columnSet));

    public EntityCollection RetrieveMultiple(QueryBase query) => Read(() => engine.Processor.RetrieveMultiple(scope, query));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public OrganizationResponse Execute(OrganizationRequest request) =>
        MessageProcessor.IsRead(request.RequestName)
            ? Read(() => engine.Processor.Execute(scope, request))
            : Write(() => engine.Processor.Execute(scope, request));

    private T Read<T>(Func<T> work)
    {
        Count();
        return work();
    }

    private void Write(Action work) => Write(() =>
    {
        work();
        return true;
    });

    private void Count()
    {
        engine.Count();
        scope.Outermost.Tally.CountRequest();
    }

    /// <summary>A write that failed took the platform's transaction with it, even if the plug-in goes on.</summary>
    private T Write<T>(Func<T> work)
    {
        Count();
        try
        {
            return work();
        }
        catch (DataverseFaultException fault)
        {
            scope.Outermost.Doomed ??= fault.Message;
            throw;
        }
    }
}
