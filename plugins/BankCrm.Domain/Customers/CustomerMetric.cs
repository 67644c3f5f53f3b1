using System;

namespace BankCrm.Domain.Customers;

/// <summary>A metric row and whose it is.</summary>
public sealed class CustomerMetric
{
    public required Guid CustomerId { get; init; }

    public required WindowMetric Metric { get; init; }
}
