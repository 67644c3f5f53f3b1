using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Rules;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Lifecycle.ProtectLifecycleRow;

/// <summary>Guards stages, transitions, conditions and playbooks: those of a policy in force are fixed, those of a draft make sense each by itself.</summary>
[Step("Create", LifecycleStageTable.LogicalName, StepStage.PreOperation)]
[Step("Update", LifecycleStageTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", LifecycleStageTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
[Step("Create", StageTransitionTable.LogicalName, StepStage.PreOperation)]
[Step("Update", StageTransitionTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", StageTransitionTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
[Step("Create", StageConditionTable.LogicalName, StepStage.PreOperation)]
[Step("Update", StageConditionTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", StageConditionTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
[Step("Create", PlaybookStepTable.LogicalName, StepStage.PreOperation)]
[Step("Update", PlaybookStepTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", PlaybookStepTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
public sealed class ProtectLifecycleRowPlugin : ProtectPolicyRowPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override EntityReference? PolicyOf(IOrganizationService service, Entity row)
    {
        if (row.LogicalName is LifecycleStageTable.LogicalName or StageTransitionTable.LogicalName)
        {
            return row.GetAttributeValue<EntityReference>(LifecycleStageTable.Policy);
        }

        if (row.Lookup(StageConditionTable.Stage) is not { } stageId)
        {
            return null;
        }

        var query = new QueryExpression(LifecycleStageTable.LogicalName) { ColumnSet = new ColumnSet(LifecycleStageTable.Policy), TopCount = 1 };
        query.Criteria.AddCondition(LifecycleStageTable.Id, ConditionOperator.Equal, stageId);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(LifecycleStageTable.Policy);
    }

    protected override Violation? Check(IOrganizationService service, Entity row, Entity policy)
    {
        LifecycleRowSet rows = LifecyclePolicyReader.ReadRows(service, policy.Id, LifecycleStageTable.LogicalName, row.LogicalName);
        rows.Put(row);
        LifecyclePolicy draft = rows.PolicyOf(policy);
        return row.LogicalName switch
        {
            LifecycleStageTable.LogicalName => LifecyclePolicyRules.StagesFitTogether(draft.Stages),
            StageTransitionTable.LogicalName => TransitionRules.TransitionIsSound(draft, draft.Transitions.Single(transition => transition.Id == row.Id)) ?? TransitionRules.NoneTwice(draft.Transitions),
            StageConditionTable.LogicalName => StageRules.ConditionsAreSound(StageOf(draft, row)),
            PlaybookStepTable.LogicalName => LifecyclePolicyRules.PlaybookIsSound(StageOf(draft, row)),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.LogicalName, "Not a table of a lifecycle policy."),
        };
    }

    private static LifecycleStage StageOf(LifecyclePolicy draft, Entity row) => draft.Stages.Single(stage => stage.Id == row.Lookup(StageConditionTable.Stage));
}
