using System;
using System.Collections.Generic;
using System.Diagnostics;
using BankCrm.Dataverse;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Tests.Complaints;

/// <summary>What opening one complaint cost.</summary>
/// <param name="Category">The complaint's category.</param>
/// <param name="Requests">The create and every request of its plug-ins, asynchronous ones too.</param>
/// <param name="RowsRead">The rows that its plug-ins read.</param>
internal sealed record OpeningCost(Guid Category, int Requests, long RowsRead);

/// <summary>A sandbox that takes complaints out of a bulk request and creates them one after the other, so that each one's cost is known. Steps run once per row either way.</summary>
internal sealed class RowByRowDataverse(SandboxEnvironment environment) : IDataverse
{
    private readonly IDataverse inner = environment.Connect();

    public List<OpeningCost> Costs { get; } = [];

    public string Description => inner.Description;

    public int RecommendedParallelism => 1;

    public IDataverse Clone() => this;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request is not CreateMultipleRequest { Targets: { EntityName: ComplaintTable.LogicalName } complaints })
        {
            return inner.Execute(request);
        }

        foreach (Entity complaint in complaints.Entities)
        {
            long before = environment.RowsRead;
            inner.Create(complaint);
            Costs.Add(new OpeningCost(complaint.GetAttributeValue<EntityReference>(ComplaintTable.Category).Id, environment.LastCall!.Requests, environment.RowsRead - before));
        }

        return new CreateMultipleResponse();
    }

    public EntityCollection RetrieveMultiple(QueryBase query) => inner.RetrieveMultiple(query);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public Guid Create(Entity entity) => throw new UnreachableException();

    public void Update(Entity entity) => throw new UnreachableException();

    public void Delete(string entityName, Guid id) => throw new UnreachableException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new UnreachableException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new UnreachableException();

    public void Dispose() => inner.Dispose();
}
