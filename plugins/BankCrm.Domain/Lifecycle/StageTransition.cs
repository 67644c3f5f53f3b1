using System;

namespace BankCrm.Domain.Lifecycle;

/// <summary>A way from one stage to another. What has no such row cannot happen, neither by figures nor by hand.</summary>
public sealed class StageTransition
{
    /// <summary>What stands between the two stages in a transition's code.</summary>
    public const string Separator = ">";

    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    /// <summary>The code as it is stored; it should be <see cref="CodeOf"/> the two stages.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The code of the stage left; null leads customers without a stage into their first one.</summary>
    public string? From { get; init; }

    /// <summary>The code of the stage entered.</summary>
    public required string To { get; init; }

    /// <summary>Whether figures may move a customer this way.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether a person may.</summary>
    public bool IsManual { get; init; }

    /// <summary>Whether figures move a customer only when the conditions of the stage left no longer hold.</summary>
    public bool OnRelease { get; init; }

    /// <summary>Whether it counts as a success in the funnel.</summary>
    public bool IsConversion { get; init; }

    /// <summary>
    /// After so many days in the stage left the move is made whatever the conditions of the stage entered say; 0 leaves it to those
    /// conditions. 0–3,650.
    /// </summary>
    public int AfterDays { get; init; }

    /// <summary>The code of a way, such as NEW&gt;GROWING, or &gt;NEW for a first placement.</summary>
    public static string CodeOf(string? from, string to) => from + Separator + to;

    internal bool Leads(string? from, string to) =>
        string.Equals(From, from, StringComparison.OrdinalIgnoreCase) && string.Equals(To, to, StringComparison.OrdinalIgnoreCase);
}
