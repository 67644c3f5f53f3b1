using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Churn;

public sealed class ChurnEngineTests
{
    [Theory]
    [InlineData(Comparison.AtMost, -50.0001, true)]
    [InlineData(Comparison.AtMost, -50, true)]
    [InlineData(Comparison.AtMost, -49.9999, false)]
    [InlineData(Comparison.LessThan, -50.0001, true)]
    [InlineData(Comparison.LessThan, -50, false)]
    [InlineData(Comparison.AtLeast, -50.0001, false)]
    [InlineData(Comparison.AtLeast, -50, true)]
    [InlineData(Comparison.MoreThan, -50, false)]
    [InlineData(Comparison.MoreThan, -49.9999, true)]
    public void Score_FigureAtTheLimitOfASignal_AddsItsWeightOrNot(Comparison comparison, double figure, bool holds)
    {
        var policy = new ChurnPolicyBuilder { Signals = new[] { ChurnPolicyBuilder.Signal("S", Figure.AssetsChangeThreeWindows, comparison, -50m, 70m) } };

        ChurnScore score = Score(policy, new KnownFigures { [Figure.AssetsChangeThreeWindows] = (decimal)figure });

        Assert.Equal(holds ? 70m : 0m, score.Score);
    }

    [Fact]
    public void Score_SeveralSignals_AddUp()
    {
        ChurnScore score = Score(new ChurnPolicyBuilder(), new KnownFigures { [Figure.AssetsChangeOneWindow] = -35m, [Figure.OpenComplaints] = 2m });

        Assert.Equal(50m, score.Score);
        Assert.Equal(ChurnBand.Medium, score.Band);
    }

    [Fact]
    public void Score_MoreThanAHundred_IsAHundred()
    {
        ChurnScore score = Score(new ChurnPolicyBuilder(), new KnownFigures { [Figure.AssetsChangeThreeWindows] = -90m, [Figure.AssetsChangeOneWindow] = -90m, [Figure.OpenComplaints] = 1m });

        Assert.Equal(100m, score.Score);
    }

    [Theory]
    [InlineData(39.9999, ChurnBand.Low)]
    [InlineData(40, ChurnBand.Medium)]
    [InlineData(40.0001, ChurnBand.Medium)]
    [InlineData(59.9999, ChurnBand.Medium)]
    [InlineData(60, ChurnBand.High)]
    [InlineData(60.0001, ChurnBand.High)]
    public void Score_AtTheLimitsOfBands_FindsTheBand(double weight, ChurnBand band)
    {
        var policy = new ChurnPolicyBuilder { Signals = new[] { ChurnPolicyBuilder.Signal("S", Figure.OpenComplaints, Comparison.AtLeast, 1m, (decimal)weight) } };

        Assert.Equal(band, Score(policy, new KnownFigures { [Figure.OpenComplaints] = 1m }).Band);
    }

    [Fact]
    public void Score_UnknownFigure_DoesNotHoldAndIsNamed()
    {
        ChurnScore score = Score(new ChurnPolicyBuilder(), new KnownFigures { [Figure.AssetsChangeOneWindow] = -35m });

        Assert.Equal(40m, score.Score);
        Assert.Equal(new[] { "ASSETS-CHANGE-THREE-WINDOWS", "OPEN-COMPLAINTS" }, score.Unknown);
    }

    [Fact]
    public void Score_NothingKnown_IsNoScore() =>
        Assert.Null(ChurnEngine.Score(new ChurnPolicyBuilder().Build(), new KnownFigures { [Figure.Age] = 40m }, ChurnState.None));

    [Theory]
    [InlineData(999.99, ChurnBand.Low)]
    [InlineData(1000, ChurnBand.High)]
    [InlineData(1000.01, ChurnBand.High)]
    public void Score_AssetsAroundTheMinimum_BandOnlyFromTheMinimumOn(double assets, ChurnBand band)
    {
        ChurnScore score = Score(
            new ChurnPolicyBuilder { MinimumAssets = 1000m },
            new KnownFigures { [Figure.AssetsChangeThreeWindows] = -90m, [Figure.AssetsUnderManagement] = (decimal)assets });

        Assert.Equal(60m, score.Score);
        Assert.Equal(band, score.Band);
        Assert.Equal(band == ChurnBand.Low, score.Reasons.Contains(ChurnReasonCodes.UnderMinimumAssets));
    }

    [Fact]
    public void Score_UnknownAssetsAndAMinimum_KeepsTheBand()
    {
        ChurnScore score = Score(new ChurnPolicyBuilder { MinimumAssets = 1000m }, new KnownFigures { [Figure.AssetsChangeThreeWindows] = -90m });

        Assert.Equal(ChurnBand.High, score.Band);
        Assert.False(score.Policy.IsMeasurable(score.Assets));
    }

    [Fact]
    public void Reasons_SeveralSignals_TheLargestWeightsFirstUpToThePolicysNumber()
    {
        var policy = new ChurnPolicyBuilder
        {
            TopReasons = 3,
            Signals = new[]
            {
                ChurnPolicyBuilder.Signal("C", Figure.OpenComplaints, Comparison.AtLeast, 1m, 5m, 4),
                ChurnPolicyBuilder.Signal("B", Figure.OpenComplaints, Comparison.AtLeast, 2m, 10m, 3),
                ChurnPolicyBuilder.Signal("A", Figure.ManagerLeft, Comparison.EqualTo, 1m, 10m, 2),
                ChurnPolicyBuilder.Signal("D", Figure.SalaryStopped, Comparison.EqualTo, 1m, 20m, 9),
                ChurnPolicyBuilder.Signal("E", Figure.SalaryStopped, Comparison.EqualTo, 0m, 90m, 1),
            },
        };

        ChurnScore score = Score(policy, new KnownFigures { [Figure.OpenComplaints] = 2m, [Figure.ManagerLeft] = 1m, [Figure.SalaryStopped] = 1m });

        Assert.Equal(new[] { "D", "A", "B" }, score.Reasons);
        Assert.Equal(45m, score.Score);
    }

    [Theory]
    [InlineData(ChurnBand.Low, ChurnBand.Low, true)]
    [InlineData(ChurnBand.Low, ChurnBand.Medium, false)]
    [InlineData(ChurnBand.Medium, ChurnBand.Low, false)]
    [InlineData(ChurnBand.Medium, ChurnBand.Medium, false)]
    [InlineData(ChurnBand.High, ChurnBand.High, false)]
    public void IsUndisturbed_BandBeforeAndAfter_OnlyWhenLowStaysLow(ChurnBand before, ChurnBand after, bool isUndisturbed)
    {
        decimal change = after == ChurnBand.Low ? 0m : -90m;
        Figure figure = after == ChurnBand.Medium ? Figure.AssetsChangeOneWindow : Figure.AssetsChangeThreeWindows;

        ChurnScore score = ChurnEngine.Score(new ChurnPolicyBuilder().Build(), new KnownFigures { [figure] = change }, new ChurnState { Band = before })!;

        Assert.Equal(after, score.Band);
        Assert.Equal(before, score.PreviousBand);
        Assert.Equal(isUndisturbed, score.IsUndisturbed);
    }

    [Theory]
    [InlineData(100, 50, true)]
    [InlineData(100, 50.0001, false)]
    [InlineData(100, 49.9999, true)]
    [InlineData(0, 0, null)]
    public void IsLost_AtThePolicysDrop_Counts(double before, double after, bool? isLost) =>
        Assert.Equal(isLost, new ChurnPolicyBuilder().Build().IsLost((decimal)before, (decimal)after));

    [Fact]
    public void IsLost_UnknownAssets_IsUnknown()
    {
        ChurnPolicy policy = new ChurnPolicyBuilder().Build();

        Assert.Null(policy.IsLost(null, 5m));
        Assert.Null(policy.IsLost(100m, null));
    }

    [Fact]
    public void Remake_StoredInputs_GiveTheSameScore()
    {
        ChurnPolicy policy = new ChurnPolicyBuilder { MinimumAssets = 500m }.Build();
        ChurnScore score = ChurnEngine.Score(
            policy,
            new KnownFigures { [Figure.AssetsChangeOneWindow] = -33.333333333333m, [Figure.OpenComplaints] = 1m, [Figure.AssetsUnderManagement] = 1234.5678m },
            new ChurnState { Band = ChurnBand.High })!;

        ChurnScore again = ChurnInputs.Remake(policy, score.PeriodEnd, ChurnText.Inputs(score))!;

        Assert.Equal((score.Score, score.Band, score.PreviousBand), (again.Score, again.Band, again.PreviousBand));
        Assert.Equal(ChurnText.Reasons(score), ChurnText.Reasons(again));
        Assert.Equal(ChurnText.Unknown(score), ChurnText.Unknown(again));
        Assert.Equal(ChurnText.Inputs(score), ChurnText.Inputs(again));
    }

    [Fact]
    public void Join_MoreCodesThanFit_KeepsTheFirstAndCountsTheRest()
    {
        string[] codes = Enumerable.Range(0, 30).Select(number => new string((char)('A' + (number % 26)), 40)).ToArray();

        string text = ChurnText.Join(codes);

        Assert.InRange(text.Length, 360, 400);
        Assert.StartsWith(codes[0] + "," + codes[1], text, System.StringComparison.Ordinal);
        int kept = text.Split(',').Length - 1;
        Assert.EndsWith(",+" + (30 - kept).ToString(System.Globalization.CultureInfo.InvariantCulture), text, System.StringComparison.Ordinal);
    }

    private static ChurnScore Score(ChurnPolicyBuilder policy, IFigures figures) => ChurnEngine.Score(policy.Build(), figures, ChurnState.None)!;
}
