using System;
using System.Threading;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Tests;

/// <summary>What the requests of a connection and its clones are watched and interrupted by.</summary>
internal sealed class RequestWatch
{
    private int requests;

    /// <summary>Requests so far.</summary>
    internal int Requests => requests;

    /// <summary>The largest number of rows that one request carried or gave back.</summary>
    internal int LargestRequest { get; set; }

    /// <summary>The request, counted from 1, that fails; 0 for none.</summary>
    internal int FailingRequest { get; set; }

    /// <summary>Whether the failing request takes effect before it fails, as when the answer is lost.</summary>
    internal bool FailsAfterwards { get; set; }

    /// <summary>Runs before every request.</summary>
    internal Action<OrganizationRequest>? BeforeRequest { get; set; }

    internal T Do<T>(OrganizationRequest request, Func<T> act)
    {
        BeforeRequest?.Invoke(request);
        var fails = Interlocked.Increment(ref requests) == FailingRequest;
        if (fails && !FailsAfterwards)
        {
            throw new TimeoutException("The environment does not answer.");
        }

        var result = act();
        return fails ? throw new TimeoutException("The answer was lost.") : result;
    }
}

/// <summary>A connection whose requests are counted, and of which the n-th can fail, before or after it took effect.</summary>
internal sealed class WatchedDataverse(IDataverse inner, RequestWatch watch, int parallelism) : IDataverse
{
    public string Description => inner.Description;

    public int RecommendedParallelism => parallelism;

    public IDataverse Clone() => new WatchedDataverse(inner.Clone(), watch, parallelism);

    public void Dispose() => inner.Dispose();

    public EntityCollection RetrieveMultiple(QueryBase query) => watch.Do(new RetrieveMultipleRequest { Query = query }, () =>
    {
        var page = inner.RetrieveMultiple(query);
        watch.LargestRequest = Math.Max(watch.LargestRequest, page.Entities.Count);
        return page;
    });

    public OrganizationResponse Execute(OrganizationRequest request) => watch.Do(request, () =>
    {
        if (request.Parameters.TryGetValue("Targets", out EntityCollection targets))
        {
            watch.LargestRequest = Math.Max(watch.LargestRequest, targets.Entities.Count);
        }

        return inner.Execute(request);
    });

    public Guid Create(Entity entity) => throw new NotSupportedException("The feed writes in batches.");

    public void Update(Entity entity) => throw new NotSupportedException("The feed writes in batches.");

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException("The feed reads pages.");

    public void Delete(string entityName, Guid id) => throw new NotSupportedException("The feed deletes nothing.");

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("The feed associates nothing.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("The feed associates nothing.");
}
