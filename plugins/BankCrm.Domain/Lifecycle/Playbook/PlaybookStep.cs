using System;

namespace BankCrm.Domain.Lifecycle.Playbook;

/// <summary>Something that staff do after a customer has entered a stage.</summary>
public sealed class PlaybookStep
{
    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    /// <summary>The place in the playbook, from 1.</summary>
    public required int Sequence { get; init; }

    public PlaybookActionKind Kind { get; init; }

    /// <summary>What to do, in English.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What to do, in Chinese.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>How to do it, in English.</summary>
    public string? Description { get; init; }

    /// <summary>How to do it, in Chinese.</summary>
    public string? DescriptionZh { get; init; }

    /// <summary>How many days after entering it is due; 0–3,650.</summary>
    public int DueAfterDays { get; init; }

    /// <summary>Whether only Mondays to Fridays count.</summary>
    public bool InWorkingDays { get; init; }
}
