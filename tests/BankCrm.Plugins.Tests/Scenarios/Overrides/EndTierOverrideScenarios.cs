using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Overrides;

/// <summary>The end of an override, by hand or by its day, and that nothing else of it ever changes.</summary>
public sealed class EndTierOverrideScenarios : Scenario
{
    private static readonly Day EndsOn = new(2024, 7, 31);

    [Fact]
    public void Revoke_ByApi_ShowsTheComputedTierAtOnce()
    {
        EntityReference customer = GoldCustomer();
        EntityReference granted = Grant(customer);
        Host.Now = ScenarioDays.FirstInstant.AddDays(2);

        string tierCode = Admin.Revoke(granted, "The deposit was withdrawn.");

        Assert.Equal(DefaultPolicy.Gold, tierCode);
        AssertRevoked(customer, granted, ScenarioDays.Today.AddDays(2), "The deposit was withdrawn.");
    }

    [Fact]
    public void Revoke_ByUpdatingTheRow_DoesTheSame()
    {
        EntityReference customer = GoldCustomer();
        EntityReference granted = Grant(customer);
        Host.Now = ScenarioDays.FirstInstant.AddDays(2);

        EndByHand(granted, TierOverrideTable.Revoked, "The deposit was withdrawn.");

        AssertRevoked(customer, granted, ScenarioDays.Today.AddDays(2), "The deposit was withdrawn.");
    }

    [Fact]
    public void Revoke_CustomerWhoWasNeverDecided_ShowsNoTier()
    {
        EntityReference customer = Customer(1);
        EntityReference granted = Grant(customer);

        Assert.Equal(string.Empty, Admin.Revoke(granted));
        Assert.Null(CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void Revoke_OnTheDayOfTheGrant_LeavesBothEventsOnRecord()
    {
        EntityReference customer = GoldCustomer();

        Admin.Revoke(Grant(customer));

        Assert.Equal(
            new[] { "1 OVERRIDE-GRANTED", "2 OVERRIDE-REVOKED" },
            HistoryRow.Of(Admin, customer).Where(row => row.Kind == DecisionKind.Override).Select(row => row.Revision + " " + row.Reasons));
    }

    [Fact]
    public void Revoke_AndGrantAgain_IsAllowed()
    {
        EntityReference customer = GoldCustomer();
        Admin.Revoke(Grant(customer));

        EntityReference second = Grant(customer);

        Assert.Equal(second.Id, CustomerState.Of(Admin, customer).OverrideId);
        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Revoke_WithoutReason_IsRefused(string reason)
    {
        EntityReference customer = GoldCustomer();
        EntityReference granted = Grant(customer);

        Refused.With(Codes.OverrideWithoutReason, () => Admin.Revoke(granted, reason));
        Refused.With(Codes.OverrideWithoutReason, () => EndByHand(granted, TierOverrideTable.Revoked, reason));
        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void Revoke_Twice_IsRefused()
    {
        EntityReference granted = Grant(GoldCustomer());
        Admin.Revoke(granted);

        Refused.With(Codes.OverrideHasEnded, () => Admin.Revoke(granted));
        Refused.With(Codes.OverrideHasEnded, () => EndByHand(granted, TierOverrideTable.Revoked, "Once more."));
    }

    [Fact]
    public void Revoke_UnknownOverride_IsRefused() =>
        Refused.With(Codes.OverrideHasEnded, () => Admin.Revoke(new EntityReference(TierOverrideTable.LogicalName, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"))));

    [Fact]
    public void Reactivate_EndedOverride_IsRefused()
    {
        EntityReference granted = Grant(GoldCustomer());
        Admin.Revoke(granted);

        Refused.With(Codes.OverrideHasEnded, () => Admin.Move(granted, 0, TierOverrideTable.Granted));
    }

    [Fact]
    public void Expire_ByHand_IsRefused()
    {
        EntityReference customer = GoldCustomer();
        EntityReference granted = Grant(customer);

        Refused.With(Codes.OverrideIsFixed, () => Admin.Move(granted, 1, TierOverrideTable.Expired));
        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
        Assert.Equal(TierOverrideTable.Granted, Admin.Read(granted).Choice(TierOverrideTable.StatusCode));
    }

    [Fact]
    public void Update_EndWithoutStatus_IsRefused()
    {
        EntityReference granted = Grant(GoldCustomer());

        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.EndedOn, ScenarioDays.Today.ToDateTime()));
        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.EndReason, "Ended."));
        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.StateCode, new OptionSetValue(1)));
        Assert.Equal(0, Admin.Read(granted).Choice(TierOverrideTable.StateCode));
    }

    [Fact]
    public void Update_TermsOfAGrantedOverride_AreRefused()
    {
        EntityReference granted = Grant(GoldCustomer());

        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.Tier, Admin.Tier(DefaultPolicy.Private)));
        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.EndsOn, EndsOn.AddDays(1).ToDateTime()));
        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.StartsOn, ScenarioDays.Today.AddDays(-1).ToDateTime()));
        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.Reason, "Another reason."));
        Refused.With(Codes.OverrideIsFixed, () => Admin.Set(granted, TierOverrideTable.Approver, new EntityReference("systemuser", Host.AdministratorId)));
        Assert.Equal(EndsOn, Admin.Read(granted).Day(TierOverrideTable.EndsOn));
    }

    [Fact]
    public void Delete_Override_IsRefused()
    {
        EntityReference granted = Grant(GoldCustomer());

        Refused.With(Codes.OverrideStays, () => Admin.Delete(granted.LogicalName, granted.Id));
        Admin.Revoke(granted);
        Refused.With(Codes.OverrideStays, () => Admin.Delete(granted.LogicalName, granted.Id));
        Assert.Single(Admin.All(TierOverrideTable.LogicalName));
    }

    [Fact]
    public void Review_OnTheLastDay_KeepsTheOverride()
    {
        EntityReference customer = GoldCustomer();
        EntityReference granted = Grant(customer);

        Admin.Review(asOf: EndsOn);

        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
        Assert.Equal(TierOverrideTable.Granted, Admin.Read(granted).Choice(TierOverrideTable.StatusCode));
    }

    [Fact]
    public void Review_DayAfterTheLast_FallsBackToTheComputedTier()
    {
        EntityReference customer = GoldCustomer();
        EntityReference granted = Grant(customer);

        Admin.Review(asOf: EndsOn.AddDays(1));

        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(DefaultPolicy.Gold, state.TierCode);
        Assert.Null(state.OverrideId);
        Assert.Equal(0, state.Missed);
        Entity row = Admin.Read(granted);
        Assert.Equal(TierOverrideTable.Expired, row.Choice(TierOverrideTable.StatusCode));
        Assert.Equal(EndsOn.AddDays(1), row.Day(TierOverrideTable.EndedOn));
        HistoryRow expiry = HistoryRow.Of(Admin, customer).Single(found => found.Reasons == ReasonCodes.OverrideExpired);
        Assert.Equal(EndsOn.AddDays(1), expiry.PeriodEnd);
        Assert.Equal(DefaultPolicy.Diamond, expiry.PreviousTierCode);
        Assert.Equal(DefaultPolicy.Gold, expiry.TierCode);
        Assert.Equal(granted.Id, expiry.OverrideId);
    }

    [Fact]
    public void Review_WhileAnOverrideHolds_GoesOnDecidingUnderneath()
    {
        EntityReference customer = GoldCustomer();
        Grant(customer);
        Metric(customer, ScenarioDays.February, 250_000m);
        Close(ScenarioDays.February);

        Admin.Review();

        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(DefaultPolicy.Diamond, state.TierCode);
        Assert.Equal(DefaultPolicy.Platinum, state.ComputedTierCode);
        Assert.Equal(ScenarioDays.February, state.ReviewedTo);
        Assert.Equal(new[] { DefaultPolicy.Gold, DefaultPolicy.Platinum }, HistoryRow.Of(Admin, customer).Where(row => row.Kind != DecisionKind.Override).Select(row => row.TierCode));
    }

    [Fact]
    public void Review_ExpiryTogetherWithANewWindow_FallsBackToTheTierDecidedLast()
    {
        EntityReference customer = GoldCustomer();
        Grant(customer);
        Metric(customer, ScenarioDays.February, 250_000m);
        Close(ScenarioDays.February);

        Admin.Review(asOf: EndsOn.AddDays(1));

        Assert.Equal(DefaultPolicy.Platinum, CustomerState.Of(Admin, customer).TierCode);
        Assert.Equal(DefaultPolicy.Platinum, HistoryRow.Of(Admin, customer).Single(row => row.Reasons == ReasonCodes.OverrideExpired).TierCode);
    }

    [Fact]
    public void Review_AfterARevocation_ChangesNothing()
    {
        EntityReference customer = GoldCustomer();
        Admin.Revoke(Grant(customer));

        Assert.Equal(0, Admin.Review().Changed);
    }

    private EntityReference GoldCustomer()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        return customer;
    }

    private EntityReference Grant(EntityReference customer) => Admin.Grant(customer, DefaultPolicy.Diamond, Approver(), EndsOn);

    private void EndByHand(EntityReference granted, int status, string reason) => Admin.Update(new Entity(granted.LogicalName, granted.Id)
    {
        [TierOverrideTable.StateCode] = new OptionSetValue(1),
        [TierOverrideTable.StatusCode] = new OptionSetValue(status),
        [TierOverrideTable.EndReason] = reason,
    });

    private void AssertRevoked(EntityReference customer, EntityReference granted, Day endedOn, string reason)
    {
        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(DefaultPolicy.Gold, state.TierCode);
        Assert.Null(state.OverrideId);
        Entity row = Admin.Read(granted);
        Assert.Equal(TierOverrideTable.Revoked, row.Choice(TierOverrideTable.StatusCode));
        Assert.Equal(endedOn, row.Day(TierOverrideTable.EndedOn));
        Assert.Equal(reason, row.GetAttributeValue<string>(TierOverrideTable.EndReason));
        HistoryRow revoked = HistoryRow.Of(Admin, customer).Last();
        Assert.Equal(ReasonCodes.OverrideRevoked, revoked.Reasons);
        Assert.Equal(endedOn, revoked.PeriodEnd);
        Assert.Equal(DefaultPolicy.Diamond, revoked.PreviousTierCode);
        Assert.Equal(DefaultPolicy.Gold, revoked.TierCode);
    }
}
