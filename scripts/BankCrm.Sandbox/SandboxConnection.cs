using System;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox;

/// <summary>A user's connection to a sandbox. Calls of all connections are carried out one after the other.</summary>
internal sealed class SandboxConnection(Engine engine, Guid userId, string description) : IDataverse
{
    public string Description => description;

    /// <summary>1: SQLite has one writer, so more workers would only wait for each other.</summary>
    public int RecommendedParallelism => 1;

    public IDataverse Clone() => new SandboxConnection(engine, userId, description);

    public Guid Create(Entity entity) => engine.Call(userId, isRead: false, scope => engine.Processor.Create(scope, Given(entity)));

    public void Update(Entity entity) => engine.Call(userId, isRead: false, scope =>
    {
        engine.Processor.Update(scope, Given(entity), ConcurrencyBehavior.Default);
        return true;
    });

    public void Delete(string entityName, Guid id) => engine.Call(userId, isRead: false, scope =>
    {
        engine.Processor.Delete(scope, new EntityReference(entityName, id), ConcurrencyBehavior.Default);
        return true;
    });

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        engine.Call(userId, isRead: true, scope => engine.Processor.Retrieve(scope, new EntityReference(entityName, id), Given(columnSet)));

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        engine.Call(userId, isRead: true, scope => engine.Processor.RetrieveMultiple(scope, Given(query)));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public OrganizationResponse Execute(OrganizationRequest request) =>
        Given(request).RequestName == "ExecuteMultiple"
            ? engine.ExecuteMultiple(userId, request)
            : engine.Call(userId, MessageProcessor.IsRead(request.RequestName), scope => engine.Processor.Execute(scope, request));

    /// <summary>The sandbox outlives its connections; there is nothing to give back.</summary>
    public void Dispose()
    {
    }

    private static T Given<T>(T? argument)
        where T : class => argument ?? throw Fault.Argument($"The request names no {typeof(T).Name}.");
}
