using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>Which clocks run on a complaint and what becomes of them, by the shipped rules.</summary>
public sealed class ClockBookTests
{
    private const string Monday = "2026-01-05T04:00:00Z";

    private static readonly DateTime Received = SmallCalendar.Utc(Monday);

    [Theory]
    [InlineData("", "cn")]
    [InlineData("uk", "uk")]
    [InlineData("us,cn,uk,eu", "cn,eu,uk,us")]
    [InlineData("uk,uk", "uk")]
    [InlineData("uk,mars", "uk")]
    [InlineData("mars", "cn")]
    public void RegimesFor_Complaint_TakesItsOwnElseTheDefault(string own, string taken) =>
        Assert.Equal(taken, string.Join(",", ShippedClocks.Book.RegimesFor(ComplaintBuilder.Received(Monday, own.Split(',', StringSplitOptions.RemoveEmptyEntries)))));

    [Fact]
    public void Start_SeveralRegimes_GivesEveryClockInOrder() => Assert.Equal(
        new[] { "cn/complex", "cn/decide", "cn/house-contact", "eu/final", "eu/respond", "uk/acknowledge", "uk/final", "uk/summary", "us/final", "us/respond" },
        Start(ComplaintBuilder.Received(Monday, "us", "cn", "uk", "eu")).Select(clock => clock.Name));

    [Theory]
    [InlineData(ComplaintSeverity.Low, false, "cn/complex,cn/decide,cn/house-contact")]
    [InlineData(ComplaintSeverity.High, false, "cn/complex,cn/decide,cn/house-contact")]
    [InlineData(ComplaintSeverity.Critical, false, "cn/complex,cn/decide,cn/house-contact-critical")]
    [InlineData(ComplaintSeverity.Medium, true, "cn/complex,cn/house-contact")]
    public void Start_SeverityAndComplexity_ChooseTheRules(ComplaintSeverity severity, bool isComplex, string clocks) =>
        Assert.Equal(clocks, string.Join(",", Start(ComplaintBuilder.Received(Monday) with { Severity = severity, IsComplex = isComplex }).Select(clock => clock.Name)));

    [Fact]
    public void Start_ReceivedLongAgo_CountsFromTheReceiptAndLeavesTheMarkingToTheReview()
    {
        IReadOnlyList<ComplaintClock> clocks = ShippedClocks.Book.Start(ComplaintBuilder.Received(Monday), Received.AddYears(1));

        Assert.All(clocks, clock => Assert.Equal((ClockState.Running, false, Received), (clock.State, clock.IsAtRisk, clock.StartedOn)));
    }

    [Fact]
    public void Start_WhatHasHappenedAlready_EndsItsClock()
    {
        IReadOnlyList<ComplaintClock> clocks = Start(ComplaintBuilder.Received(Monday, "cn", "uk") with { FirstContactOn = Received.AddHours(1), AcknowledgedOn = Received.AddDays(9) });

        Assert.Equal(
            new[] { "cn/house-contact Met", "uk/acknowledge Breached" },
            clocks.Where(clock => !clock.IsOpen).Select(clock => clock.Name + " " + clock.State));
    }

    [Fact]
    public void Start_RulesOfSeveralVersions_TakesTheOneOfTheReceiptElseTodays()
    {
        var book = new ClockBook(ShippedClocks.Book.Regimes, new[] { Version(1, "2026-01-01", "2026-03-31", 10), Version(2, "2026-04-01", null, 20) }, ShippedClocks.AtRiskPercent);

        Assert.Equal(1, book.Start(ComplaintBuilder.Received("2026-03-31T22:00:00Z", "uk"), SmallCalendar.Utc("2026-05-01")).Single().RuleVersion);
        Assert.Equal(2, book.Start(ComplaintBuilder.Received("2026-03-31T23:00:00Z", "uk"), SmallCalendar.Utc("2026-05-01")).Single().RuleVersion);
        Assert.Equal(2, book.Start(ComplaintBuilder.Received("2025-12-31T12:00:00Z", "uk"), SmallCalendar.Utc("2026-05-01")).Single().RuleVersion);
        Assert.Empty(new ClockBook(ShippedClocks.Book.Regimes, new[] { Version(1, "2026-01-01", "2026-03-31", 10) }, 80m).Start(ComplaintBuilder.Received("2026-04-01T12:00:00Z", "uk"), SmallCalendar.Utc("2026-05-01")));
    }

    [Theory]
    [InlineData(ClockEvent.Received, "")]
    [InlineData(ClockEvent.FirstContact, "cn/house-contact")]
    [InlineData(ClockEvent.Acknowledged, "uk/acknowledge")]
    [InlineData(ClockEvent.Responded, "cn/complex,cn/decide,cn/house-contact,uk/acknowledge,uk/final,uk/summary,us/respond")]
    [InlineData(ClockEvent.Closed, "cn/complex,cn/decide,cn/house-contact,uk/acknowledge,uk/final,uk/summary,us/final,us/respond")]
    public void Happened_Event_EndsWhatWaitedForIt(ClockEvent happened, string ended)
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "cn", "uk", "us");
        ClockChange change = ShippedClocks.Book.Happened(Start(complaint), complaint, happened, Received.AddHours(2));

        Assert.Equal(ended, string.Join(",", change.Changed.Select(clock => clock.Name)));
        Assert.All(change.Changed, clock => Assert.Equal((ClockState.Met, (DateTime?)Received.AddHours(2)), (clock.State, clock.EndedOn)));
        Assert.Empty(change.Added);
    }

    [Fact]
    public void Happened_Twice_ChangesNothingTheSecondTime()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "uk");
        ClockChange once = ShippedClocks.Book.Happened(Start(complaint), complaint, ClockEvent.Acknowledged, Received.AddHours(2));

        Assert.False(ShippedClocks.Book.Happened(once.Clocks, complaint, ClockEvent.Acknowledged, Received.AddDays(20)).HasChanges);
    }

    [Fact]
    public void Happened_RuleThatStartsWithIt_BeginsOnce()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "uk");
        var book = new ClockBook(
            ShippedClocks.Book.Regimes,
            new[] { new ClockRule { Id = StableId.Of("close"), RegimeCode = "uk", Milestone = "close", EffectiveFrom = new Day(2000, 1, 1), Amount = 10m, StartEvent = ClockEvent.Responded } },
            ShippedClocks.AtRiskPercent);
        Assert.Empty(book.Start(complaint, Received));

        ClockChange change = book.Happened(Array.Empty<ComplaintClock>(), complaint, ClockEvent.Responded, Received.AddDays(3));

        Assert.Equal((Received.AddDays(3), SmallCalendar.Utc("2026-01-18T23:59:59Z")), (change.Added.Single().StartedOn, change.Added.Single().DueOn));
        Assert.False(book.Happened(change.Clocks, complaint, ClockEvent.Responded, Received.AddDays(4)).HasChanges);
    }

    [Fact]
    public void Reassess_BecomesCritical_ExchangesTheHouseClock()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday);
        ClockChange change = ShippedClocks.Book.Reassess(Start(complaint), complaint with { Severity = ComplaintSeverity.Critical }, Received.AddMinutes(30));

        Assert.Equal(("cn/house-contact", ClockState.Stopped), (change.Changed.Single().Name, change.Changed.Single().State));
        Assert.Equal(("cn/house-contact-critical", Received, Received.AddHours(2)), (change.Added.Single().Name, change.Added.Single().StartedOn, change.Added.Single().DueOn));
    }

    [Fact]
    public void Reassess_BecomesComplex_StopsTheDecisionClockUnlessItIsBreached()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday);

        Assert.Equal(ClockState.Stopped, Decide(complaint, Received.AddDays(15)).State);
        Assert.Equal(ClockState.Breached, Decide(complaint, Received.AddDays(16)).State);

        static ComplaintClock Decide(Complaint complaint, DateTime at) =>
            ShippedClocks.Book.Reassess(Start(complaint), complaint with { IsComplex = true }, at).Clocks.Single(clock => clock.Milestone == "decide");
    }

    [Fact]
    public void Reassess_ThereAndBack_RunsAnewFromTheReceipt()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday);
        ClockChange complex = ShippedClocks.Book.Reassess(Start(complaint), complaint with { IsComplex = true }, Received.AddDays(1));

        ComplaintClock again = ShippedClocks.Book.Reassess(complex.Clocks, complaint, Received.AddDays(2)).Added.Single();

        Assert.Equal(("decide", 2, Received), (again.Milestone, again.Run, again.StartedOn));
    }

    [Fact]
    public void Reassess_NothingChanged_ChangesNothing()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "cn", "uk");
        ClockChange met = ShippedClocks.Book.Happened(Start(complaint), complaint, ClockEvent.Responded, Received.AddDays(1));

        Assert.False(ShippedClocks.Book.Reassess(met.Clocks, complaint, Received.AddDays(2)).HasChanges);
    }

    [Fact]
    public void Stop_Withdrawn_StopsWhatIsOpen()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "uk");
        ClockChange acknowledged = ShippedClocks.Book.Happened(Start(complaint), complaint, ClockEvent.Acknowledged, Received.AddHours(1));

        Assert.Equal(
            new[] { "acknowledge Met", "final Stopped", "summary Breached" },
            ShippedClocks.Book.Stop(acknowledged.Clocks, Received.AddDays(10)).Clocks.Select(clock => clock.Milestone + " " + clock.State));
    }

    [Fact]
    public void Reopen_Closed_RunsTheResponseClocksAnew()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "uk");
        ClockChange closed = ShippedClocks.Book.Happened(Start(complaint), complaint, ClockEvent.Closed, Received.AddHours(1));

        ClockChange reopened = ShippedClocks.Book.Reopen(closed.Clocks, complaint, Received.AddDays(100));

        Assert.Equal(new[] { "final 2", "summary 2" }, reopened.Added.Select(clock => clock.Milestone + " " + clock.Run));
        Assert.All(reopened.Added, clock => Assert.Equal(Received.AddDays(100), clock.StartedOn));
        Assert.False(ShippedClocks.Book.Reopen(reopened.Clocks, complaint, Received.AddDays(101)).HasChanges);
    }

    [Fact]
    public void Look_AtRiskAndBreached_EscalatesOnceWhatItsRuleEscalates()
    {
        IReadOnlyList<ComplaintClock> clocks = Start(ComplaintBuilder.Received(Monday, "uk"));

        ClockChange atRisk = ShippedClocks.Book.Look(clocks, SmallCalendar.Utc("2026-01-06T20:00:00Z"));
        ClockChange breached = ShippedClocks.Book.Look(atRisk.Clocks, SmallCalendar.Utc("2026-01-10T00:00:00Z"));

        Assert.Equal(new[] { "acknowledge AtRisk" }, atRisk.Escalations.Select(escalation => escalation.Clock.Milestone + " " + escalation.Kind));
        Assert.Equal(new[] { "acknowledge", "summary" }, breached.Breached.Select(clock => clock.Milestone));
        Assert.Equal(new[] { "acknowledge Breached" }, breached.Escalations.Select(escalation => escalation.Clock.Milestone + " " + escalation.Kind));
        Assert.Equal(2, atRisk.Escalations.Concat(breached.Escalations).Select(escalation => escalation.Id).Distinct().Count());
        Assert.False(ShippedClocks.Book.Look(breached.Clocks, SmallCalendar.Utc("2026-01-10T00:00:00Z")).HasChanges);
    }

    [Fact]
    public void Look_LongUnseen_EscalatesTheBreachAlone() => Assert.Equal(
        new[] { "acknowledge Breached", "final Breached" },
        ShippedClocks.Book.Look(Start(ComplaintBuilder.Received(Monday, "uk")), Received.AddYears(1)).Escalations.Select(escalation => escalation.Clock.Milestone + " " + escalation.Kind));

    [Fact]
    public void TermsOf_RuleIsGone_IsRefused()
    {
        ComplaintClock clock = Start(ComplaintBuilder.Received(Monday, "uk"))[0];

        Violation refused = Assert.Throws<ViolationException>(() => ClockBook.Empty.TermsOf(clock)).Violation;

        Assert.Equal((ClockCodes.RuleIsGone, "uk/acknowledge"), (refused.Code, refused.Arguments.Single()));
    }

    [Fact]
    public void Summary_OpenClocks_ShowsTheEarliestDueAndTheWorstState()
    {
        Complaint complaint = ComplaintBuilder.Received(Monday, "uk");
        IReadOnlyList<ComplaintClock> clocks = Start(complaint);
        Assert.Equal(new ClockSummary { NextDueOn = SmallCalendar.Utc("2026-01-06T23:59:59Z"), NextMilestone = "uk/acknowledge", Worst = ClockState.Running }, ClockSummary.Of(clocks));

        ClockChange late = ShippedClocks.Book.Look(clocks, SmallCalendar.Utc("2026-01-08T12:00:00Z"));
        Assert.Equal(
            new ClockSummary { NextDueOn = SmallCalendar.Utc("2026-01-06T23:59:59Z"), NextMilestone = "uk/acknowledge", Worst = ClockState.Breached, IsAtRisk = true },
            late.Summary);

        ClockChange responded = ShippedClocks.Book.Happened(clocks, complaint, ClockEvent.Responded, Received.AddHours(5));
        Assert.Equal(new ClockSummary { Worst = ClockState.Met }, responded.Summary);
        Assert.Equal(new ClockSummary(), ClockSummary.Of(Array.Empty<ComplaintClock>()));
    }

    private static IReadOnlyList<ComplaintClock> Start(Complaint complaint) => ShippedClocks.Book.Start(complaint, complaint.ReceivedOn);

    private static ClockRule Version(int version, string from, string? to, decimal amount) => new()
    {
        Id = StableId.Of("version" + version),
        RegimeCode = "uk",
        Milestone = "final",
        Version = version,
        EffectiveFrom = Day.Parse(from),
        EffectiveTo = to is null ? null : Day.Parse(to),
        Amount = amount,
    };
}
