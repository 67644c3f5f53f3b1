using System;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Churn;

public sealed class ChurnPolicyRulesTests
{
    [Fact]
    public void TermsAreSound_ValidPolicy_Are() => Assert.Null(ChurnPolicyRules.TermsAreSound(new ChurnPolicyBuilder().Terms));

    [Theory]
    [InlineData(0, 60, false)]
    [InlineData(0.0001, 60, true)]
    [InlineData(60, 60, false)]
    [InlineData(59.9999, 60, true)]
    [InlineData(40, 100, true)]
    [InlineData(40, 100.0001, false)]
    public void TermsAreSound_Bands_RiseWithinAHundred(double medium, double high, bool isSound) =>
        AssertSound(isSound, ChurnCodes.BandsOutOfOrder, new ChurnPolicyBuilder { MediumFrom = (decimal)medium, HighFrom = (decimal)high });

    [Theory]
    [InlineData(ChurnBand.Low, false)]
    [InlineData(ChurnBand.Medium, true)]
    [InlineData(ChurnBand.High, true)]
    public void TermsAreSound_AlertFrom_IsNotLow(ChurnBand band, bool isSound) => AssertSound(isSound, ChurnCodes.AlertsFromLow, new ChurnPolicyBuilder { AlertFrom = band });

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.0001, true)]
    [InlineData(100, true)]
    [InlineData(100.0001, false)]
    public void TermsAreSound_OutcomeDrop_IsAPercentage(double percent, bool isSound) =>
        AssertSound(isSound, ChurnCodes.DropOutOfBounds, new ChurnPolicyBuilder { OutcomeDropPercent = (decimal)percent });

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    public void TermsAreSound_MinimumAssets_IsNotNegative(double amount, bool isSound) =>
        AssertSound(isSound, ChurnCodes.MinimumNegative, new ChurnPolicyBuilder { MinimumAssets = (decimal)amount });

    [Fact]
    public void TermsAreSound_EndBeforeBegin_IsRefusedAsForAnyPolicy() =>
        AssertSound(false, Codes.AnyPolicyEndsBeforeItBegins, new ChurnPolicyBuilder { EffectiveFrom = new Day(2024, 1, 1), EffectiveTo = new Day(2023, 12, 31) });

    [Fact]
    public void PolicyIsComplete_ValidPolicy_Is() => Assert.Null(Complete(new ChurnPolicyBuilder()));

    [Fact]
    public void PolicyIsComplete_NoSignals_IsRefused() =>
        AssertRefused(ChurnCodes.PolicyWithoutSignals, "CHURN", Complete(new ChurnPolicyBuilder { Signals = Array.Empty<ChurnSignal>() }));

    [Theory]
    [InlineData("Churn", null)]
    [InlineData("Churn", " ")]
    [InlineData(null, "流失")]
    public void PolicyIsComplete_NameInOneLanguageOnly_IsRefusedByItsCode(string? english, string? chinese) =>
        AssertRefused(ChurnCodes.NameMissing, "CHURN", Complete(new ChurnPolicyBuilder { Name = english, NameZh = chinese }));

    [Fact]
    public void PolicyIsComplete_SignalWithoutChineseName_IsRefusedByItsCode()
    {
        ChurnSignal unnamed = new() { Code = "B", Name = "B", Order = 2, Weight = 50m, Condition = new Condition { Figure = Figure.Age, Comparison = Comparison.AtLeast, Value = 1m } };

        AssertRefused(ChurnCodes.NameMissing, "B", Complete(new ChurnPolicyBuilder { Signals = new[] { Signal("A", 50m), unnamed } }));
    }

    [Theory]
    [InlineData(59.9999, false)]
    [InlineData(60, true)]
    public void PolicyIsComplete_AllWeights_ReachTheHighestBand(double weight, bool isComplete)
    {
        Violation? found = Complete(new ChurnPolicyBuilder { Signals = new[] { Signal("A", (decimal)weight) } });

        Assert.Equal(isComplete ? null : ChurnCodes.BandOutOfReach, found?.Code);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.0001, true)]
    [InlineData(100, true)]
    [InlineData(100.0001, false)]
    public void SignalsFitTogether_Weight_IsAboveZeroAndAtMostAHundred(double weight, bool fits)
    {
        Violation? found = ChurnPolicyRules.SignalsFitTogether(new[] { Signal("A", (decimal)weight) });

        Assert.Equal(fits ? null : ChurnCodes.WeightOutOfBounds, found?.Code);
        Assert.Equal(fits ? null : "A", found?.Arguments[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A,B")]
    [InlineData("A B")]
    public void SignalsFitTogether_CodeWithSeparators_IsRefused(string code) =>
        Assert.Equal(ChurnCodes.SignalCodeUnusable, ChurnPolicyRules.SignalsFitTogether(new[] { Signal(code, 10m) })?.Code);

    [Fact]
    public void SignalsFitTogether_OneCodeTwice_IsRefused() =>
        AssertRefused(ChurnCodes.SignalTwice, "a", ChurnPolicyRules.SignalsFitTogether(new[] { Signal("A", 10m), ChurnPolicyBuilder.Signal("a", Figure.Age, Comparison.AtLeast, 60m, 10m, 2) }));

    [Theory]
    [InlineData(Comparison.AtMost, -50, false)]
    [InlineData(Comparison.LessThan, -50, false)]
    [InlineData(Comparison.AtMost, -49.9999, true)]
    [InlineData(Comparison.AtLeast, -50, true)]
    [InlineData(Comparison.EqualTo, -50, true)]
    public void SignalsFitTogether_OneLimitInOneDirection_CountsOnce(Comparison comparison, double value, bool fits)
    {
        Violation? found = ChurnPolicyRules.SignalsFitTogether(new[]
        {
            ChurnPolicyBuilder.Signal("A", Figure.AssetsChangeOneWindow, Comparison.AtMost, -50m, 10m, 1),
            ChurnPolicyBuilder.Signal("B", Figure.AssetsChangeOneWindow, comparison, (decimal)value, 10m, 2),
        });

        Assert.Equal(fits ? null : ChurnCodes.SignalsOverlap, found?.Code);
        Assert.Equal(fits ? Array.Empty<object>() : new object[] { "B", "A" }, found?.Arguments ?? Array.Empty<object>());
    }

    [Fact]
    public void SignalsFitTogether_FigureThatScoresCannotRead_IsRefused() => AssertRefused(
        ChurnCodes.FigureOutOfReach,
        "A",
        ChurnPolicyRules.SignalsFitTogether(new[] { ChurnPolicyBuilder.Signal("A", Figure.DaysInStage, Comparison.AtLeast, 1m, 10m) }));

    private static ChurnSignal Signal(string code, decimal weight) => ChurnPolicyBuilder.Signal(code, Figure.OpenComplaints, Comparison.AtLeast, 1m, weight);

    private static Violation? Complete(ChurnPolicyBuilder policy) => ChurnPolicyRules.PolicyIsComplete(policy.Terms, policy.Signals.ToList());

    private static void AssertSound(bool isSound, string code, ChurnPolicyBuilder policy) => Assert.Equal(isSound ? null : code, ChurnPolicyRules.TermsAreSound(policy.Terms)?.Code);

    private static void AssertRefused(string code, string row, Violation? found)
    {
        Assert.Equal(code, found?.Code);
        Assert.Equal(row, found!.Arguments[0]);
    }
}
