using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Tiering;

/// <summary>Households and business groups on the platform: their members, and the tiers that they share.</summary>
public sealed class GroupScenarios : TieringScenario
{
    [Fact]
    public void Member_AnyCustomer_GetsTheNumberAndNamesJustOne()
    {
        EntityReference group = Group("WANG");
        EntityReference person = Customer(1);
        EntityReference company = new CustomerBuilder { Ordinal = 2, Table = CustomerColumns.Account, Kind = Domain.Customers.CustomerKind.Corporate }.AddTo(Host);
        EntityReference member = Member(group, person);

        Assert.Equal(CustomerBuilder.NumberOf(1), Admin.Read(member)[GroupMemberTable.CustomerNumber]);
        Assert.Equal(CustomerBuilder.NumberOf(1), Admin.Read(member)[GroupMemberTable.Name]);
        Refused.With(GroupCodes.MemberIsOneCustomer, () => Admin.Create(NewMember(group)));
        Refused.With(GroupCodes.MemberIsOneCustomer, () => Admin.Create(NewMember(group, person, company)));
        Refused.With(GroupCodes.MemberIsOneCustomer, () => Admin.Set(member, GroupMemberTable.Account, company));
        Admin.Set(member, GroupMemberTable.CustomerNumber, "FORGED");
        Assert.Equal(CustomerBuilder.NumberOf(1), Admin.Read(member)[GroupMemberTable.CustomerNumber]);
        Admin.Set(member, GroupMemberTable.StartsOn, ScenarioDays.March.ToDateTime());
        Admin.Set(member, GroupMemberTable.EndsOn, ScenarioDays.March.ToDateTime());
        Refused.With(GroupCodes.MemberEndsBeforeItBegins, () => Admin.Set(member, GroupMemberTable.EndsOn, ScenarioDays.February.ToDateTime()));
        Admin.Update(new Entity(member.LogicalName, member.Id) { [GroupMemberTable.Contact] = null, [GroupMemberTable.Account] = company });
        Assert.Equal(CustomerBuilder.NumberOf(2), Admin.Read(member)[GroupMemberTable.CustomerNumber]);
    }

    [Fact]
    public void ProjectParty_CustomerWithoutNumber_IsIdentifiedByTheLookupAlone()
    {
        EntityReference supplier = new CustomerBuilder { Table = CustomerColumns.Account, HasNumber = false }.AddTo(Host);
        var project = new EntityReference("bce_project", Admin.Create(new Entity("bce_project") { ["bce_name"] = "Bridge", ["bce_code"] = "BRIDGE" }));
        var party = new EntityReference(ProjectPartyTable.LogicalName, Admin.Create(new Entity(ProjectPartyTable.LogicalName)
        {
            [ProjectPartyTable.Project] = project,
            [GroupMemberTable.Role] = new OptionSetValue(Choices.Base),
            [GroupMemberTable.Account] = supplier,
        }));

        Assert.Null(Admin.Read(party).GetAttributeValue<string>(GroupMemberTable.CustomerNumber));
        Refused.With(GroupCodes.MemberIsOneCustomer, () => Admin.Set(party, GroupMemberTable.Account, null));
    }

    [Fact]
    public void Review_PooledHousehold_GivesItsTierAndReopensForALateFigure()
    {
        EntityReference policy = Draft("POOLED", new Day(2024, 1, 1), pooling: Pooling.Household);
        Tier(policy, "BASIC", 1, 0m);
        Tier(policy, "GOLD", 2, 50_000m);
        Tier(policy, "PLATINUM", 3, 200_000m);
        PutInForce(policy);
        EntityReference group = Group("WANG");
        EntityReference first = Customer(1, 30_000m);
        EntityReference second = Customer(2, 30_000m);
        EntityReference third = Customer(3, 30_000m);
        EntityReference company = new CustomerBuilder { Ordinal = 9, Table = CustomerColumns.Account, Kind = Domain.Customers.CustomerKind.Corporate }.AddTo(Host);
        EntityReference figure = Metric(company, ScenarioDays.January, 10_000m);
        Member(group, first);
        EntityReference spouse = Member(group, second);
        Admin.Set(spouse, GroupMemberTable.SharePercent, 50m);
        Member(group, company);
        Member(Group("LI", isPooled: false), third);
        Close(ScenarioDays.January);

        // 30,000 and half of 30,000 and the company's 10,000 make 55,000. Pages of one customer read the others all the same.
        Admin.Review(pageSize: 1);
        Assert.Equal("GOLD", CustomerState.Of(Admin, first).TierCode);
        Assert.Equal("GOLD", CustomerState.Of(Admin, second).TierCode);
        Assert.Equal("BASIC", CustomerState.Of(Admin, third).TierCode);
        Entity decision = Admin.All(TierDecisionTable.LogicalName, TierDecisionTable.Contact, first.Id).Single();
        Assert.Equal(55_000m, decision.Amount(TierDecisionTable.Average));
        Assert.Contains("POOLED:WANG", decision.GetAttributeValue<string>(TierDecisionTable.ReasonCodes), System.StringComparison.Ordinal);

        Admin.Set(figure, CustomerMetricTable.AumAverage, new Money(400_000m));
        Admin.Review(pageSize: 1);
        Assert.Equal("PLATINUM", CustomerState.Of(Admin, first).TierCode);
        Assert.Equal("PLATINUM", CustomerState.Of(Admin, second).TierCode);
        Assert.Equal("BASIC", CustomerState.Of(Admin, third).TierCode);
        Assert.Single(Admin.All(TierDecisionTable.LogicalName, TierDecisionTable.Contact, third.Id));
    }
}
