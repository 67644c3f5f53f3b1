using System;
using System.Globalization;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery;

/// <summary>One thing that a recovery does for the customer. Instants are UTC.</summary>
public sealed record RecoveryAction
{
    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 2000;

    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    /// <summary>The recovery that it belongs to; null while both are yet to be created together.</summary>
    public Guid? RecoveryId { get; init; }

    /// <summary>The template that it came from; null when somebody added it by hand.</summary>
    public Guid? TemplateId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required JusticeKind Justice { get; init; }

    public required RecoveryActionKind Kind { get; init; }

    /// <summary>Its place in the recovery, from 1.</summary>
    public int Sequence { get; init; }

    public DateTime? DueOn { get; init; }

    public RecoveryActionState State { get; init; }

    public DateTime? DoneOn { get; init; }

    public Guid? DoneById { get; init; }

    public string? WaiverReason { get; init; }

    public string? Result { get; init; }

    public bool IsOpen => State == RecoveryActionState.Open;

    /// <summary>The action of a template: the same id whenever it is worked out, so that work done twice lands on one row.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="template">What is done.</param>
    /// <param name="sequence">Its place in the recovery.</param>
    /// <param name="opened">When the recovery opens.</param>
    public static RecoveryAction From(Complaint complaint, RecoveryTemplate template, int sequence, DateTime opened) => new()
    {
        Id = StableId.Of(string.Join("/", "recoveryaction", complaint.Number, complaint.ReopenCount.ToString(CultureInfo.InvariantCulture), template.Code)),
        ComplaintId = complaint.Id,
        TemplateId = template.Id,
        Name = template.Name,
        Description = template.Description,
        Justice = template.Justice,
        Kind = template.Kind,
        Sequence = sequence,
        DueOn = opened.AddDays(template.DueDays),
    };
}
