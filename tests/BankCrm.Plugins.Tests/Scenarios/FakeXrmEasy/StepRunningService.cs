using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>Runs our steps around FakeXrmEasy's writes, with images and filtering columns as registered, and keeps row versions and first statuses, which it does not.</summary>
internal sealed class StepRunningService : IOrganizationService
{
    private const string StatusCode = "statuscode";
    private const int FirstStatus = 1;

    private readonly StepRunningContext context;
    private readonly IOrganizationService rows;
    private long lastVersion;

    public StepRunningService(StepRunningContext context, IOrganizationService rows)
    {
        this.context = context;
        this.rows = rows;
    }

    public Guid Create(Entity entity)
    {
        Entity target = StepRunningContext.Copy(entity);
        var operation = new Operation("Create", entity.LogicalName, target);
        Run(operation, StepStage.PreValidation);
        Run(operation, StepStage.PreOperation);
        if (!target.Contains(StatusCode))
        {
            target[StatusCode] = new OptionSetValue(FirstStatus);
        }

        target.Id = rows.Create(target);
        StampVersion(target.LogicalName, target.Id);
        Run(operation, StepStage.PostOperation);
        return target.Id;
    }

    public void Update(Entity entity)
    {
        Entity target = StepRunningContext.Copy(entity);
        var operation = new Operation("Update", entity.LogicalName, target) { Before = rows.Retrieve(entity.LogicalName, entity.Id, new ColumnSet(true)) };
        Run(operation, StepStage.PreValidation);
        Run(operation, StepStage.PreOperation);
        rows.Update(target);
        StampVersion(target.LogicalName, target.Id);
        Run(operation, StepStage.PostOperation);
    }

    public void Delete(string entityName, Guid id)
    {
        var operation = new Operation("Delete", entityName, new EntityReference(entityName, id)) { Before = rows.Retrieve(entityName, id, new ColumnSet(true)) };
        Run(operation, StepStage.PreValidation);
        Run(operation, StepStage.PreOperation);
        rows.Delete(entityName, id);
        Run(operation, StepStage.PostOperation);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => rows.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        query is QueryExpression newest && newest.Orders.Count == 1 && newest.Orders[0].AttributeName == CustomerMetricTable.RowVersion
            ? ReadNewest(newest)
            : rows.RetrieveMultiple(query);

    public OrganizationResponse Execute(OrganizationRequest request) => rows.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        rows.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        rows.Disassociate(entityName, entityId, relationship, relatedEntities);

    /// <summary>FakeXrmEasy's order leaves columns of 64 bits as they come.</summary>
    private EntityCollection ReadNewest(QueryExpression query)
    {
        var unordered = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, Criteria = query.Criteria };
        IEnumerable<Entity> found = rows.RetrieveMultiple(unordered).Entities.OrderByDescending(row => row.GetAttributeValue<long>(CustomerMetricTable.RowVersion));
        return new EntityCollection((query.TopCount is { } count ? found.Take(count) : found).ToList());
    }

    private void Run(Operation operation, StepStage stage)
    {
        foreach (RegisteredStep step in RegisteredSteps.Of(operation.Message, operation.Table, stage).Where(step => operation.Message != "Update" || step.IsFor((Entity)operation.Target)))
        {
            var images = new EntityImageCollection();
            if (step.ImageOf(operation.Before) is { } image)
            {
                images[PluginContext.BeforeImage] = image;
            }

            context.Execute(step.Plugin, operation.Message, (int)stage, new ParameterCollection { ["Target"] = operation.Target }, images);
        }
    }

    private void StampVersion(string table, Guid id) => context.Data[table][id][CustomerMetricTable.RowVersion] = ++lastVersion;

    /// <summary>One write on its way through the stages.</summary>
    private sealed class Operation
    {
        public Operation(string message, string table, object target)
        {
            Message = message;
            Table = table;
            Target = target;
        }

        public string Message { get; }

        public string Table { get; }

        /// <summary>The row that was sent, or the reference to the one that is deleted.</summary>
        public object Target { get; }

        /// <summary>The row as it was; null for a new one.</summary>
        public Entity? Before { get; set; }
    }
}
