using BankCrm.Domain.Complaints.Register;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.KeepConfidential;

/// <summary>Gives a complaint that has become confidential to the confidential team, so that only its members see it.</summary>
[Step("Update", ComplaintTable.LogicalName, StepStage.PostOperation, Filtering = ComplaintTable.IsConfidential, Before = "ownerid,bce_iscomplaint")]
public sealed class KeepConfidentialPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (!context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint) || !context.Target.GetAttributeValue<bool>(ComplaintTable.IsConfidential))
        {
            return;
        }

        ComplaintPolicy policy = ComplaintPolicyReader.Read(context.AsSystem, context.UtcNow);
        if (policy.ConfidentialTeamId is { } team && context.Before.GetAttributeValue<EntityReference>(ComplaintTable.Owner)?.Id != team)
        {
            context.AsSystem.Update(new Entity(ComplaintTable.LogicalName, context.Execution.PrimaryEntityId) { [ComplaintTable.Owner] = new EntityReference(TeamTable.LogicalName, team) });
        }
    }
}
