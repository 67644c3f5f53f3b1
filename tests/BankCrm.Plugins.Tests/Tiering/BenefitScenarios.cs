using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Tiering;

/// <summary>Benefits on the platform: given and taken with the tier, and used within their allowance.</summary>
public sealed class BenefitScenarios : TieringScenario
{
    [Fact]
    public void Review_TierChanges_GivesAndWithdrawsGrants()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        Assert.Equal(new[] { "CARD-FEE 2024-02-01", "POINTS 2024-02-01", "TRANSFER-FEE 2024-02-01" }, Standing(customer));

        Metric(customer, ScenarioDays.February, 600_000m);
        Close(ScenarioDays.February);
        Admin.Review();
        Assert.Equal(new[] { "AIRPORT-LOUNGE 2024-03-01", "DEPOSIT-RATE 2024-03-01", "RELATIONSHIP-MANAGER 2024-03-01", "TRANSFER-FEE 2024-03-01" }, Standing(customer));
        List<Entity> withdrawn = Grants(customer).Where(grant => grant.Choice(BenefitGrantTable.StatusCode) == BenefitGrantTable.Withdrawn).ToList();
        Assert.Equal(3, withdrawn.Count);
        Assert.All(withdrawn, grant => Assert.Equal("2024-03-01", grant.Day(BenefitGrantTable.EndedOn)?.ToString()));

        int rows = Grants(customer).Count;
        Admin.Review();
        Assert.Equal(rows, Grants(customer).Count);
    }

    [Fact]
    public void Override_GrantedAndRevokedTheSameDay_GivesAndTakesItsBenefits()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        EntityReference granted = Admin.Grant(customer, DefaultPolicy.Diamond, Approver(), new Day(2024, 12, 31));
        Assert.Contains("AIRPORT-LOUNGE 2024-07-05", Standing(customer));
        Admin.Revoke(granted);
        Assert.Equal(new[] { "CARD-FEE 2024-07-05", "POINTS 2024-07-05", "TRANSFER-FEE 2024-07-05" }, Standing(customer));
        Admin.Grant(customer, DefaultPolicy.Diamond, Approver(), new Day(2024, 12, 31));
        Assert.Contains("AIRPORT-LOUNGE 2024-07-05", Standing(customer));
    }

    [Fact]
    public void Use_WithinTheAllowance_CountsAndStays()
    {
        EntityReference customer = Customer(1, 600_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        EntityReference lounge = Grants(customer).Single(grant => CodeOf(grant) == "AIRPORT-LOUNGE").ToEntityReference();

        Refused.With(BenefitCodes.UsedBeforeGranted, () => Use(lounge, new Day(2024, 1, 31), 1));
        EntityReference use = Use(lounge, new Day(2024, 2, 1), 4);
        Refused.With(BenefitCodes.AllowanceUsedUp, () => Use(lounge, new Day(2024, 12, 31), 3));
        Use(lounge, new Day(2024, 12, 31), 2);
        Use(lounge, new Day(2025, 1, 1), 6);
        Assert.Equal(12, Admin.Read(lounge)[BenefitGrantTable.Used]);
        Refused.With(BenefitCodes.UseIsFixed, () => Admin.Set(use, BenefitUseTable.Quantity, 1));
        Refused.With(BenefitCodes.UseStays, () => Admin.Delete(use.LogicalName, use.Id));
        Assert.NotEmpty(Admin.Read(use).GetAttributeValue<string>(BenefitUseTable.Name));

        Admin.Update(new Entity(lounge.LogicalName, lounge.Id)
        {
            [BenefitGrantTable.EndedOn] = new Day(2025, 3, 1).ToDateTime(),
            [BenefitGrantTable.StateCode] = new OptionSetValue(1),
            [BenefitGrantTable.StatusCode] = new OptionSetValue(BenefitGrantTable.Withdrawn),
        });
        Refused.With(BenefitCodes.UsedAfterWithdrawn, () => Use(lounge, new Day(2025, 3, 1), 1));
    }

    [Fact]
    public void Use_GrantedAgainInTheSameYear_SharesTheAllowance()
    {
        EntityReference customer = Customer(1, 600_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        Entity lounge = Grants(customer).Single(grant => CodeOf(grant) == "AIRPORT-LOUNGE");
        Use(lounge.ToEntityReference(), new Day(2024, 2, 1), 5);
        var again = new EntityReference(BenefitGrantTable.LogicalName, Admin.Create(new Entity(BenefitGrantTable.LogicalName)
        {
            [BenefitGrantTable.CustomerNumber] = lounge[BenefitGrantTable.CustomerNumber],
            [BenefitGrantTable.Contact] = customer,
            [BenefitGrantTable.Benefit] = lounge[BenefitGrantTable.Benefit],
            [BenefitGrantTable.Tier] = lounge[BenefitGrantTable.Tier],
            [BenefitGrantTable.GrantedOn] = new Day(2024, 6, 1).ToDateTime(),
            [BenefitGrantTable.Allowance] = 6,
        }));

        Refused.With(BenefitCodes.AllowanceUsedUp, () => Use(again, new Day(2024, 6, 2), 2));
        Use(again, new Day(2024, 6, 2), 1);
        Assert.Equal(1, Admin.Read(again)[BenefitGrantTable.Used]);
    }

    private EntityReference Use(EntityReference grant, Day usedOn, int quantity) => new(BenefitUseTable.LogicalName, Admin.Create(new Entity(BenefitUseTable.LogicalName)
    {
        [BenefitUseTable.Grant] = grant,
        [BenefitUseTable.UsedOn] = usedOn.ToDateTime(),
        [BenefitUseTable.Quantity] = quantity,
    }));

    private IReadOnlyList<Entity> Grants(EntityReference customer) => Admin.All(BenefitGrantTable.LogicalName, BenefitGrantTable.Contact, customer.Id);

    private List<string> Standing(EntityReference customer) => Grants(customer)
        .Where(grant => grant.Choice(BenefitGrantTable.StatusCode) == BenefitGrantTable.Granted)
        .Select(grant => CodeOf(grant) + " " + grant.Day(BenefitGrantTable.GrantedOn))
        .Order(StringComparer.Ordinal).ToList();

    private string CodeOf(Entity grant) => Admin.Read(grant.GetAttributeValue<EntityReference>(BenefitGrantTable.Benefit)).GetAttributeValue<string>(BenefitTable.Code);
}
