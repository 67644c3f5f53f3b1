using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.GrantTierOverride;

/// <summary>Grants a customer a tier by hand until a day.</summary>
[CustomApi("bce_GrantTierOverride", CustomProcessing.AsyncOnly, "prvCreatebce_tieroverride")]
[ApiInput(CustomerInput, ApiType.EntityReference)]
[ApiInput("TierCode", ApiType.String)]
[ApiInput("Reason", ApiType.String)]
[ApiInput("Approver", ApiType.EntityReference)]
[ApiInput("EndsOn", ApiType.DateTime)]
[ApiOutput("Override", ApiType.EntityReference)]
[ApiOutput("TierCode", ApiType.String)]
public sealed class GrantTierOverridePlugin : PluginBase
{
    private const string CustomerInput = "Customer";

    protected override void Execute(PluginContext context)
    {
        EntityReference customer = context.Required<EntityReference>(CustomerInput);
        CustomerTable table = CallersCustomer.Require(context.AsUser, customer, CustomerInput);
        var store = new DataverseTierOverrideStore(context.AsSystem, context.UtcNow);
        var handler = new TierOverrideHandler(store);
        CustomerRecord found = store.ReadCustomer(table, customer.Id) ?? throw new ViolationException(new Violation(Codes.CustomerNotFound));
        Day today = store.ReadPolicies().Today(found.Kind, context.UtcNow);
        Tier tier = handler.FindTier(table, customer.Id, context.Required<string>("TierCode"), today);
        var terms = new OverrideTerms
        {
            Reason = context.Required<string>("Reason"),
            ApproverId = context.Required<EntityReference>("Approver").Id,
            GrantedById = context.Execution.InitiatingUserId,
            StartsOn = today,
            EndsOn = Day.Of(context.RequiredValue<DateTime>("EndsOn")),
        };

        // Checked here as well as in the row's own guard, so that the caller reads the rule's words and not the platform's.
        handler.Check(table, customer.Id, tier.Id, terms);
        Guid id = context.AsUser.Create(new Entity(TierOverrideTable.LogicalName)
        {
            [CustomerTables.LookupColumn(table)] = new EntityReference(customer.LogicalName, customer.Id),
            [TierOverrideTable.Tier] = new EntityReference(TierTable.LogicalName, tier.Id),
            [TierOverrideTable.Reason] = terms.Reason,
            [TierOverrideTable.Approver] = new EntityReference("systemuser", terms.ApproverId),
            [TierOverrideTable.EndsOn] = terms.EndsOn.ToDateTime(),
        });
        context.Output("Override", new EntityReference(TierOverrideTable.LogicalName, id));
        context.Output("TierCode", tier.Code);
    }
}
