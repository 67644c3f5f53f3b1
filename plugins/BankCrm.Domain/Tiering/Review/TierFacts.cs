using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>What tiering reads of one customer beside its own metrics. Nothing is read for a policy that neither gives points nor pools groups.</summary>
public sealed class TierFacts
{
    public required Guid CustomerId { get; init; }

    /// <summary>The figures that points are given for; null leaves all but the assets unknown.</summary>
    public CustomerFacts? Customer { get; init; }

    /// <summary>The code of the lifecycle stage held before a window, by the window's last day; null leaves the stage unknown.</summary>
    public Func<Day, string?>? StageBefore { get; init; }

    public PoolBook Pools { get; init; } = PoolBook.None;

    /// <summary>What a window's decision reads, or null when its policy asks for nothing.</summary>
    public TierFigures? At(TierPolicy policy, MetricWindow window)
    {
        bool givesPoints = policy.Mode == TieringMode.Points;
        IReadOnlyList<PoolMeasure> pools = Pools.Measure(CustomerId, policy, window.End);
        return givesPoints || pools.Count > 0
            ? new TierFigures
            {
                Figures = givesPoints ? Customer?.At(window) : null,
                Profile = Customer?.Profile ?? CustomerProfile.Unknown,
                StageCode = givesPoints ? StageBefore?.Invoke(window.End) : null,
                Pools = pools,
            }
            : null;
    }
}
