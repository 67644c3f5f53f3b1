using System;
using System.IO;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Tests.Interruption;

/// <summary>When a faulty environment breaks a request.</summary>
public enum Fault
{
    /// <summary>The request never arrived.</summary>
    BeforeTheRequest,

    /// <summary>The request was carried out, and its answer was lost.</summary>
    AfterTheRequest,
}

/// <summary>An environment that breaks one request and every later one.</summary>
internal sealed class FaultyDataverse(IDataverse inner, Fault fault, int atRequest) : IDataverse
{
    private int requests;

    public string Description => inner.Description;

    public int RecommendedParallelism => inner.RecommendedParallelism;

    /// <summary>Whether the request that is to break was ever sent.</summary>
    public bool Broke { get; private set; }

    public IDataverse Clone() => this;

    public Guid Create(Entity entity) => Pass(() => inner.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Pass(() => inner.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Pass(() =>
    {
        inner.Update(entity);
        return true;
    });

    public void Delete(string entityName, Guid id) => Pass(() =>
    {
        inner.Delete(entityName, id);
        return true;
    });

    public OrganizationResponse Execute(OrganizationRequest request) => Pass(() => inner.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public EntityCollection RetrieveMultiple(QueryBase query) => Pass(() => inner.RetrieveMultiple(query));

    public void Dispose()
    {
    }

    private T Pass<T>(Func<T> request)
    {
        requests++;
        if (requests > atRequest || (requests == atRequest && fault == Fault.BeforeTheRequest))
        {
            Broke = true;
            throw new IOException("The line is dead.");
        }

        T answer = request();
        if (requests == atRequest)
        {
            Broke = true;
            throw new IOException("The line is dead.");
        }

        return answer;
    }
}
