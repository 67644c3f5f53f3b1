using System;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>Uses its connection in the way that its configuration says.</summary>
public sealed class ServicePlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory services, ITracingService tracing)
    {
        IOrganizationService service = services.CreateOrganizationService(Guid.Empty);
        switch (Configuration)
        {
            case "create as the user":
                service.Create(new Entity("tst_policy") { ["tst_name"] = "child" });
                break;
            case "create as the system":
                services.CreateOrganizationService(null).Create(new Entity("tst_policy") { ["tst_name"] = "child" });
                break;
            case "loop":
                service.Update(new Entity("tst_order", context.PrimaryEntityId) { ["tst_count"] = context.Depth });
                break;
            case "swallow":
                Swallow(() => service.Create(new Entity("tst_line") { ["tst_orderid"] = new EntityReference("tst_order", Guid.NewGuid()) }), tracing);
                break;
            case "swallow a read":
                Swallow(() => service.Retrieve("tst_order", Guid.NewGuid(), new ColumnSet(true)), tracing);
                break;
            default:
                service.Execute(Batch());
                break;
        }
    }

    private static void Swallow(Action work, ITracingService tracing)
    {
        try
        {
            work();
        }
        catch (DataverseFaultException fault)
        {
            tracing.Trace("ignored " + fault.Message);
        }
    }

    private OrganizationRequest Batch()
    {
        var row = new Entity("tst_policy") { ["tst_name"] = "child" };
        var targets = new EntityCollection([row]) { EntityName = row.LogicalName };
        return Configuration switch
        {
            "CreateMultiple" => new CreateMultipleRequest { Targets = targets },
            "UpdateMultiple" => new UpdateMultipleRequest { Targets = targets },
            "UpsertMultiple" => new UpsertMultipleRequest { Targets = targets },
            "ExecuteTransaction" => new ExecuteTransactionRequest { Requests = [new CreateRequest { Target = row }] },
            _ => new ExecuteMultipleRequest { Requests = [new CreateRequest { Target = row }], Settings = new ExecuteMultipleSettings() },
        };
    }
}
