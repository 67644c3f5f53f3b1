using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>What follows when something becomes known of a complaint on record: severity, repetition, clocks and recovery go along.</summary>
public sealed class ChangeComplaintScenarios : RegisterScenario
{
    [Theory]
    [InlineData(ComplaintTable.IsVulnerable, "SEVERITY-MATRIX,SEVERITY-VULNERABLE")]
    [InlineData(ComplaintTable.HasLegalImpact, "SEVERITY-MATRIX,SEVERITY-LEGAL")]
    [InlineData(ComplaintTable.HasMediaExposure, "SEVERITY-MATRIX,SEVERITY-MEDIA")]
    public void Change_WhatRaisesTheSeverity_RaisesItAndCompletesTheRecovery(string column, string reasons)
    {
        EntityReference complaint = Open();
        int actions = ActionsOf(complaint).Count;

        Admin.Set(complaint, column, true);

        Entity row = Admin.Read(complaint);
        Assert.Equal((Choices.Of(ComplaintSeverity.High), reasons), (row[ComplaintTable.Severity], row[ComplaintTable.SeverityReasons]));
        IReadOnlyList<Entity> completed = ActionsOf(complaint);
        Assert.True(completed.Count > actions);
        Assert.Equal(Enum.GetValues<JusticeKind>(), completed.Select(action => Choices.Read<JusticeKind>(action, RecoveryActionTable.JusticeKind)).Distinct().Order());
        Assert.Equal(completed.Count, completed.Select(action => action.Choice(RecoveryActionTable.ActionKind)).Distinct().Count());
        Assert.Equal(completed.Count, Admin.All(RecoveryTable.LogicalName, RecoveryTable.Complaint, complaint.Id).Single()[RecoveryTable.OpenActions]);

        Admin.Set(complaint, column, false);
        Assert.Equal(Choices.Of(ComplaintSeverity.Medium), Admin.Read(complaint)[ComplaintTable.Severity]);
        Assert.Equal(completed.Count, ActionsOf(complaint).Count);
    }

    [Fact]
    public void Change_RatedLater_TakesTheMatrix()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Impact, null), (ComplaintTable.Urgency, null)]);
        Assert.Equal("SEVERITY-UNRATED", Admin.Read(complaint)[ComplaintTable.SeverityReasons]);

        Admin.Update(new Entity(ComplaintTable.LogicalName, complaint.Id) { [ComplaintTable.Impact] = Choices.Of(ImpactLevel.Low), [ComplaintTable.Urgency] = Choices.Of(UrgencyLevel.Low) });

        Entity row = Admin.Read(complaint);
        Assert.Equal((Choices.Of(ComplaintSeverity.Low), "SEVERITY-MATRIX"), (row[ComplaintTable.Severity], row[ComplaintTable.SeverityReasons]));
    }

    [Fact]
    public void Change_SeverityByAPerson_StandsWhateverBecomesKnown()
    {
        EntityReference complaint = Open();

        Admin.Set(complaint, ComplaintTable.Severity, Choices.Of(ComplaintSeverity.Low));
        Admin.Set(complaint, ComplaintTable.HasLegalImpact, true);

        Entity row = Admin.Read(complaint);
        Assert.Equal((Choices.Of(ComplaintSeverity.Low), "SEVERITY-BY-HAND"), (row[ComplaintTable.Severity], row[ComplaintTable.SeverityReasons]));
    }

    [Fact]
    public void Change_BecomesCritical_RunsTheClocksOfItsSeverity()
    {
        EntityReference complaint = Open();

        Admin.Set(complaint, ComplaintTable.Severity, Choices.Of(ComplaintSeverity.Critical));

        Assert.Equal(Choices.Of(ClockState.Stopped), Clock(complaint, "house-contact")[ComplaintClockTable.ClockState]);
        Assert.Equal(Choices.Of(ClockState.Running), Clock(complaint, "house-contact-critical")[ComplaintClockTable.ClockState]);
        Assert.Equal("cn/house-contact-critical", Admin.Read(complaint)[ComplaintTable.NextMilestone]);
    }

    [Fact]
    public void Change_FirstContact_EndsItsClock()
    {
        EntityReference complaint = Open();
        Host.Now = Host.Now.AddHours(1);

        Admin.Set(complaint, ComplaintTable.FirstContactOn, Host.Now);

        Entity clock = Clock(complaint, "house-contact");
        Assert.Equal((Choices.Of(ClockState.Met), Host.Now), (clock[ComplaintClockTable.ClockState], clock[ComplaintClockTable.EndedOn]));
        Refused.With("CMP-004", () => Admin.Set(complaint, ComplaintTable.FirstContactOn, Host.Now.AddHours(-1)));
    }

    [Fact]
    public void Change_CategoryBecomesKnown_LinksTheRepetition()
    {
        EntityReference customer = NewCustomer();
        Guid first = Admin.Create(NewComplaint(customer));
        Host.Now = Host.Now.AddDays(10);
        var second = new EntityReference(ComplaintTable.LogicalName, Admin.Create(NewComplaint(customer, (ComplaintTable.Category, null))));
        Assert.Null(Admin.Read(second).Lookup(ComplaintTable.Repeats));

        Admin.Set(second, ComplaintTable.Category, Category("CREDIT-CARD"));

        Entity row = Admin.Read(second);
        Assert.Equal(first, row.Lookup(ComplaintTable.Repeats));
        Assert.Equal((Choices.Of(ComplaintSeverity.High), "SEVERITY-MATRIX,SEVERITY-REPEAT"), (row[ComplaintTable.Severity], row[ComplaintTable.SeverityReasons]));

        Admin.Set(second, ComplaintTable.HoldingNumber, "6222-2");
        row = Admin.Read(second);
        Assert.Equal((null, "SEVERITY-MATRIX"), (row.Lookup(ComplaintTable.Repeats), row[ComplaintTable.SeverityReasons]));
    }

    [Fact]
    public void Change_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Regimes, "cn,us")]);

        // The clocks of the severity, the actions that it asks for with their count, and the complaint.
        Assert.InRange(FailAtEachWrite(() => Admin.Set(complaint, ComplaintTable.Severity, Choices.Of(ComplaintSeverity.Critical))), 5, 30);
    }

    private Entity Clock(EntityReference complaint, string milestone) => ClocksOf(complaint).Single(row => row.GetAttributeValue<string>(ComplaintClockTable.Milestone) == milestone);
}
