using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>A user's way in: every call is the user's, and one that fails leaves nothing behind.</summary>
internal sealed class CallerService : IOrganizationService
{
    private readonly StepRunningContext context;
    private readonly Guid userId;

    public CallerService(StepRunningContext context, Guid userId)
    {
        this.context = context;
        this.userId = userId;
    }

    public Guid Create(Entity entity) => Call(service => service.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Call(service => service.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Call(service =>
    {
        service.Update(entity);
        return true;
    });

    public void Delete(string entityName, Guid id) => Call(service =>
    {
        service.Delete(entityName, id);
        return true;
    });

    public OrganizationResponse Execute(OrganizationRequest request) => Call(service => service.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => Call(service =>
    {
        service.Associate(entityName, entityId, relationship, relatedEntities);
        return true;
    });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => Call(service =>
    {
        service.Disassociate(entityName, entityId, relationship, relatedEntities);
        return true;
    });

    public EntityCollection RetrieveMultiple(QueryBase query) => Call(service => service.RetrieveMultiple(query));

    private T Call<T>(Func<IOrganizationService, T> work) => context.AsOneTransaction(userId, () => work(context.GetOrganizationService()));
}
