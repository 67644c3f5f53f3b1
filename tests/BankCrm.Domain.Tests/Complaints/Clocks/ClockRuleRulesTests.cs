using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

public sealed class ClockRuleRulesTests
{
    [Fact]
    public void RuleIsSound_UsualRule_IsSound() => Assert.Null(Check());

    [Theory]
    [InlineData("final", null)]
    [InlineData("house-contact-2", null)]
    [InlineData("", ClockCodes.MilestoneUnusable)]
    [InlineData("Final", ClockCodes.MilestoneUnusable)]
    [InlineData("final answer", ClockCodes.MilestoneUnusable)]
    [InlineData("final/uk", ClockCodes.MilestoneUnusable)]
    public void RuleIsSound_Milestone_IsSmallLettersDigitsHyphens(string milestone, string? code) => Assert.Equal(code, Check(milestone: milestone));

    [Theory]
    [InlineData(ClockUnit.CalendarDays, 0.5, ClockCodes.AmountUnusable)]
    [InlineData(ClockUnit.BusinessDays, 1.5, ClockCodes.AmountUnusable)]
    [InlineData(ClockUnit.WorkingHours, 0.5, null)]
    [InlineData(ClockUnit.WorkingHours, 0, ClockCodes.AmountUnusable)]
    [InlineData(ClockUnit.CalendarDays, 0, ClockCodes.AmountUnusable)]
    [InlineData(ClockUnit.CalendarDays, -1, ClockCodes.AmountUnusable)]
    [InlineData(ClockUnit.CalendarDays, 1, null)]
    public void RuleIsSound_Amount_IsAboveZeroAndWholeForDays(ClockUnit unit, double amount, string? code) => Assert.Equal(code, Check(unit: unit, amount: (decimal)amount));

    [Theory]
    [InlineData("2025-12-31", ClockCodes.EndsBeforeItBegins)]
    [InlineData("2026-01-01", null)]
    public void RuleIsSound_LastDay_IsNotBeforeTheFirst(string last, string? code) => Assert.Equal(code, Check(last: Day.Parse(last)));

    [Theory]
    [InlineData(ComplaintSeverity.High, ComplaintSeverity.Medium, ClockCodes.SeveritiesUnusable)]
    [InlineData(ComplaintSeverity.High, ComplaintSeverity.High, null)]
    [InlineData(ComplaintSeverity.High, null, null)]
    [InlineData(null, ComplaintSeverity.Low, null)]
    public void RuleIsSound_Severities_AreInOrder(ComplaintSeverity? from, ComplaintSeverity? to, string? code) => Assert.Equal(code, Check(severityFrom: from, severityTo: to));

    [Theory]
    [InlineData(0, ClockCodes.AtRiskPercentUnusable)]
    [InlineData(1, null)]
    [InlineData(100, null)]
    [InlineData(101, ClockCodes.AtRiskPercentUnusable)]
    public void RuleIsSound_AtRiskPercent_IsAboveZeroAndAtMostHundred(int percent, string? code) => Assert.Equal(code, Check(percent: percent));

    [Theory]
    [InlineData(ClockEvent.Received, ClockEvent.Received, ClockCodes.EventsUnusable)]
    [InlineData(ClockEvent.Responded, ClockEvent.Acknowledged, ClockCodes.EventsUnusable)]
    [InlineData(ClockEvent.Acknowledged, ClockEvent.Responded, null)]
    public void RuleIsSound_Events_AreInOrder(ClockEvent start, ClockEvent end, string? code) => Assert.Equal(code, Check(start: start, end: end));

    [Theory]
    [InlineData(ClockUnit.CalendarDays, 30, null)]
    [InlineData(ClockUnit.CalendarDays, 0, null)]
    [InlineData(ClockUnit.CalendarDays, -1, ClockCodes.ExtensionUnusable)]
    [InlineData(ClockUnit.CalendarDays, 1.5, ClockCodes.ExtensionUnusable)]
    [InlineData(ClockUnit.WorkingHours, 1, ClockCodes.ExtensionUnusable)]
    [InlineData(ClockUnit.WorkingHours, 0, null)]
    public void RuleIsSound_Extension_IsWholeDays(ClockUnit unit, double days, string? code) => Assert.Equal(code, Check(unit: unit, extension: (decimal)days));

    private static string? Check(
        string milestone = "final",
        ClockUnit unit = ClockUnit.CalendarDays,
        decimal amount = 5m,
        Day? last = null,
        ComplaintSeverity? severityFrom = null,
        ComplaintSeverity? severityTo = null,
        decimal? percent = null,
        ClockEvent start = ClockEvent.Received,
        ClockEvent end = ClockEvent.Responded,
        decimal extension = 0m) => ClockRuleRules.RuleIsSound(new ClockRule
        {
            RegimeCode = "small",
            Milestone = milestone,
            EffectiveFrom = new Day(2026, 1, 1),
            EffectiveTo = last,
            Unit = unit,
            Amount = amount,
            SeverityFrom = severityFrom,
            SeverityTo = severityTo,
            AtRiskPercent = percent,
            StartEvent = start,
            EndEvent = end,
            ExtensionMax = extension,
        })?.Code;
}
