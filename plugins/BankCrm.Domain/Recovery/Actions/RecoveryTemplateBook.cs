using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery;

/// <summary>The templates of recovery actions, read once: what a complaint's recovery consists of (domain rules, section 7).</summary>
public sealed class RecoveryTemplateBook
{
    /// <summary>A book without templates: recoveries begin empty.</summary>
    public static readonly RecoveryTemplateBook Empty = new(Array.Empty<RecoveryTemplate>());

    public RecoveryTemplateBook(IEnumerable<RecoveryTemplate> templates) => Templates = templates.ToList();

    public IReadOnlyList<RecoveryTemplate> Templates { get; }

    /// <summary>The id of a complaint's recovery: the same whenever it is worked out; a complaint taken up again gets another.</summary>
    public static Guid RecoveryIdOf(Complaint complaint) => StableId.Of(string.Join("/", "recovery", complaint.Number, complaint.ReopenCount.ToString(CultureInfo.InvariantCulture)));

    /// <summary>
    /// The actions of a complaint's recovery: interactional ones first, since they matter most in retail banking, then procedural,
    /// then distributive ones. Of the same kind of action only one is planned: the template of the complaint's cause before that for any.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="utcNow">When the recovery opens; actions are due from then on.</param>
    public IReadOnlyList<RecoveryAction> Plan(Complaint complaint, DateTime utcNow)
    {
        DateTime opened = new(utcNow.Ticks - (utcNow.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        return Templates
            .Where(template => template.IsRequired && template.IsForSeverity(complaint.Severity) && (template.CauseId is null || template.CauseId == complaint.CauseId))
            .GroupBy(template => template.Kind)
            .Select(sameKind => sameKind.OrderByDescending(template => template.CauseId is not null).ThenBy(template => template.Sequence).ThenBy(template => template.Code, StringComparer.Ordinal).First())
            .OrderByDescending(template => template.Justice)
            .ThenBy(template => template.Sequence)
            .ThenBy(template => template.Code, StringComparer.Ordinal)
            .Select((template, place) => RecoveryAction.From(complaint, template, place + 1, opened))
            .ToList();
    }
}
