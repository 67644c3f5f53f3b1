using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Percentiles;

/// <summary>The floor that a tier's percentile comes to.</summary>
public sealed class TierFloor
{
    public TierFloor(Tier tier, decimal floor)
    {
        Tier = tier;
        Floor = floor;
    }

    public Tier Tier { get; }

    public decimal Floor { get; }

    /// <summary>
    /// Floors in an order in which they can be written one by one while the floors of all tiers go on rising: those that go up from the
    /// highest down, then those that go down from the lowest up. Floors that stay are left out.
    /// </summary>
    public static IReadOnlyList<TierFloor> InWritingOrder(IEnumerable<TierFloor> floors)
    {
        List<TierFloor> ascending = floors.OrderBy(floor => floor.Tier.Order).ToList();
        return ascending.Where(floor => floor.Floor > floor.Tier.Floor).Reverse().Concat(ascending.Where(floor => floor.Floor < floor.Tier.Floor)).ToList();
    }
}
