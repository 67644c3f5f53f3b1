using System.Linq;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using BankCrm.Plugins.Tiering.ValidateTierPolicy;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.SupersedeTierPolicy;

/// <summary>Ends the open-ended policy before on the day before a new one begins, in the same transaction that puts the new one in force.</summary>
[Step("Update", TierPolicyTable.LogicalName, StepStage.PostOperation, Filtering = TierPolicyTable.StatusCode, Before = "bce_code,bce_version,bce_customerkind,bce_effectivefrom,statuscode")]
public sealed class SupersedeTierPolicyPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (PolicyStatus.Of(context.Before) != TierPolicyTable.Draft || PolicyStatus.Of(context.Target) != TierPolicyTable.InForce)
        {
            return;
        }

        TierPolicyTerms policy = TierPolicyReader.ReadTerms(ColumnChanges.Merge(context.Target, context.Before));
        foreach (TierPolicyTerms other in TierPolicyReader.ReadPublishedTerms(context.AsSystem).Where(other => TierPolicyRules.Supersedes(policy, other)))
        {
            context.AsSystem.Update(new Entity(TierPolicyTable.LogicalName, other.Id)
            {
                [TierPolicyTable.EffectiveTo] = policy.EffectiveFrom.AddDays(-1).ToDateTime(),
            });
        }
    }
}
