using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards.ProtectAward;

/// <summary>Keeps awards and their history as proposing, deciding and settling wrote them: nobody else writes them, and none is deleted.</summary>
[Step("Create", AwardTable.LogicalName, StepStage.PreValidation)]
[Step("Update", AwardTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns)]
[Step("Delete", AwardTable.LogicalName, StepStage.PreValidation)]
[Step("Create", AwardApprovalTable.LogicalName, StepStage.PreValidation)]
[Step("Update", AwardApprovalTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns)]
[Step("Delete", AwardApprovalTable.LogicalName, StepStage.PreValidation)]
public sealed class ProtectAwardPlugin : PluginBase
{
    private static readonly string[] Actions = { "bce_ProposeAward", "bce_DecideAward", "bce_SettleAward" };

    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Delete")
        {
            throw new ViolationException(new Violation(AwardCodes.Stays));
        }

        // A history row is written once; only its award changes.
        bool isHistory = context.Execution.PrimaryEntityName == AwardApprovalTable.LogicalName;
        if (!IsCausedByAction(context.Execution) || (isHistory && context.Execution.MessageName == "Update"))
        {
            throw new ViolationException(new Violation(AwardCodes.WrittenByActionsOnly));
        }
    }

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
