using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>A new alert: a customer at risk whom the owner is to win back before a deadline.</summary>
public sealed class ChurnAlert
{
    /// <summary>The same alert always has the same id, so that a repeated run does not open it twice.</summary>
    public required Guid Id { get; init; }

    /// <summary>The score that opens it.</summary>
    public required ChurnScore Score { get; init; }

    public PeriodKind PeriodKind => Score.PeriodKind;

    public Day PeriodEnd => Score.PeriodEnd;

    public required Day OpenedOn { get; init; }

    /// <summary>The day by which the intervention is due.</summary>
    public required Day DueOn { get; init; }

    public decimal? AssetsAtAlert => Score.Assets;

    internal ChurnAlertRecord ToRecord() => new()
    {
        Id = Id,
        PolicyId = Score.Policy.Id,
        PeriodKind = PeriodKind,
        PeriodEnd = PeriodEnd,
        IsOpen = true,
        AssetsAtAlert = AssetsAtAlert,
    };
}

/// <summary>What the figures said of an alert's customer when the policy's outcome windows had passed.</summary>
public sealed class ChurnAlertOutcome
{
    public required Guid AlertId { get; init; }

    /// <summary>The end of the window that told.</summary>
    public required Day MeasuredOn { get; init; }

    public required decimal AssetsAfter { get; init; }

    /// <summary>Whether the assets fell by at least the policy's percentage; null when those at the alert are unknown.</summary>
    public bool? IsLost { get; init; }
}
