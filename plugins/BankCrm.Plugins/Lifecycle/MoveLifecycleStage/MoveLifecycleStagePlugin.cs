using BankCrm.Domain.Customers;
using BankCrm.Domain.Lifecycle.Moves;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.MoveLifecycleStage;

/// <summary>Moves a customer to another lifecycle stage by hand.</summary>
[CustomApi("bce_MoveLifecycleStage", CustomProcessing.AsyncOnly, "prvReadbce_stagemove")]
[ApiInput(CustomerInput, ApiType.EntityReference)]
[ApiInput("StageCode", ApiType.String)]
[ApiInput("Reason", ApiType.String)]
[ApiOutput("StageCode", ApiType.String)]
[ApiOutput("PreviousStageCode", ApiType.String)]
[ApiOutput("HoldUntil", ApiType.DateTime)]
[ApiOutput("Move", ApiType.EntityReference)]
public sealed class MoveLifecycleStagePlugin : PluginBase
{
    private const string CustomerInput = "Customer";

    protected override void Execute(PluginContext context)
    {
        EntityReference customer = context.Required<EntityReference>(CustomerInput);
        CustomerTable table = CallersCustomer.Require(context.AsUser, customer, CustomerInput);
        StageMoved moved = new MoveStageHandler(new DataverseStageMoveStore(context.AsSystem, context.AsUser)).Move(
            table,
            customer.Id,
            context.Required<string>("StageCode"),
            context.Required<string>("Reason"),
            context.Execution.InitiatingUserId,
            context.UtcNow);
        context.Output("StageCode", moved.Move.Stage.Code);
        context.Output("PreviousStageCode", moved.Move.Before.StageCode ?? string.Empty);
        context.Output("HoldUntil", moved.Move.After.HoldUntil?.ToDateTime());
        context.Output("Move", new EntityReference(StageMoveTable.LogicalName, moved.RowId));
    }
}
