using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Growth;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace BankCrm.Plugins.Tests.Tiering;

/// <summary>Growth as the platform keeps it.</summary>
public sealed class TierGrowthRowsTests : TieringScenario
{
    [Fact]
    public void Write_CountedTwice_ReplacesTheRow()
    {
        Guid manager = Approver();
        Upsert(Growth(manager, headcount: 5), Array.Empty<Guid>());
        Upsert(Growth(manager, headcount: 6), Array.Empty<Guid>());
        Upsert(Growth(managerId: null, headcount: 7), Array.Empty<Guid>());

        Assert.Equal(2, Admin.All(TierGrowthTable.LogicalName).Count);
        Entity row = Admin.All(TierGrowthTable.LogicalName, TierGrowthTable.ManagerId, manager).Single();
        Assert.Equal("2024-01-31/GOLD/" + manager.ToString("D"), row[TierGrowthTable.Code]);
        Assert.Equal(6, row[TierGrowthTable.Headcount]);
        Assert.Equal(500m, row[TierGrowthTable.HeadcountGrowth]);
        Assert.Equal(-50m, row[TierGrowthTable.AssetsGrowth]);
        Assert.Equal(550m, row[TierGrowthTable.Gap]);
        Assert.Equal(true, row[TierGrowthTable.Mismatch]);
        Assert.Equal(manager, row.GetAttributeValue<EntityReference>(TierGrowthTable.Owner).Id);
    }

    [Fact]
    public void Write_ManagerWhoHasLeft_OwnsNothing() =>
        Assert.False(TierGrowthRows.Write(Growth(Approver(), 1), new[] { Guid.Empty }.Concat(Admin.All("systemuser").Select(user => user.Id)).ToList()).Contains(TierGrowthTable.Owner));

    private void Upsert(TierGrowth growth, Guid[] usersGone) => Admin.Execute(new UpsertRequest { Target = TierGrowthRows.Write(growth, usersGone) });

    private TierGrowth Growth(Guid? managerId, int headcount)
    {
        TierPolicy policy = TierPolicyReader.Read(Admin).InForceOn(CustomerKind.Personal, new Day(2024, 1, 31))!;
        return new TierGrowth
        {
            Policy = policy,
            Tier = policy.FindTier("GOLD")!,
            PeriodEnd = new Day(2024, 1, 31),
            ManagerId = managerId,
            Headcount = headcount,
            Assets = 50m,
            HeadcountBefore = 1,
            AssetsBefore = 100m,
        };
    }
}
