using System;
using System.Linq;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Benchmarks;

/// <summary>
/// The same environment with no policy of some modules in force: their tables look empty, so that a review leaves these modules out. A
/// policy that has been in force cannot be undone, not even to measure.
/// </summary>
internal sealed class WithoutPolicies(IDataverse inner, params string[] hidden) : IDataverse
{
    public const string Lifecycle = "bce_lifecyclepolicy";
    public const string Value = "bce_valuepolicy";
    public const string Churn = "bce_churnpolicy";

    public string Description => inner.Description;

    public int RecommendedParallelism => inner.RecommendedParallelism;

    public IDataverse Clone() => new WithoutPolicies(inner.Clone(), hidden);

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        query is QueryExpression { EntityName: { } table } && hidden.Contains(table, StringComparer.Ordinal) ? new EntityCollection { EntityName = table } : inner.RetrieveMultiple(query);

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
