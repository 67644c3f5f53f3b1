using System;
using System.Linq;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Actions.CountOpenActions;

/// <summary>Keeps how many actions of a recovery are open, and since when none is.</summary>
[Step("Create", RecoveryActionTable.LogicalName, StepStage.PostOperation)]
[Step("Update", RecoveryActionTable.LogicalName, StepStage.PostOperation, Filtering = "statecode,statuscode", Before = "bce_recoveryid,statuscode")]
public sealed class CountOpenActionsPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        bool isNew = context.Execution.MessageName == "Create";
        Guid? recovery = (isNew ? context.Target : context.Before).Lookup(RecoveryActionTable.Recovery);

        // Whoever opens a complaint writes the recovery with its count and its actions at once.
        if (recovery is not { } recoveryId || (isNew && IsOpeningComplaint(context.Execution)))
        {
            return;
        }

        int open = CountOpen(context.AsSystem, recoveryId);
        context.AsSystem.Update(new Entity(RecoveryTable.LogicalName, recoveryId)
        {
            [RecoveryTable.OpenActions] = open,
            [RecoveryTable.SettledOn] = open == 0 ? context.UtcNow : null,
        });
    }

    private static bool IsOpeningComplaint(IPluginExecutionContext execution)
    {
        for (IPluginExecutionContext? above = execution.ParentContext; above is not null; above = above.ParentContext)
        {
            if (above.MessageName == "Create" && above.PrimaryEntityName is ComplaintTable.LogicalName or RecoveryTable.LogicalName)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountOpen(IOrganizationService service, Guid recoveryId)
    {
        var query = new QueryExpression(RecoveryActionTable.LogicalName) { ColumnSet = new ColumnSet(RecoveryActionTable.Id) };
        query.Criteria.AddCondition(RecoveryActionTable.Recovery, ConditionOperator.Equal, recoveryId);
        query.Criteria.AddCondition(RecoveryActionTable.StatusCode, ConditionOperator.Equal, RecoveryActionTable.Open);
        query.AddOrder(RecoveryActionTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Count();
    }
}
