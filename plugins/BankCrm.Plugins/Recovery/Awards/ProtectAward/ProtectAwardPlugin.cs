using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards.ProtectAward;

/// <summary>Keeps awards, their history and what a complaint shows of them as proposing, deciding and settling wrote them: nobody else writes them, and none is deleted.</summary>
[Step("Create", AwardTable.LogicalName, StepStage.PreValidation)]
[Step("Update", AwardTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns)]
[Step("Delete", AwardTable.LogicalName, StepStage.PreValidation)]
[Step("Create", AwardApprovalTable.LogicalName, StepStage.PreValidation)]
[Step("Update", AwardApprovalTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns)]
[Step("Delete", AwardApprovalTable.LogicalName, StepStage.PreValidation)]
[Step("Update", ComplaintTable.LogicalName, StepStage.PreValidation, Filtering = ShownColumns, Before = ShownColumns)]
public sealed class ProtectAwardPlugin : PluginBase
{
    private const string ShownColumns = "bce_compensation,bce_awaitingapproval";

    private static readonly string[] Actions = { "bce_ProposeAward", "bce_DecideAward", "bce_SettleAward" };

    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Delete")
        {
            throw new ViolationException(new Violation(AwardCodes.Stays));
        }

        if (IsChangeByHand(context))
        {
            throw new ViolationException(new Violation(AwardCodes.WrittenByActionsOnly));
        }
    }

    private static bool IsChangeByHand(PluginContext context)
    {
        bool isUpdate = context.Execution.MessageName == "Update";
        return context.Execution.PrimaryEntityName switch
        {
            // A history row is written once; only its award changes.
            AwardApprovalTable.LogicalName => isUpdate || !IsCausedByAction(context.Execution),
            ComplaintTable.LogicalName => !IsCausedByAction(context.Execution) && ShowsOther(context.Target, context.Before),
            _ => !IsCausedByAction(context.Execution),
        };
    }

    private static bool ShowsOther(Entity target, Entity before) => ColumnChanges.Of(target, before).Any(column => column is ComplaintTable.Compensation or ComplaintTable.AwaitingApproval);

    /// <summary>Whether one of our operations wrote the row: it stands somewhere above in the chain of what caused what.</summary>
    private static bool IsCausedByAction(IPluginExecutionContext execution)
    {
        for (IPluginExecutionContext? cause = execution.ParentContext; cause is not null; cause = cause.ParentContext)
        {
            if (Array.IndexOf(Actions, cause.MessageName) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
