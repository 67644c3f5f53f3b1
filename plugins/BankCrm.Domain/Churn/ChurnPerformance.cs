using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>How well a policy's alerts of one window found those who left. Only customers with at least the policy's minimum of assets count.</summary>
public sealed class ChurnPerformance
{
    private const int Decimals = 6;

    public required ChurnPolicy Policy { get; init; }

    /// <summary>The window that was scored.</summary>
    public required Day PeriodEnd { get; init; }

    /// <summary>The end of the window that told.</summary>
    public required Day MeasuredOn { get; init; }

    /// <summary>Customers whose outcome is known.</summary>
    public required int Scored { get; init; }

    /// <summary>Those of them whose band opens alerts.</summary>
    public required int Flagged { get; init; }

    /// <summary>Those who were lost.</summary>
    public required int Lost { get; init; }

    /// <summary>Those who were flagged and lost.</summary>
    public required int Found { get; init; }

    /// <summary>The share of the flagged who were lost, 0 to 1; null when nobody was flagged.</summary>
    public decimal? Precision => Share(Found, Flagged);

    /// <summary>The share of the lost who were flagged, 0 to 1; null when nobody was lost.</summary>
    public decimal? Recall => Share(Found, Lost);

    /// <summary>The share of all who were lost, 0 to 1.</summary>
    public decimal? BaseRate => Share(Lost, Scored);

    /// <summary>How many times as likely a flagged customer was to be lost as any; null when nobody was flagged or lost.</summary>
    public decimal? Lift => Flagged == 0 || Lost == 0 ? null : Math.Round((decimal)Found * Scored / ((decimal)Flagged * Lost), Decimals);

    private static decimal? Share(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, Decimals);
}
