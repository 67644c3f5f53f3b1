using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ValidateTierOverride;

/// <summary>Guards overrides: granted with a reason, an approver and an end; afterwards fixed but for their end; never deleted.</summary>
[Step("Create", TierOverrideTable.LogicalName, StepStage.PreOperation)]
[Step("Update", TierOverrideTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", TierOverrideTable.LogicalName, StepStage.PreOperation)]
public sealed class ValidateTierOverridePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        switch (context.Execution.MessageName)
        {
            case "Create":
                Created(context, context.Target);
                break;
            case "Update":
                Updated(context, context.Target, context.Before);
                break;
            default:
                throw new ViolationException(new Violation(Codes.OverrideStays));
        }
    }

    private static void Created(PluginContext context, Entity target)
    {
        var store = new DataverseTierOverrideStore(context.AsSystem, context.UtcNow);
        OverriddenCustomer customer = OverriddenCustomer.Of(target);
        Day today = customer.Today(store, context.UtcNow);
        var terms = new OverrideTerms
        {
            Reason = target.GetAttributeValue<string>(TierOverrideTable.Reason),
            ApproverId = target.Lookup(TierOverrideTable.Approver) ?? default,
            GrantedById = context.Execution.InitiatingUserId,
            StartsOn = today,
            EndsOn = target.Day(TierOverrideTable.EndsOn) ?? today,
        };
        CustomerRecord found = new TierOverrideHandler(store).Check(customer.Table, customer.Id, target.Lookup(TierOverrideTable.Tier) ?? default, terms);
        target[TierOverrideTable.StartsOn] = today.ToDateTime();
        target[TierOverrideTable.CustomerNumber] = found.Number;
        target[TierOverrideTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} – {2}", found.Number, terms.StartsOn, terms.EndsOn);
    }

    private static void Updated(PluginContext context, Entity target, Entity before)
    {
        Require(Status(before) == TierOverrideTable.Granted, Codes.OverrideHasEnded);
        IReadOnlyList<string> changed = ColumnChanges.Of(target, before).Where(column => column != TierOverrideTable.Id).ToList();
        bool endsOnly = changed.All(column =>
            column is TierOverrideTable.StateCode or TierOverrideTable.StatusCode or TierOverrideTable.EndedOn or TierOverrideTable.EndReason);
        Require(endsOnly, Codes.OverrideIsFixed);
        switch (Status(target) ?? TierOverrideTable.Granted)
        {
            case TierOverrideTable.Revoked:
                Revoked(context, target, before);
                break;
            case TierOverrideTable.Expired:
                // Only the review finds that one has run out, and it says since when; a person revokes.
                Require(target.Day(TierOverrideTable.EndedOn) > before.Day(TierOverrideTable.EndsOn), Codes.OverrideIsFixed);
                break;
            default:
                Require(changed.Count == 0, Codes.OverrideIsFixed);
                break;
        }
    }

    private static void Revoked(PluginContext context, Entity target, Entity before)
    {
        Require(!string.IsNullOrWhiteSpace(target.GetAttributeValue<string>(TierOverrideTable.EndReason)), Codes.OverrideWithoutReason);
        target[TierOverrideTable.EndedOn] = OverriddenCustomer.Of(before).Today(new DataverseTierOverrideStore(context.AsSystem, context.UtcNow), context.UtcNow).ToDateTime();
    }

    private static void Require(bool holds, string code)
    {
        if (!holds)
        {
            throw new ViolationException(new Violation(code));
        }
    }

    private static int? Status(Entity row) => row.GetAttributeValue<OptionSetValue>(TierOverrideTable.StatusCode)?.Value;
}
