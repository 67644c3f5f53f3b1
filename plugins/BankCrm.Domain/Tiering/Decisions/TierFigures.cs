using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Groups;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>What one window's decision may need beside the customer's own metric: only policies that give points or pool groups ask for it.</summary>
public sealed class TierFigures
{
    /// <summary>The customer's figures as of the window; null leaves every figure but the assets unknown.</summary>
    public IFigures? Figures { get; init; }

    public CustomerProfile Profile { get; init; } = CustomerProfile.Unknown;

    /// <summary>The code of the lifecycle stage held before the window; null when none is.</summary>
    public string? StageCode { get; init; }

    /// <summary>What the customer's pooling groups hold together in the window, in the order of their codes.</summary>
    public IReadOnlyList<PoolMeasure> Pools { get; init; } = Array.Empty<PoolMeasure>();
}
