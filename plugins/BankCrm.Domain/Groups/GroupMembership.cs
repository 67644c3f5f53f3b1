using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Groups;

/// <summary>One customer's place in one group.</summary>
public sealed class GroupMembership
{
    public required CustomerGroup Group { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>How much of the member's assets counts in the pool, in percent (0–100).</summary>
    public decimal SharePercent { get; init; } = 100m;

    /// <summary>The first day; null is always.</summary>
    public Day? StartsOn { get; init; }

    /// <summary>The last day; null is without end.</summary>
    public Day? EndsOn { get; init; }

    /// <summary>The higher of the versions of the membership's row and of the group's.</summary>
    public long RowVersion { get; init; }

    public bool HoldsOn(Day day) => (StartsOn is not { } first || first <= day) && (EndsOn is not { } last || day <= last);
}
