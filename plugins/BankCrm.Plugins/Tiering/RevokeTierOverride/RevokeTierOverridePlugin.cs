using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.RevokeTierOverride;

/// <summary>Ends an override before its time; the customer falls back to the computed tier at once.</summary>
[CustomApi("bce_RevokeTierOverride", CustomProcessing.AsyncOnly, "prvWritebce_tieroverride")]
[ApiInput("Override", ApiType.EntityReference)]
[ApiInput("Reason", ApiType.String)]
[ApiOutput("TierCode", ApiType.String)]
public sealed class RevokeTierOverridePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        EntityReference granted = context.Required<EntityReference>("Override");
        string reason = context.Required<string>("Reason");
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new ViolationException(new Violation(Codes.OverrideWithoutReason));
        }

        Entity row = FindGranted(context.AsUser, granted) ?? throw new ViolationException(new Violation(Codes.OverrideHasEnded));
        OverriddenCustomer customer = OverriddenCustomer.Of(row);
        var store = new DataverseTierOverrideStore(context.AsSystem, context.UtcNow);
        CustomerRecord? found = store.ReadCustomer(customer.Table, customer.Id);
        context.AsUser.Update(OverrideRows.End(row.Id, TierOverrideTable.Revoked, customer.Today(store, context.UtcNow), reason));
        context.Output("TierCode", store.ReadPolicies().FindTier(found?.ComputedTierId)?.Code ?? string.Empty);
    }

    private static Entity? FindGranted(IOrganizationService asUser, EntityReference granted)
    {
        var query = new QueryExpression(TierOverrideTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TierOverrideTable.Contact, TierOverrideTable.Account),
            TopCount = 1,
        };
        query.Criteria.AddCondition(TierOverrideTable.Id, ConditionOperator.Equal, granted.Id);
        query.Criteria.AddCondition(TierOverrideTable.StatusCode, ConditionOperator.Equal, TierOverrideTable.Granted);
        return asUser.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
