using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Churn;

/// <summary>What holds of every score.</summary>
public sealed class ChurnProperties
{
    private static readonly Gen<ChurnSignal[]> Signals = Gen.NonEmptyListOf(
        from figure in Gen.Elements(Figure.OpenComplaints, Figure.AssetsChangeOneWindow, Figure.ProductsHeld, Figure.DaysSinceActive)
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from value in Gen.Choose(-60, 60)
        from weight in Gen.Choose(1, 100)
        select ChurnPolicyBuilder.Signal("S" + figure + comparison, figure, comparison, value, weight)).Select(list => list.ToArray());

    private static readonly Gen<KnownFigures> Facts = Gen.ListOf(
        from figure in Gen.Elements(Figure.OpenComplaints, Figure.AssetsChangeOneWindow, Figure.ProductsHeld, Figure.DaysSinceActive, Figure.AssetsUnderManagement)
        from value in Gen.Choose(-70, 70)
        select (figure, value)).Select(Known);

    [Fact]
    public void Score_AnyFigures_LiesBetweenZeroAndAHundred() => Checking.Holds(Signals.Zip(Facts), given =>
    {
        ChurnScore? score = Score(given.Item1, given.Item2);

        Assert.True(score is null || score.Score is >= 0m and <= 100m);
        Assert.True(score is null || score.Band == score.Policy.BandOf(score.Score));
    });

    [Fact]
    public void Score_OneSignalMore_IsNeverLower() => Checking.Holds(Signals.Zip(Signals).Zip(Facts), given =>
    {
        ChurnScore? fewer = Score(given.Item1.Item1, given.Item2);
        ChurnScore? more = Score(given.Item1.Item1.Concat(given.Item1.Item2).ToArray(), given.Item2);

        Assert.True((more?.Score ?? 0m) >= (fewer?.Score ?? 0m));
        Assert.True((more?.Band ?? ChurnBand.Low) >= (fewer?.Band ?? ChurnBand.Low));
    });

    [Fact]
    public void Score_AnyFigures_IsTheSumOfTheSignalsThatHold() => Checking.Holds(Signals.Zip(Facts), given =>
    {
        decimal sum = given.Item1.Where(signal => signal.Condition.Holds(given.Item2.Read(signal.Figure)) == true).Sum(signal => signal.Weight);

        Assert.Equal(Math.Min(100m, sum), Score(given.Item1, given.Item2)?.Score ?? 0m);
    });

    [Fact]
    public void Remake_AnyScore_GivesItAgain() => Checking.Holds(Signals.Zip(Facts), given =>
    {
        if (Score(given.Item1, given.Item2) is { } score)
        {
            ChurnScore again = ChurnInputs.Remake(score.Policy, score.PeriodEnd, ChurnText.Inputs(score))!;
            Assert.Equal((score.Score, score.Band, ChurnText.Reasons(score), ChurnText.Unknown(score)), (again.Score, again.Band, ChurnText.Reasons(again), ChurnText.Unknown(again)));
        }
    });

    private static ChurnScore? Score(IReadOnlyList<ChurnSignal> signals, KnownFigures figures) =>
        ChurnEngine.Score(new ChurnPolicyBuilder { Signals = signals }.Build(), figures, ChurnState.None);

    private static KnownFigures Known(IEnumerable<(Figure Figure, int Value)> facts)
    {
        var known = new KnownFigures();
        foreach ((Figure figure, int value) in facts)
        {
            known[figure] = value;
        }

        return known;
    }
}
