using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tests.Complaints.Clocks;

/// <summary>A service that counts what goes through it and breaks off at one write.</summary>
internal sealed class FaultyDataverse : IOrganizationService
{
    private readonly IOrganizationService inner;

    public FaultyDataverse(IOrganizationService inner) => this.inner = inner;

    /// <summary>Which write fails, from 1; 0 lets all through.</summary>
    public int FailAtWrite { get; init; }

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public Guid Create(Entity entity)
    {
        CountWrite();
        return inner.Create(entity);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Reads++;
        return inner.Retrieve(entityName, id, columnSet);
    }

    public void Update(Entity entity)
    {
        CountWrite();
        inner.Update(entity);
    }

    public void Delete(string entityName, Guid id)
    {
        CountWrite();
        inner.Delete(entityName, id);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        CountWrite();
        return inner.Execute(request);
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Reads++;
        return inner.RetrieveMultiple(query);
    }

    private void CountWrite()
    {
        Writes++;
        if (Writes == FailAtWrite)
        {
            throw new InvalidOperationException("Broken off.");
        }
    }
}
