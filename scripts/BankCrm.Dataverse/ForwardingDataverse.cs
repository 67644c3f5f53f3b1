using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Dataverse;

/// <summary>An environment behind another service: every request goes through one place, <see cref="Call{T}"/>.</summary>
public abstract class ForwardingDataverse : IDataverse
{
    private readonly IOrganizationService service;

    protected ForwardingDataverse(IOrganizationService service) => this.service = service;

    public abstract string Description { get; }

    public abstract int RecommendedParallelism { get; }

    public abstract IDataverse Clone();

    public abstract void Dispose();

    public Guid Create(Entity entity) => Call(() => service.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Call(() => service.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Call(() => service.Update(entity));

    public void Delete(string entityName, Guid id) => Call(() => service.Delete(entityName, id));

    public OrganizationResponse Execute(OrganizationRequest request) => Call(() => service.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(() => service.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(() => service.Disassociate(entityName, entityId, relationship, relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) => Call(() => service.RetrieveMultiple(query));

    /// <summary>Sends one request.</summary>
    protected abstract T Call<T>(Func<T> request);

    private void Call(Action request) => Call(() =>
    {
        request();
        return true;
    });
}
