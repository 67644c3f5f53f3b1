using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Churn;

public sealed class ChurnAlertRulesTests
{
    private static readonly Day Opened = new(2024, 7, 5);

    [Theory]
    [InlineData(ChurnAlertStatus.Open, ChurnAlertStatus.Open, true)]
    [InlineData(ChurnAlertStatus.Open, ChurnAlertStatus.Intervening, true)]
    [InlineData(ChurnAlertStatus.Open, ChurnAlertStatus.Closed, false)]
    [InlineData(ChurnAlertStatus.Intervening, ChurnAlertStatus.Open, false)]
    [InlineData(ChurnAlertStatus.Intervening, ChurnAlertStatus.Intervening, true)]
    [InlineData(ChurnAlertStatus.Intervening, ChurnAlertStatus.Closed, true)]
    [InlineData(ChurnAlertStatus.Closed, ChurnAlertStatus.Open, false)]
    [InlineData(ChurnAlertStatus.Closed, ChurnAlertStatus.Intervening, false)]
    public void MayBecome_EveryStep_OnlyForward(ChurnAlertStatus before, ChurnAlertStatus after, bool isAllowed) =>
        Assert.Equal(isAllowed ? null : ChurnCodes.AlertStatusMove, ChurnAlertRules.MayBecome(before, Terms(after))?.Code);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(" ", 0)]
    [InlineData("Called", null)]
    public void MayBecome_InterveningWithoutTextOrDay_IsRefused(string? text, int? day) =>
        Assert.Equal(ChurnCodes.InterventionMissing, ChurnAlertRules.MayBecome(ChurnAlertStatus.Open, Terms(ChurnAlertStatus.Intervening, text, day))?.Code);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void MayBecome_InterventionAroundTheDayOpened_IsNotEarlier(int day, bool isAllowed) =>
        Assert.Equal(isAllowed ? null : ChurnCodes.InterventionTooEarly, ChurnAlertRules.MayBecome(ChurnAlertStatus.Open, Terms(ChurnAlertStatus.Intervening, interventionDay: day))?.Code);

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, null)]
    public void MayBecome_ClosedWithoutOutcomeOrDay_IsRefused(bool hasOutcome, int? outcomeDay) =>
        Assert.Equal(ChurnCodes.OutcomeMissing, ChurnAlertRules.MayBecome(ChurnAlertStatus.Intervening, Terms(ChurnAlertStatus.Closed, hasOutcome: hasOutcome, outcomeDay: outcomeDay))?.Code);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void MayBecome_OutcomeAroundTheIntervention_IsNotEarlier(int outcomeDay, bool isAllowed) => Assert.Equal(
        isAllowed ? null : ChurnCodes.OutcomeTooEarly,
        ChurnAlertRules.MayBecome(ChurnAlertStatus.Intervening, Terms(ChurnAlertStatus.Closed, interventionDay: 2, outcomeDay: outcomeDay))?.Code);

    /// <summary>An alert with all that its status needs; days count from the day that it was opened on.</summary>
    private static ChurnAlertTerms Terms(ChurnAlertStatus status, string? intervention = "Called", int? interventionDay = 1, bool hasOutcome = true, int? outcomeDay = 3) => new()
    {
        Status = status,
        OpenedOn = Opened,
        Intervention = status == ChurnAlertStatus.Open ? null : intervention,
        IntervenedOn = status == ChurnAlertStatus.Open || interventionDay is null ? null : Opened.AddDays(interventionDay.Value),
        HasOutcome = status == ChurnAlertStatus.Closed && hasOutcome,
        OutcomeOn = status != ChurnAlertStatus.Closed || outcomeDay is null ? null : Opened.AddDays(outcomeDay.Value),
    };
}
