using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using BankCrm.Plugins.Tiering.ValidateTierPolicy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.ValidateTier;

/// <summary>Guards tiers: those of a policy in force are fixed, and floors strictly rise with the order.</summary>
[Step("Create", TierTable.LogicalName, StepStage.PreOperation)]
[Step("Update", TierTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = "bce_code,bce_floor,bce_order,bce_stablefrom,bce_tierpolicyid")]
[Step("Delete", TierTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_floor,bce_order,bce_tierpolicyid")]
public sealed class ValidateTierPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        string message = context.Execution.MessageName;
        if (message != "Create" && FindPolicy(context, context.Before.Lookup(TierTable.Policy)) is { } present)
        {
            // There is none when the policy itself is being deleted; its own guard has let it go then.
            RequireDraft(present);
        }

        if (message == "Delete")
        {
            return;
        }

        Entity row = message == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        Entity policy = FindPolicy(context, row.Lookup(TierTable.Policy)) ?? throw new ViolationException(new Violation(Codes.TierWithoutPolicy));
        RequireDraft(policy);
        IEnumerable<Tier> others = TierPolicyReader.ReadTiers(context.AsSystem, policy.Id).Where(tier => tier.Id != row.Id);
        if (TierPolicyRules.TiersFitTogether(others.Concat(new[] { TierPolicyReader.ReadTier(row) })) is { } broken)
        {
            throw new ViolationException(broken);
        }
    }

    private static Entity? FindPolicy(PluginContext context, Guid? policyId)
    {
        if (policyId is not { } id)
        {
            return null;
        }

        var query = new QueryExpression(TierPolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TierPolicyTable.Code, TierPolicyTable.Version, TierPolicyTable.StatusCode),
            TopCount = 1,
        };
        query.Criteria.AddCondition(TierPolicyTable.Id, ConditionOperator.Equal, id);
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static void RequireDraft(Entity policy)
    {
        if (PolicyStatus.Of(policy) != TierPolicyTable.Draft)
        {
            throw new ViolationException(new Violation(Codes.PolicyInForceIsFixed, policy.GetAttributeValue<string>(TierPolicyTable.Code), policy.GetAttributeValue<int>(TierPolicyTable.Version)));
        }
    }
}
