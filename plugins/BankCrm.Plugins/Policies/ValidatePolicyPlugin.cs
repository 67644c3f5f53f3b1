using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Policies;

/// <summary>
/// Guards one sort of policy: a draft may be anything sound, a policy in force is fixed but for its end, only drafts are deleted, and
/// nothing is put in force whose rows are not sound or whose days are taken.
/// </summary>
public abstract class ValidatePolicyPlugin : PluginBase
{
    /// <summary>The codes under which this sort of policy is refused.</summary>
    protected abstract PolicyCodes RefusalCodes { get; }

    /// <summary>The columns of the sort's terms.</summary>
    protected virtual string[] TermColumns => PolicyColumns.Terms;

    /// <summary>Whether a column of a policy in force may change all the same, because it says who does something and not what is decided.</summary>
    protected virtual bool MayChangeInForce(string column) => false;

    /// <summary>What is wrong with the policy row by itself, or null.</summary>
    protected abstract Violation? CheckTerms(Entity row);

    /// <summary>What is wrong with the policy and its rows, so that it cannot be put in force, or null.</summary>
    protected abstract Violation? CheckRows(IOrganizationService service, Entity row);

    protected sealed override void Execute(PluginContext context)
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
                Require(PolicyStatus.Of(context.Before) == PolicyColumns.Draft, RefusalCodes.InForceStays, context.Before);
                break;
        }
    }

    private static void Require(bool holds, string code, Entity row) =>
        Refuse(holds ? null : new Violation(code, row.GetAttributeValue<string>(PolicyColumns.Code) ?? string.Empty, row.GetAttributeValue<int>(PolicyColumns.Version)));

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }

    /// <summary>A retired policy holds no longer than today; for the days before it goes on to explain its decisions.</summary>
    private static void EndToday(PluginContext context, Entity target, PolicyTerms terms)
    {
        Day today = terms.Today(context.UtcNow);
        if (terms.EffectiveTo is not { } last || last > today)
        {
            target[PolicyColumns.EffectiveTo] = (today < terms.EffectiveFrom ? terms.EffectiveFrom : today).ToDateTime();
        }
    }

    private void Created(Entity target)
    {
        Require(PolicyStatus.Of(target) == PolicyColumns.Draft, RefusalCodes.BeginsAsDraft, target);
        Refuse(CheckTerms(target));
    }

    private void Updated(PluginContext context, Entity target, Entity before)
    {
        int was = PolicyStatus.Of(before);
        Entity merged = ColumnChanges.Merge(target, before);
        int? becomes = PolicyStatus.After(target, before);
        Require(PolicyStatus.MayMove(was, becomes), RefusalCodes.StatusMove, merged);
        if (was != PolicyColumns.Draft)
        {
            RequireOnlyItsEnd(ColumnChanges.Of(target, before), before);
        }

        Refuse(CheckTerms(merged));
        PolicyTerms terms = PolicyTermsRows.Read(merged);
        if (was == PolicyColumns.Draft && becomes == PolicyColumns.InForce)
        {
            Refuse(CheckRows(context.AsSystem, merged));
            Refuse(PolicyRules.DatesAreFree(terms, PolicyTermsRows.ReadPublished(context.AsSystem, merged.LogicalName, TermColumns), RefusalCodes));
        }
        else if (was == PolicyColumns.InForce && becomes == PolicyColumns.Retired)
        {
            EndToday(context, target, terms);
        }
    }

    private void RequireOnlyItsEnd(IReadOnlyList<string> changed, Entity before)
    {
        bool endsOnly = changed.All(column =>
            column is PolicyColumns.StateCode or PolicyColumns.StatusCode || MayChangeInForce(column) || (column == PolicyColumns.EffectiveTo && before.Day(PolicyColumns.EffectiveTo) is null));
        Require(endsOnly, RefusalCodes.InForceIsFixed, before);
    }
}
