using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Pipeline;
using BankCrm.Sandbox.Query;
using BankCrm.Sandbox.Security;
using BankCrm.Sandbox.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Messages;

/// <summary>Carries out messages within a transaction that is open already. What it does not know it refuses by name.</summary>
internal sealed class MessageProcessor
{
    private readonly Engine engine;
    private readonly Runtime runtime;
    private readonly KeyResolver keys;
    private readonly RowAccess access;
    private readonly RowWriter writer;
    private readonly RowDeleter deleter;
    private readonly QueryExecutor queries;
    private readonly EventPipeline pipeline;
    private readonly Dictionary<string, Func<CallScope, OrganizationRequest, OrganizationResponse>> handlers = new(StringComparer.Ordinal);

    public MessageProcessor(Engine engine, Runtime runtime)
    {
        this.engine = engine;
        this.runtime = runtime;
        keys = new KeyResolver(runtime);
        access = new RowAccess(runtime);
        writer = new RowWriter(runtime, keys, access);
        deleter = new RowDeleter(runtime, writer, access);
        queries = new QueryExecutor(runtime);
        pipeline = new EventPipeline(engine);
        handlers["Create"] = Create;
        handlers["Update"] = Update;
        handlers["Delete"] = Delete;
        handlers["Retrieve"] = Retrieve;
        handlers["RetrieveMultiple"] = RetrieveMultiple;
        handlers["Upsert"] = Upsert;
        handlers["Assign"] = Assign;
        handlers["SetState"] = SetState;
        handlers["WhoAmI"] = WhoAmI;
        handlers["RetrieveVersion"] = RetrieveVersion;
        new BulkMessages(this, runtime).Register(handlers);
        new AssociationMessages(this, runtime, access, keys).Register(handlers);
        new TransactionMessages(this).Register(handlers);
        new CaseMessages(this).Register(handlers);
    }

    /// <summary>True for messages that change nothing, so that their failure does not spoil a transaction.</summary>
    public static bool IsRead(string? message) => message is "Retrieve" or "RetrieveMultiple" or "WhoAmI" or "RetrieveVersion";

    public OrganizationResponse Execute(CallScope scope, OrganizationRequest request)
    {
        string name = request.RequestName ?? string.Empty;
        if (handlers.TryGetValue(name, out Func<CallScope, OrganizationRequest, OrganizationResponse>? handler))
        {
            return handler(scope, request);
        }

        if (runtime.Catalog.CustomApis.TryGetValue(name, out CustomApiDefinition? api))
        {
            return new CustomApiCall(runtime, pipeline).Run(scope, api, request);
        }

        throw name == "ExecuteMultiple"
            ? Fault.Of(0x80040216, $"ExecuteMultiple cannot be used inside another batch, a transaction or a plug-in.")
            : Fault.Unsupported($"the message '{name}'");
    }

    public Guid Create(CallScope scope, Entity target)
    {
        Table table = runtime.Catalog.Table(target.LogicalName);
        DemandWritable(table, target);
        if (target.KeyAttributes.Count > 0)
        {
            throw Fault.Argument($"A create of '{table.Name}' names key values; key values belong to an update or an upsert.");
        }

        RelatedRows[] related = RelatedRows.Of(runtime.Catalog, table, target);
        target = WithReferred(scope, target, related);
        StepDefinition[] steps = runtime.Catalog.Steps("Create", table.Name);
        if (steps.Length == 0)
        {
            return CreateWith(scope, table, target, related);
        }

        Entity copy = Copy(target);
        var operation = new PipelineEvent { Message = "Create", Table = table, Input = new ParameterCollection { { "Target", copy } }, RowId = copy.Id };
        pipeline.Run(scope, operation, steps, () => scope.Caller.Demand(table.Privilege("Create")), () =>
        {
            operation.RowId = copy.Id = CreateWith(scope, table, copy, related);
            operation.Output["id"] = copy.Id;
        });
        return operation.RowId;
    }

    public void Update(CallScope scope, Entity target, ConcurrencyBehavior concurrency)
    {
        CaseMessages.DemandNoResolving(target);
        UpdateAny(scope, target, concurrency);
    }

    /// <summary>An update that a message of its own makes, such as resolving a Case.</summary>
    public void ChangeState(CallScope scope, Entity target) => UpdateAny(scope, target, ConcurrencyBehavior.Default);

    private void UpdateAny(CallScope scope, Entity target, ConcurrencyBehavior concurrency)
    {
        Table table = runtime.Catalog.Table(target.LogicalName);
        DemandWritable(table, target);
        DemandAlone(target);
        Guid id = keys.IdOf(table, target) ?? throw (target.KeyAttributes.Count > 0
            ? Fault.NoRowWithKey(table.Name, KeyResolver.Describe(target.KeyAttributes))
            : Fault.Argument($"An update of '{table.Name}' names no row: it has neither an id nor key values."));
        Update(scope, table, id, target, concurrency);
    }

    public void Delete(CallScope scope, EntityReference target, ConcurrencyBehavior concurrency)
    {
        Table table = runtime.Catalog.Table(target.LogicalName);
        DemandNoIntersect(table);
        Guid id = keys.IdOf(target);
        if (concurrency == ConcurrencyBehavior.IfRowVersionMatches)
        {
            writer.DemandVersion(table, id, target.RowVersion);
        }

        Delete(scope, table, id);
    }

    public Entity Retrieve(CallScope scope, EntityReference target, ColumnSet columns)
    {
        Table table = runtime.Catalog.Table(target.LogicalName);
        Guid id = keys.IdOf(target);
        if (runtime.Stores[table].Exists(id))
        {
            access.Demand(scope.Caller, "Read", table, id);
        }

        Entity row = Find(scope, table, id, columns) ?? throw Fault.NoSuchRow(table.Name, id);
        engine.CountRows(1);
        return row;
    }

    public EntityCollection RetrieveMultiple(CallScope scope, QueryBase query)
    {
        EntityCollection rows = query switch
        {
            QueryExpression expression => queries.Run(scope, expression),
            QueryByAttribute byAttribute => queries.Run(scope, ByAttribute.Translate(byAttribute)),
            FetchExpression fetch => queries.Run(scope, new FetchReader(runtime.Catalog).Read(fetch.Query)),
            _ => throw Fault.Unsupported($"queries of the type {query?.GetType().Name ?? "null"}"),
        };
        engine.CountRows(rows.Entities.Count);
        return rows;
    }

    /// <summary>The row, or null when there is none that the caller may read.</summary>
    public Entity? Find(CallScope scope, Table table, Guid id, ColumnSet columns)
    {
        var query = new QueryExpression(table.Name) { ColumnSet = columns };
        query.Criteria.AddCondition(table.PrimaryKey.Name, ConditionOperator.Equal, id);
        EntityCollection found = queries.Run(scope, query);
        return found.Entities.Count == 0 ? null : found.Entities[0];
    }

    /// <summary>Creates or updates; gives the row and whether it is new.</summary>
    public (EntityReference Row, bool IsNew) Upsert(CallScope scope, Entity target)
    {
        Table table = runtime.Catalog.Table(target.LogicalName);
        DemandWritable(table, target);
        DemandAlone(target);
        CaseMessages.DemandNoResolving(target);
        Guid? id = keys.IdOf(table, target);
        if (id is Guid existing && (target.Id == Guid.Empty || runtime.Stores[table].Exists(existing)))
        {
            Update(scope, table, existing, target, ConcurrencyBehavior.Default);
            return (new EntityReference(table.Name, existing), false);
        }

        if (target.Id == Guid.Empty && target.KeyAttributes.Count == 0)
        {
            throw Fault.Argument($"An upsert of '{table.Name}' names no row: it has neither an id nor key values.");
        }

        Entity fresh = Copy(target);
        foreach (KeyValuePair<string, object> key in target.KeyAttributes)
        {
            if (!fresh.Attributes.ContainsKey(key.Key))
            {
                fresh.Attributes[key.Key] = key.Value;
            }
        }

        return (new EntityReference(table.Name, Create(scope, fresh)), true);
    }

    /// <summary>The row with its lookups to the new rows that come with it; those are made before it.</summary>
    private Entity WithReferred(CallScope scope, Entity target, RelatedRows[] related)
    {
        if (!Array.Exists(related, rows => rows.IsReferred))
        {
            return target;
        }

        Entity pointing = Copy(target);
        foreach (RelatedRows rows in Array.FindAll(related, rows => rows.IsReferred))
        {
            Entity referred = Copy(rows.Rows[0]);
            pointing[rows.Lookup] = new EntityReference(referred.LogicalName, Create(scope, referred));
        }

        return pointing;
    }

    /// <summary>A row with the rows that point to it: each goes through a pipeline of its own, before the steps that follow the row itself.</summary>
    private Guid CreateWith(CallScope scope, Table table, Entity target, RelatedRows[] related)
    {
        Guid id = writer.Create(scope, table, target);
        foreach (RelatedRows rows in Array.FindAll(related, rows => !rows.IsReferred))
        {
            foreach (Entity row in rows.Rows)
            {
                Entity child = Copy(row);
                child.Attributes[rows.Lookup] = new EntityReference(table.Name, id);
                Create(scope, child);
            }
        }

        return id;
    }

    private static Entity Copy(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion };
        copy.Attributes.AddRange(entity.Attributes);
        copy.RelatedEntities.AddRange(entity.RelatedEntities);
        return copy;
    }

    private static void DemandWritable(Table table, Entity target)
    {
        DemandNoIntersect(table);
        if (table.Name is "organization" or "solution" or "role" or "fieldsecurityprofile")
        {
            throw Fault.Unsupported($"writes of '{table.Name}', which belongs to the environment");
        }
    }

    private static void DemandAlone(Entity target)
    {
        if (target.RelatedEntities.Count > 0)
        {
            throw Fault.Unsupported($"related rows in an update or upsert of '{target.LogicalName}'");
        }
    }

    private static void DemandNoIntersect(Table table)
    {
        if (table.IsIntersect)
        {
            throw Fault.Of(0x80040800, $"'{table.Name}' holds the pairs of a relationship; use Associate and Disassociate.");
        }
    }

    private void Update(CallScope scope, Table table, Guid id, Entity target, ConcurrencyBehavior concurrency)
    {
        if (concurrency == ConcurrencyBehavior.IfRowVersionMatches)
        {
            writer.DemandVersion(table, id, target.RowVersion);
        }

        StepDefinition[] steps = runtime.Catalog.Steps("Update", table.Name);
        if (steps.Length == 0)
        {
            writer.Update(scope, table, id, target);
            return;
        }

        Entity copy = Copy(target);
        copy.Id = id;
        var operation = new PipelineEvent { Message = "Update", Table = table, Input = new ParameterCollection { { "Target", copy } }, RowId = id };
        pipeline.Run(scope, operation, steps, () => access.Demand(scope.Caller, "Write", table, id), () => writer.Update(scope, table, id, copy));
    }

    private void Delete(CallScope scope, Table table, Guid id)
    {
        void DeleteChild(Table child, Guid row) => Delete(scope, child, row);
        StepDefinition[] steps = runtime.Catalog.Steps("Delete", table.Name);
        if (steps.Length == 0)
        {
            deleter.Delete(scope, table, id, DeleteChild);
            return;
        }

        var input = new ParameterCollection { { "Target", new EntityReference(table.Name, id) } };
        var operation = new PipelineEvent { Message = "Delete", Table = table, Input = input, RowId = id };
        pipeline.Run(scope, operation, steps, () => access.Demand(scope.Caller, "Delete", table, id), () => deleter.Delete(scope, table, id, DeleteChild));
    }

    private CreateResponse Create(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Target");
        var response = new CreateResponse { ResponseName = "Create" };
        response.Results["id"] = Create(scope, RequestParameters.Required<Entity>(request, "Target"));
        return response;
    }

    private UpdateResponse Update(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Target", "ConcurrencyBehavior");
        Update(scope, RequestParameters.Required<Entity>(request, "Target"), RequestParameters.Optional<ConcurrencyBehavior>(request, "ConcurrencyBehavior"));
        return new UpdateResponse { ResponseName = "Update" };
    }

    private DeleteResponse Delete(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Target", "ConcurrencyBehavior");
        Delete(scope, RequestParameters.Required<EntityReference>(request, "Target"), RequestParameters.Optional<ConcurrencyBehavior>(request, "ConcurrencyBehavior"));
        return new DeleteResponse { ResponseName = "Delete" };
    }

    private RetrieveResponse Retrieve(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Target", "ColumnSet");
        var response = new RetrieveResponse { ResponseName = "Retrieve" };
        response.Results["Entity"] = Retrieve(
            scope, RequestParameters.Required<EntityReference>(request, "Target"), RequestParameters.Required<ColumnSet>(request, "ColumnSet"));
        return response;
    }

    private RetrieveMultipleResponse RetrieveMultiple(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Query");
        var response = new RetrieveMultipleResponse { ResponseName = "RetrieveMultiple" };
        response.Results["EntityCollection"] = RetrieveMultiple(scope, RequestParameters.Required<QueryBase>(request, "Query"));
        return response;
    }

    private UpsertResponse Upsert(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Target");
        return UpsertOne(scope, RequestParameters.Required<Entity>(request, "Target"));
    }

    public UpsertResponse UpsertOne(CallScope scope, Entity target)
    {
        (EntityReference row, bool isNew) = Upsert(scope, target);
        var response = new UpsertResponse { ResponseName = "Upsert" };
        response.Results["Target"] = row;
        response.Results["RecordCreated"] = isNew;
        return response;
    }

    private AssignResponse Assign(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Target", "Assignee");
        EntityReference target = RequestParameters.Required<EntityReference>(request, "Target");
        var change = new Entity(target.LogicalName, keys.IdOf(target))
        {
            [StandardColumns.Owner] = RequestParameters.Required<EntityReference>(request, "Assignee"),
        };
        Update(scope, change, ConcurrencyBehavior.Default);
        return new AssignResponse { ResponseName = "Assign" };
    }

    private SetStateResponse SetState(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "EntityMoniker", "State", "Status");
        EntityReference target = RequestParameters.Required<EntityReference>(request, "EntityMoniker");
        OptionSetValue status = RequestParameters.Required<OptionSetValue>(request, "Status");
        var change = new Entity(target.LogicalName, keys.IdOf(target)) { [StandardColumns.State] = RequestParameters.Required<OptionSetValue>(request, "State") };
        const int theDefault = -1;
        if (status.Value != theDefault)
        {
            change[StandardColumns.Status] = status;
        }

        Update(scope, change, ConcurrencyBehavior.Default);
        return new SetStateResponse { ResponseName = "SetState" };
    }

    private WhoAmIResponse WhoAmI(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request);
        var response = new WhoAmIResponse { ResponseName = "WhoAmI" };
        response.Results["UserId"] = scope.Caller.UserId;
        response.Results["BusinessUnitId"] = scope.Caller.BusinessUnitId;
        response.Results["OrganizationId"] = WellKnown.Organization;
        return response;
    }

    private RetrieveVersionResponse RetrieveVersion(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request);
        var response = new RetrieveVersionResponse { ResponseName = "RetrieveVersion" };
        response.Results["Version"] = engine.PlatformVersion;
        return response;
    }
}
