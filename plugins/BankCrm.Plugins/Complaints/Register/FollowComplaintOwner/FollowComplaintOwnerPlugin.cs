using System;
using System.Linq;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.FollowComplaintOwner;

/// <summary>Gives what somebody adds to a complaint by hand to the complaint's owner, so that who may not see the complaint does not see that either.</summary>
[Step("Create", ComplaintSpokespersonTable.LogicalName, StepStage.PostOperation)]
[Step("Create", RecoveryActionTable.LogicalName, StepStage.PostOperation)]
[Step("Create", SurveyTable.LogicalName, StepStage.PostOperation)]
public sealed class FollowComplaintOwnerPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        // What our own operations add has its owner already.
        if (context.Execution.Depth > 1 || context.Target.Lookup(ComplaintSpokespersonTable.Complaint) is not { } complaint)
        {
            return;
        }

        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Owner), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, complaint);
        EntityReference? owner = context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(ComplaintTable.Owner);
        if (owner is not null && owner.Id != OwnerOf(context))
        {
            context.AsSystem.Update(new Entity(context.Target.LogicalName, context.Execution.PrimaryEntityId) { [ComplaintTable.Owner] = owner });
        }
    }

    private static Guid OwnerOf(PluginContext context) => context.Target.GetAttributeValue<EntityReference>(ComplaintTable.Owner)?.Id ?? context.Execution.UserId;
}
