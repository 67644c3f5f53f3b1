using System;
using System.Linq;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Benchmarks;

/// <summary>
/// The same environment with no lifecycle, value or churn policy in force: their tables look empty, so that a review decides tiers
/// alone. A policy that has been in force cannot be undone, not even to measure.
/// </summary>
internal sealed class TieringAlone(IDataverse inner) : IDataverse
{
    private static readonly string[] Hidden = ["bce_lifecyclepolicy", "bce_valuepolicy", "bce_churnpolicy"];

    public string Description => inner.Description;

    public int RecommendedParallelism => inner.RecommendedParallelism;

    public IDataverse Clone() => new TieringAlone(inner.Clone());

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        query is QueryExpression { EntityName: { } table } && Hidden.Contains(table, StringComparer.Ordinal) ? new EntityCollection { EntityName = table } : inner.RetrieveMultiple(query);

    public Guid Create(Entity entity) => inner.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => inner.Update(entity);

    public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => inner.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);

    public void Dispose() => inner.Dispose();
}
