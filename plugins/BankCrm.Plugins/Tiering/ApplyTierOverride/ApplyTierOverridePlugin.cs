using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ApplyTierOverride;

/// <summary>Shows the customer with the tier that an override grants, and with the computed tier when it is revoked, in the same transaction. The review does it when one runs out.</summary>
[Step("Create", TierOverrideTable.LogicalName, StepStage.PostOperation)]
[Step("Update", TierOverrideTable.LogicalName, StepStage.PostOperation, Filtering = TierOverrideTable.StatusCode, Before = "bce_accountid,bce_contactid,statuscode")]
public sealed class ApplyTierOverridePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        // Nobody writes history or the tier columns by hand; the guard before has let the caller in.
        var store = new DataverseTierOverrideStore(context.AsSystem, context.UtcNow);
        var handler = new TierOverrideHandler(store);
        Entity target = context.Target;
        if (context.Execution.MessageName == "Create")
        {
            OverriddenCustomer customer = OverriddenCustomer.Of(target);
            handler.Begin(customer.Table, customer.Id, context.Execution.PrimaryEntityId, target.Lookup(TierOverrideTable.Tier) ?? default, target.Day(TierOverrideTable.StartsOn) ?? Day.Of(context.UtcNow));
        }
        else if (target.GetAttributeValue<OptionSetValue>(TierOverrideTable.StatusCode)?.Value == TierOverrideTable.Revoked)
        {
            OverriddenCustomer customer = OverriddenCustomer.Of(context.Before);
            handler.Revoke(customer.Table, customer.Id, context.Execution.PrimaryEntityId, customer.Today(store, context.UtcNow));
        }
    }
}
