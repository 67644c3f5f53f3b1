using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Sandbox.Messages;

/// <summary>CreateMultiple, UpdateMultiple and UpsertMultiple: rows of one table, all or none, never from inside a plug-in.</summary>
internal sealed class BulkMessages(MessageProcessor processor, Runtime runtime)
{
    public void Register(Dictionary<string, Func<CallScope, OrganizationRequest, OrganizationResponse>> handlers)
    {
        handlers["CreateMultiple"] = CreateMultiple;
        handlers["UpdateMultiple"] = UpdateMultiple;
        handlers["UpsertMultiple"] = UpsertMultiple;
    }

    private CreateMultipleResponse CreateMultiple(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Targets");
        EntityCollection targets = Targets(scope, request);
        var ids = new Guid[targets.Entities.Count];
        for (int index = 0; index < ids.Length; index++)
        {
            ids[index] = processor.Create(scope, targets.Entities[index]);
        }

        var response = new CreateMultipleResponse { ResponseName = request.RequestName };
        response.Results["Ids"] = ids;
        return response;
    }

    private UpdateMultipleResponse UpdateMultiple(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Targets", "ConcurrencyBehavior");
        ConcurrencyBehavior concurrency = RequestParameters.Optional<ConcurrencyBehavior>(request, "ConcurrencyBehavior");
        var seen = new HashSet<Guid>();
        foreach (Entity target in Targets(scope, request).Entities)
        {
            if (target.Id != Guid.Empty && !seen.Add(target.Id))
            {
                throw Fault.Argument($"UpdateMultiple names the row {target.Id} of '{target.LogicalName}' twice.");
            }

            processor.Update(scope, target, concurrency);
        }

        return new UpdateMultipleResponse { ResponseName = request.RequestName };
    }

    private UpsertMultipleResponse UpsertMultiple(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Targets");
        EntityCollection targets = Targets(scope, request);
        var results = new UpsertResponse[targets.Entities.Count];
        for (int index = 0; index < results.Length; index++)
        {
            results[index] = processor.UpsertOne(scope, targets.Entities[index]);
        }

        var response = new UpsertMultipleResponse { ResponseName = request.RequestName };
        ((OrganizationResponse)response).Results["Results"] = results;
        return response;
    }

    private EntityCollection Targets(CallScope scope, OrganizationRequest request)
    {
        if (scope.IsInsidePlugin)
        {
            throw Fault.Unsupported($"{request.RequestName} from inside a plug-in, as the platform does not either");
        }

        EntityCollection targets = RequestParameters.Required<EntityCollection>(request, "Targets");
        Table table = runtime.Catalog.Table(targets.EntityName);
        if (targets.Entities.Count == 0)
        {
            throw Fault.Argument($"{request.RequestName} has no targets.");
        }

        foreach (Entity target in targets.Entities)
        {
            if (target.RelatedEntities.Count > 0)
            {
                throw Fault.Unsupported($"related rows in {request.RequestName}");
            }

            if (target.LogicalName != table.Name)
            {
                throw Fault.Argument($"{request.RequestName} takes rows of one table: the collection is of '{table.Name}', but holds a row of '{target.LogicalName}'.");
            }
        }

        return targets;
    }
}
