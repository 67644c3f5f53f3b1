using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Growth;

/// <summary>One kind of customers in one window.</summary>
internal readonly struct GrowthWindow : IEquatable<GrowthWindow>
{
    public GrowthWindow(CustomerKind customerKind, PeriodKind periodKind, Day periodEnd)
    {
        CustomerKind = customerKind;
        PeriodKind = periodKind;
        PeriodEnd = periodEnd;
    }

    public CustomerKind CustomerKind { get; }

    public PeriodKind PeriodKind { get; }

    public Day PeriodEnd { get; }

    /// <summary>The window before.</summary>
    public GrowthWindow Previous => new(CustomerKind, PeriodKind, Periods.StartOf(PeriodKind, PeriodEnd).AddDays(-1));

    public bool Equals(GrowthWindow other) => CustomerKind == other.CustomerKind && PeriodKind == other.PeriodKind && PeriodEnd == other.PeriodEnd;

    public override bool Equals(object? obj) => obj is GrowthWindow other && Equals(other);

    public override int GetHashCode() => (PeriodEnd.GetHashCode() * 31) + ((int)CustomerKind * 3) + (int)PeriodKind;
}
