using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ProtectTierDecision;

/// <summary>Keeps the history as it was written: the only change that a decision sees is that another takes its place.</summary>
[Step("Update", TierDecisionTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns, Before = "bce_supersededon,statecode,statuscode")]
[Step("Delete", TierDecisionTable.LogicalName, StepStage.PreValidation)]
public sealed class ProtectTierDecisionPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Delete")
        {
            throw new ViolationException(new Violation(Codes.DecisionStays));
        }

        if (!IsSuperseding(context.Target, context.Before))
        {
            throw new ViolationException(new Violation(Codes.DecisionIsFixed));
        }
    }

    private static bool IsSuperseding(Entity target, Entity before)
    {
        IReadOnlyList<string> changed = ColumnChanges.Of(target, before).Where(column => column != TierDecisionTable.Id).ToList();
        return Status(before) == TierDecisionTable.InEffect
            && Status(target) == TierDecisionTable.Superseded
            && changed.All(column => column is TierDecisionTable.StateCode or TierDecisionTable.StatusCode or TierDecisionTable.SupersededOn);
    }

    private static int? Status(Entity row) => row.GetAttributeValue<OptionSetValue>(TierDecisionTable.StatusCode)?.Value;
}
