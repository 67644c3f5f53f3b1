using System.Linq;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Policies;

/// <summary>Ends the open-ended policy before on the day before a new one begins, in the same transaction that puts the new one in force.</summary>
public abstract class SupersedePolicyPlugin : PluginBase
{
    /// <summary>The columns of the pre-image that it needs.</summary>
    protected const string NeededBefore = "bce_code,bce_version,bce_customerkind,bce_effectivefrom,statuscode";

    /// <summary>The columns of the sort's terms.</summary>
    protected virtual string[] TermColumns => PolicyColumns.Terms;

    protected sealed override void Execute(PluginContext context)
    {
        if (PolicyStatus.Of(context.Before) != PolicyColumns.Draft || PolicyStatus.Of(context.Target) != PolicyColumns.InForce)
        {
            return;
        }

        string table = context.Target.LogicalName;
        PolicyTerms policy = PolicyTermsRows.Read(ColumnChanges.Merge(context.Target, context.Before));
        foreach (PolicyTerms other in PolicyTermsRows.ReadPublished(context.AsSystem, table, TermColumns).Where(other => PolicyRules.Supersedes(policy, other)))
        {
            context.AsSystem.Update(new Entity(table, other.Id) { [PolicyColumns.EffectiveTo] = policy.EffectiveFrom.AddDays(-1).ToDateTime() });
        }
    }
}
