using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ValidateTierPolicy;

/// <summary>Guards policies: a draft may be anything sound, a policy in force is fixed but for its end, and only drafts are deleted.</summary>
[Step("Create", TierPolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", TierPolicyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", TierPolicyTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_version,statuscode")]
public sealed class ValidateTierPolicyPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        switch (context.Execution.MessageName)
        {
            case "Create":
                Created(context.Target);
                break;
            case "Update":
                Updated(context, context.Target, context.Before);
                break;
            default:
                Require(PolicyStatus.Of(context.Before) == TierPolicyTable.Draft, Codes.PolicyInForceStays, TierPolicyReader.ReadTerms(context.Before));
                break;
        }
    }

    private static void Created(Entity target)
    {
        TierPolicyTerms terms = TierPolicyReader.ReadTerms(target);
        Require(PolicyStatus.Of(target) == TierPolicyTable.Draft, Codes.PolicyBeginsAsDraft, terms);
        Refuse(TierPolicyRules.TermsAreSound(terms));
    }

    private static void Updated(PluginContext context, Entity target, Entity before)
    {
        int was = PolicyStatus.Of(before);
        Entity merged = ColumnChanges.Merge(target, before);
        int? becomes = PolicyStatus.After(target, before);
        TierPolicyTerms terms = TierPolicyReader.ReadTerms(merged);
        Require(PolicyStatus.MayMove(was, becomes), Codes.PolicyStatusMove, terms);
        if (was != TierPolicyTable.Draft)
        {
            RequireOnlyItsEnd(ColumnChanges.Of(target, before), TierPolicyReader.ReadTerms(before));
        }

        Refuse(TierPolicyRules.TermsAreSound(terms));
        if (was == TierPolicyTable.Draft && becomes == TierPolicyTable.InForce)
        {
            Refuse(TierPolicyRules.TiersAreSound(terms.Code, terms.Version, TierPolicyReader.ReadTiers(context.AsSystem, terms.Id)));
            Refuse(TierPolicyRules.DatesAreFree(terms, TierPolicyReader.ReadPublishedTerms(context.AsSystem)));
        }
        else if (was == TierPolicyTable.InForce && becomes == TierPolicyTable.Retired)
        {
            EndToday(context, target, terms);
        }
    }

    /// <summary>A retired policy holds no longer than today; for the days before it goes on to explain its decisions.</summary>
    private static void EndToday(PluginContext context, Entity target, TierPolicyTerms terms)
    {
        Day today = terms.Today(context.UtcNow);
        if (terms.EffectiveTo is not { } last || last > today)
        {
            target[TierPolicyTable.EffectiveTo] = (today < terms.EffectiveFrom ? terms.EffectiveFrom : today).ToDateTime();
        }
    }

    private static void RequireOnlyItsEnd(IReadOnlyList<string> changed, TierPolicyTerms before)
    {
        bool endsOnly = changed.All(column =>
            column is TierPolicyTable.StateCode or TierPolicyTable.StatusCode || (column == TierPolicyTable.EffectiveTo && before.EffectiveTo is null));
        Require(endsOnly, Codes.PolicyInForceIsFixed, before);
    }

    private static void Require(bool holds, string code, TierPolicyTerms terms) => Refuse(holds ? null : new Violation(code, terms.Code, terms.Version));

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
