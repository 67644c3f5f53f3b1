using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Conditions;

public sealed class ConditionTests
{
    public static TheoryData<Comparison, bool, bool, bool> Edges => new()
    {
        { Comparison.AtLeast, false, true, true },
        { Comparison.AtMost, true, true, false },
        { Comparison.MoreThan, false, false, true },
        { Comparison.LessThan, true, false, false },
        { Comparison.EqualTo, false, true, false },
        { Comparison.NotEqualTo, true, false, true },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Holds_JustBelowAtAndJustAbove_FollowsTheComparison(Comparison comparison, bool below, bool at, bool above)
    {
        Condition condition = Of(comparison, -30m);

        Assert.Equal(below, condition.Holds(-30.0001m));
        Assert.Equal(at, condition.Holds(-30m));
        Assert.Equal(above, condition.Holds(-29.9999m));
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Holds_UnknownFigure_IsNeitherTrueNorFalse(Comparison comparison, bool below, bool at, bool above)
    {
        Assert.True(below || at || above);
        Assert.Null(Of(comparison, 0m).Holds(null));
    }

    [Theory]
    [InlineData(Comparison.AtLeast, ">=")]
    [InlineData(Comparison.AtMost, "<=")]
    [InlineData(Comparison.MoreThan, ">")]
    [InlineData(Comparison.LessThan, "<")]
    [InlineData(Comparison.EqualTo, "=")]
    [InlineData(Comparison.NotEqualTo, "<>")]
    public void ToString_EveryComparison_IsReadBack(Comparison comparison, string sign)
    {
        Condition condition = Of(comparison, -12.5m);

        Assert.Equal("ASSETS-CHANGE-THREE-WINDOWS" + sign + "-12.5", condition.ToString());
        Assert.True(Condition.TryParse(condition.ToString(), out Condition? read));
        Assert.Equal((condition.Figure, condition.Comparison, condition.Value), (read!.Figure, read.Comparison, read.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("STAGE-BY-HAND")]
    [InlineData("AGE")]
    [InlineData("AGE=")]
    [InlineData("AGE==5")]
    [InlineData("HEIGHT>=5")]
    [InlineData("AGE>=old")]
    public void TryParse_NoCondition_IsFalse(string text) => Assert.False(Condition.TryParse(text, out _));

    private static Condition Of(Comparison comparison, decimal value) => new() { Figure = Figure.AssetsChangeThreeWindows, Comparison = comparison, Value = value };
}
