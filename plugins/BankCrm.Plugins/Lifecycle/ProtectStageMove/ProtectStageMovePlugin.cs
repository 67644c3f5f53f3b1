using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.ProtectStageMove;

/// <summary>Keeps the stage history as it was written: the only change that a move sees is that another takes its place.</summary>
[Step("Update", StageMoveTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns, Before = "bce_supersededon,statecode,statuscode")]
[Step("Delete", StageMoveTable.LogicalName, StepStage.PreValidation)]
public sealed class ProtectStageMovePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Delete")
        {
            throw new ViolationException(new Violation(LifecycleCodes.MoveStays));
        }

        if (!IsSuperseding(context.Target, context.Before))
        {
            throw new ViolationException(new Violation(LifecycleCodes.MoveIsFixed));
        }
    }

    private static bool IsSuperseding(Entity target, Entity before) =>
        Status(before) == StageMoveTable.InEffect
        && Status(target) == StageMoveTable.Superseded
        && ColumnChanges.Of(target, before).All(column => column is StageMoveTable.Id or StageMoveTable.StateCode or StageMoveTable.StatusCode or StageMoveTable.SupersededOn);

    private static int? Status(Entity row) => row.GetAttributeValue<OptionSetValue>(StageMoveTable.StatusCode)?.Value;
}
