using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Growth;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Growth as rows to be upserted; the same window, tier and manager always has the same id, so that counting again replaces the count.</summary>
public static class TierGrowthRows
{
    /// <summary>A row; a manager's belongs to the manager.</summary>
    /// <param name="growth">What was counted.</param>
    /// <param name="usersGone">The users who have left the bank: nothing can be given to them.</param>
    public static Entity Write(TierGrowth growth, ICollection<Guid> usersGone)
    {
        var row = new Entity(TierGrowthTable.LogicalName, StableId.Of("tiergrowth/" + growth.Code))
        {
            [TierGrowthTable.Name] = growth.Code,
            [TierGrowthTable.Code] = growth.Code,
            [TierGrowthTable.PeriodKind] = Choices.Of(growth.Policy.PeriodKind),
            [TierGrowthTable.PeriodEnd] = growth.PeriodEnd.ToDateTime(),
            [TierGrowthTable.Tier] = new EntityReference(TierTable.LogicalName, growth.Tier.Id),
            [TierGrowthTable.ManagerId] = growth.ManagerId is { } manager ? new EntityReference(UserTable.LogicalName, manager) : null,
            [TierGrowthTable.Headcount] = growth.Headcount,
            [TierGrowthTable.Assets] = new Money(MoneyRange.Bounded(growth.Assets)),
            [TierGrowthTable.HeadcountBefore] = growth.HeadcountBefore,
            [TierGrowthTable.AssetsBefore] = growth.AssetsBefore is { } assets ? new Money(MoneyRange.Bounded(assets)) : null,
            [TierGrowthTable.HeadcountGrowth] = growth.HeadcountGrowth,
            [TierGrowthTable.AssetsGrowth] = growth.AssetsGrowth,
            [TierGrowthTable.Gap] = growth.Gap,
            [TierGrowthTable.Mismatch] = growth.IsMismatch,
        };
        if (growth.ManagerId is { } owner && !usersGone.Contains(owner))
        {
            row[TierGrowthTable.Owner] = new EntityReference(UserTable.LogicalName, owner);
        }

        return row;
    }
}
