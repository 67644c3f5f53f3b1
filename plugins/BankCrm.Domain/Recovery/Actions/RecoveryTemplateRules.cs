using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery;

/// <summary>What templates of recovery actions must be before complaints are recovered by them.</summary>
public static class RecoveryTemplateRules
{
    private static readonly ComplaintSeverity[] Severe = { ComplaintSeverity.High, ComplaintSeverity.Critical };

    /// <summary>The kind of justice that a kind of action serves (domain rules, section 7).</summary>
    public static JusticeKind JusticeOf(RecoveryActionKind kind) => kind switch
    {
        RecoveryActionKind.Refund or RecoveryActionKind.Compensation or RecoveryActionKind.Points or RecoveryActionKind.FeeWaiver or RecoveryActionKind.RateAdjustment => JusticeKind.Distributive,
        RecoveryActionKind.Explanation or RecoveryActionKind.ProcessFix or RecoveryActionKind.SingleContact => JusticeKind.Procedural,
        _ => JusticeKind.Interactional,
    };

    /// <summary>The first violation of one template, or null when it is sound.</summary>
    public static Violation? TemplateIsSound(RecoveryTemplate template)
    {
        if (JusticeOf(template.Kind) != template.Justice)
        {
            return new Violation(RecoveryCodes.KindsDoNotFit, template.Name);
        }

        if (template.SeverityFrom is { } lowest && template.SeverityTo is { } highest && highest < lowest)
        {
            return new Violation(RecoveryCodes.TemplateSeveritiesUnusable, template.Name);
        }

        return template.DueDays < 0 ? new Violation(RecoveryCodes.TemplateDaysUnusable, template.Name) : null;
    }

    /// <summary>The kinds of justice that no required template for any cause gives to complaints of severity High or Critical. Templates of a cause only ever add to those.</summary>
    public static IReadOnlyList<JusticeKind> KindsMissingForSevere(IEnumerable<RecoveryTemplate> templates)
    {
        List<RecoveryTemplate> general = templates.Where(template => template.IsRequired && template.CauseId is null).ToList();
        return Enum.GetValues(typeof(JusticeKind)).Cast<JusticeKind>()
            .Where(kind => Severe.Any(severity => !general.Any(template => template.Justice == kind && template.IsForSeverity(severity))))
            .ToList();
    }

    /// <summary>Changing one template does not take the last action of a kind of justice from severe complaints. A set that lacks one already may be built up.</summary>
    /// <param name="before">All templates as they are.</param>
    /// <param name="after">All templates as they would be.</param>
    /// <param name="changed">The name of the one that changes.</param>
    public static Violation? SevereComplaintsKeepEachKind(IEnumerable<RecoveryTemplate> before, IEnumerable<RecoveryTemplate> after, string changed) =>
        KindsMissingForSevere(after).Except(KindsMissingForSevere(before)).Any() ? new Violation(RecoveryCodes.SevereWithoutKind, changed) : null;
}
