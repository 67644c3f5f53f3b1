using System;
using System.Threading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Dataverse;

/// <summary>Counts the requests that go to an environment; each message is one, whatever it carries.</summary>
public sealed class MeteredDataverse : IDataverse
{
    private readonly IDataverse inner;
    private readonly Counter counter;

    public MeteredDataverse(IDataverse inner)
        : this(inner, new Counter())
    {
    }

    private MeteredDataverse(IDataverse inner, Counter counter)
    {
        this.inner = inner;
        this.counter = counter;
    }

    /// <summary>Requests so far, those of clones included.</summary>
    public long Requests => Interlocked.Read(ref counter.Requests);

    public string Description => inner.Description;

    public int RecommendedParallelism => inner.RecommendedParallelism;

    public IDataverse Clone() => new MeteredDataverse(inner.Clone(), counter);

    public Guid Create(Entity entity) => Counted(() => inner.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Counted(() => inner.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Counted(() => inner.Update(entity));

    public void Delete(string entityName, Guid id) => Counted(() => inner.Delete(entityName, id));

    public OrganizationResponse Execute(OrganizationRequest request) => Counted(() => inner.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Counted(() => inner.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Counted(() => inner.Disassociate(entityName, entityId, relationship, relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) => Counted(() => inner.RetrieveMultiple(query));

    public void Dispose() => inner.Dispose();

    private T Counted<T>(Func<T> request)
    {
        Interlocked.Increment(ref counter.Requests);
        return request();
    }

    private void Counted(Action request)
    {
        Interlocked.Increment(ref counter.Requests);
        request();
    }

    private sealed class Counter
    {
        public long Requests;
    }
}
