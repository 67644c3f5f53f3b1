using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Policies;

/// <summary>Guards the rows that a policy is made of: they change while it is a draft and are fixed from then on.</summary>
public abstract class ProtectPolicyRowPlugin : PluginBase
{
    /// <summary>The codes under which the policy's sort is refused.</summary>
    protected abstract PolicyCodes RefusalCodes { get; }

    /// <summary>The refusal of a row that names no policy.</summary>
    protected virtual Violation WithoutPolicy(Entity row) => new(Codes.PolicyRowWithoutPolicy, row.LogicalName);

    /// <summary>The policy that a row belongs to, directly or through its parent; null when it names none, or the policy itself is being deleted.</summary>
    protected abstract EntityReference? PolicyOf(IOrganizationService service, Entity row);

    /// <summary>What is wrong with a new or changed row of a draft, or null.</summary>
    protected abstract Violation? Check(IOrganizationService service, Entity row, Entity policy);

    protected sealed override void Execute(PluginContext context)
    {
        string message = context.Execution.MessageName;
        if (message != "Create" && FindPolicy(context.AsSystem, context.Before) is { } present)
        {
            // There is none when the policy itself is being deleted; its own guard has let it go then.
            RequireDraft(present);
        }

        if (message == "Delete")
        {
            return;
        }

        Entity row = message == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        Entity policy = FindPolicy(context.AsSystem, row) ?? throw new ViolationException(WithoutPolicy(row));
        RequireDraft(policy);
        if (Check(context.AsSystem, row, policy) is { } broken)
        {
            throw new ViolationException(broken);
        }
    }

    private Entity? FindPolicy(IOrganizationService service, Entity row)
    {
        if (PolicyOf(service, row) is not { } policy || policy.Id == Guid.Empty)
        {
            return null;
        }

        var query = new QueryExpression(policy.LogicalName) { ColumnSet = new ColumnSet(PolicyColumns.Terms), TopCount = 1 };
        query.Criteria.AddCondition(policy.LogicalName + "id", ConditionOperator.Equal, policy.Id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private void RequireDraft(Entity policy)
    {
        if (PolicyStatus.Of(policy) != PolicyColumns.Draft)
        {
            throw new ViolationException(new Violation(RefusalCodes.InForceIsFixed, policy.GetAttributeValue<string>(PolicyColumns.Code), policy.GetAttributeValue<int>(PolicyColumns.Version)));
        }
    }
}
