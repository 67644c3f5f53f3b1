using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Funnel;

/// <summary>One stage in one window: how many customers entered, left, went on and stayed.</summary>
public sealed class StageFunnelRow
{
    public required LifecyclePolicy Policy { get; init; }

    public required LifecycleStage Stage { get; init; }

    public PeriodKind PeriodKind => Policy.PeriodKind;

    public required Day PeriodEnd { get; init; }

    public int Entered { get; init; }

    public int Left { get; init; }

    /// <summary>Those who left by a transition that counts as a success.</summary>
    public int Converted { get; init; }

    /// <summary>Customers in the stage when the window ended.</summary>
    public int AtEnd { get; init; }

    /// <summary>Median of the days that those who left had spent in the stage; null when nobody left.</summary>
    public decimal? MedianDays { get; init; }

    /// <summary>The row's code, such as PERSONAL-LIFECYCLE@1/NEW/2026-06-30.</summary>
    public string Code => string.Join("/", Policy.Code + "@" + Policy.Version.ToString(CultureInfo.InvariantCulture), Stage.Code, PeriodEnd.ToString());
}
