using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tests.Lifecycle.Support;

namespace BankCrm.Domain.Tests.Lifecycle;

/// <summary>The engine over the shipped personal policy.</summary>
public sealed class StageEngineTests
{
    [Theory]
    [InlineData(0, "NEW")]
    [InlineData(30, "NEW")]
    [InlineData(31, "GROWING")]
    [InlineData(180, "GROWING")]
    [InlineData(181, "MATURE")]
    [InlineData(20000, "MATURE")]
    public void Decide_NoStageYet_PlacesByTheDaysSinceTheStart(int days, string expected) => Assert.Equal(expected, Given.StageAfter(null, Given.SteadyBut(days)));

    [Theory]
    [InlineData(89, "MATURE")]
    [InlineData(90, "DORMANT")]
    [InlineData(179, "DORMANT")]
    [InlineData(180, "LOST")]
    public void Decide_DaysSinceActive_MovesAtTheLimits(int days, string expected) =>
        Assert.Equal(expected, Given.StageAfter("MATURE", Given.SteadyBut(400, (Figure.DaysSinceActive, days), (Figure.ActiveInWindow, 0m))));

    [Theory]
    [InlineData(-29.9999, "MATURE")]
    [InlineData(-30, "DECLINING")]
    [InlineData(-30.0001, "DECLINING")]
    public void Decide_TransactionsFall_MovesAtTheLimit(double percent, string expected) =>
        Assert.Equal(expected, Given.StageAfter("MATURE", Given.SteadyBut(400, (Figure.TransactionsChangeNinetyDays, (decimal)percent))));

    [Theory]
    [InlineData(-49.9999, "GROWING")]
    [InlineData(-50, "DECLINING")]
    public void Decide_AssetsFall_MovesAtTheLimit(double percent, string expected) =>
        Assert.Equal(expected, Given.StageAfter("GROWING", Given.SteadyBut(100, (Figure.AssetsChangeThreeWindows, (decimal)percent))));

    [Theory]
    [InlineData("NEW", 10)]
    [InlineData("GROWING", 100)]
    [InlineData("MATURE", 400)]
    public void Decide_LastProductClosed_IsLost(string from, int days) => Assert.Equal("LOST", Given.StageAfter(from, Given.SteadyBut(days, (Figure.ProductsHeld, 0m))));

    [Fact]
    public void Decide_LostDormantAndDecliningAtOnce_IsLost() =>
        Assert.Equal("LOST", Given.StageAfter("MATURE", Given.SteadyBut(400, (Figure.DaysSinceActive, 200m), (Figure.TransactionsChangeNinetyDays, -100m))));

    [Fact]
    public void Decide_NeverHeldAnything_IsAProspect() =>
        Assert.Equal("PROSPECT", Given.StageAfter(null, Given.Figures((Figure.ProductsHeld, 0m), (Figure.TransactionsTwelveMonths, 0m), (Figure.DaysSinceActive, 400m))));

    [Fact]
    public void Decide_HeldSomethingOnceAndNothingNow_IsLostFromTheBeginning() =>
        Assert.Equal("LOST", Given.StageAfter(null, Given.Figures((Figure.ProductsHeld, 0m), (Figure.TransactionsTwelveMonths, 0m), (Figure.DaysSinceStart, 500m))));

    [Fact]
    public void Decide_ProspectOpensAProduct_IsNew() => Assert.Equal("NEW", Given.StageAfter("PROSPECT", Given.SteadyBut(30)));

    [Fact]
    public void Decide_ProspectWithoutProduct_Stays() =>
        Assert.Equal("PROSPECT", Given.StageAfter("PROSPECT", Given.Figures((Figure.ProductsHeld, 0m), (Figure.TransactionsTwelveMonths, 0m), (Figure.DaysInStage, 400m))));

    [Fact]
    public void Decide_NothingKnown_DecidesNothing()
    {
        Assert.Null(Given.StageAfter(null, Given.Figures()));
        Assert.All(ShippedLifecycle.Personal.Stages, stage => Assert.Equal(stage.Code, Given.StageAfter(stage.Code, Given.Figures())));
    }

    [Theory]
    [InlineData(100, "GROWING")]
    [InlineData(400, "MATURE")]
    public void Decide_DecliningNoLonger_GoesWhereItsAgeBelongs(int days, string expected) => Assert.Equal(expected, Given.StageAfter("DECLINING", Given.SteadyBut(days)));

    [Fact]
    public void Decide_DecliningStill_Stays() => Assert.Equal("DECLINING", Given.StageAfter("DECLINING", Given.SteadyBut(400, (Figure.AssetsChangeThreeWindows, -60m))));

    [Fact]
    public void Decide_DecliningWithBothFiguresUnknown_IsNotReleased() =>
        Assert.Equal("DECLINING", Given.StageAfter("DECLINING", Given.Figures((Figure.DaysSinceStart, 400m), (Figure.DaysSinceActive, 5m))));

    [Fact]
    public void Decide_DecliningWithOneFigureKnownAndGood_IsReleased() =>
        Assert.Equal("MATURE", Given.StageAfter("DECLINING", Given.Figures((Figure.DaysSinceStart, 400m), (Figure.AssetsChangeThreeWindows, 3m))));

    [Fact]
    public void Decide_DormantActiveAgain_GoesWhereItsAgeBelongs() => Assert.Equal("MATURE", Given.StageAfter("DORMANT", Given.SteadyBut(400)));

    [Fact]
    public void Decide_LostActiveAgain_IsWonBack() => Assert.Equal("WON-BACK", Given.StageAfter("LOST", Given.SteadyBut(400)));

    [Fact]
    public void Decide_LostActiveAgainWithUnknownProducts_IsWonBack() =>
        Assert.Equal("WON-BACK", Given.StageAfter("LOST", Given.Figures((Figure.DaysSinceStart, 400m), (Figure.DaysSinceActive, 5m), (Figure.ActiveInWindow, 1m))));

    [Fact]
    public void Decide_LostWithoutProductButActive_StaysLost() => Assert.Equal("LOST", Given.StageAfter("LOST", Given.SteadyBut(400, (Figure.ProductsHeld, 0m))));

    [Theory]
    [InlineData(40, 89, "WON-BACK")]
    [InlineData(40, 90, "GROWING")]
    [InlineData(3000, 89, "WON-BACK")]
    [InlineData(3000, 90, "GROWING")]
    public void Decide_WonBack_GrowsAfterNinetyDaysWhateverTheAge(int daysSinceStart, int daysInStage, string expected) =>
        Assert.Equal(expected, Given.StageAfter("WON-BACK", Given.SteadyBut(daysSinceStart, daysInStage)));

    [Fact]
    public void Decide_WonBackDormantAfterNinetyDays_IsDormant() =>
        Assert.Equal("DORMANT", Given.StageAfter("WON-BACK", Given.SteadyBut(3000, 90, (Figure.DaysSinceActive, 90m), (Figure.ActiveInWindow, 0m))));

    [Fact]
    public void Decide_Moved_TellsWhatHappenedAndWhy()
    {
        Day since = new(2024, 1, 31);

        StageDecision decision = StageEngine.Decide(ShippedLifecycle.Personal, ShippedLifecycle.In("DECLINING", since), Given.SteadyBut(400))!;

        Assert.Equal((StageMoveKind.Moved, "MATURE", "DECLINING"), (decision.Kind, decision.Stage.Code, decision.PreviousStageCode));
        Assert.Equal(Given.PeriodEnd, decision.EnteredOn);
        Assert.Equal(since, decision.PreviousSince);
        Assert.Equal(151, decision.DaysInPrevious);
        Assert.False(decision.IsUndisturbed);
        Assert.Equal("STAGE-CONDITIONS-HOLD,STAGE-RELEASED,DAYS-SINCE-START>=181", decision.ReasonText);
        Assert.Equal(
            "ASSETS-CHANGE-THREE-WINDOWS=0;PRODUCTS-HELD=2;TRANSACTIONS-CHANGE-NINETY-DAYS=0;DAYS-SINCE-ACTIVE=5;DAYS-SINCE-START=400;previous=DECLINING;since=2024-01-31",
            decision.InputText);
    }

    [Fact]
    public void Decide_Placed_TellsTheFirstPlacement()
    {
        StageDecision decision = StageEngine.Decide(ShippedLifecycle.Personal, StageState.None, Given.SteadyBut(30))!;

        Assert.Equal((StageMoveKind.Placed, "NEW", null), (decision.Kind, decision.Stage.Code, decision.PreviousStageCode));
        Assert.Null(decision.DaysInPrevious);
        Assert.Equal("STAGE-FIRST-PLACEMENT,DAYS-SINCE-START>=0,DAYS-SINCE-START<=30", decision.ReasonText);
    }

    [Fact]
    public void Decide_MovedByTime_TellsTheTime() =>
        Assert.Equal("STAGE-TIME-OVER", StageEngine.Decide(ShippedLifecycle.Personal, ShippedLifecycle.In("WON-BACK", new Day(2024, 1, 31)), Given.SteadyBut(3000, 151))!.ReasonText);

    [Fact]
    public void Decide_Stayed_LeavesTheStateAsItWas()
    {
        StageState state = ShippedLifecycle.In("MATURE", new Day(2023, 1, 31));

        StageDecision decision = StageEngine.Decide(ShippedLifecycle.Personal, state, Given.SteadyBut(400))!;

        Assert.Equal(StageMoveKind.Stayed, decision.Kind);
        Assert.True(decision.IsUndisturbed);
        Assert.Same(state, decision.After);
        Assert.Equal("STAGE-NOTHING-OPENED", decision.ReasonText);
    }

    [Theory]
    [InlineData(-1, "LOST")]
    [InlineData(0, "MATURE")]
    [InlineData(1, "MATURE")]
    public void Decide_OnHold_IsNotMovedUpToTheLastDayOfTheHold(int holdEndsAfterWindow, string expected)
    {
        StageState state = ShippedLifecycle.In("MATURE", new Day(2024, 5, 31), Given.PeriodEnd.AddDays(holdEndsAfterWindow));

        StageDecision decision = StageEngine.Decide(ShippedLifecycle.Personal, state, Given.SteadyBut(400, (Figure.ProductsHeld, 0m)))!;

        Assert.Equal(expected, decision.Stage.Code);
        Assert.Equal(expected == "MATURE", decision.Kind == StageMoveKind.Held && decision.IsUndisturbed && decision.ReasonText == "STAGE-ON-HOLD");
    }

    [Fact]
    public void Decide_MovedAfterTheHold_EndsTheHold() =>
        Assert.Null(StageEngine.Decide(ShippedLifecycle.Personal, ShippedLifecycle.In("MATURE", new Day(2024, 5, 1), new Day(2024, 5, 31)), Given.SteadyBut(400, (Figure.ProductsHeld, 0m)))!.After.HoldUntil);

    [Fact]
    public void Decide_StageThatThePolicyDoesNotHave_PlacesAnew()
    {
        StageDecision decision = StageEngine.Decide(ShippedLifecycle.Personal, new StageState { StageCode = "VIP", Since = new Day(2024, 1, 31) }, Given.SteadyBut(400))!;

        Assert.Equal((StageMoveKind.Placed, "MATURE", "VIP"), (decision.Kind, decision.Stage.Code, decision.PreviousStageCode));
        Assert.Equal("STAGE-RETIRED,DAYS-SINCE-START>=181", decision.ReasonText);
    }

    [Fact]
    public void Decide_NewVersionOfThePolicy_TakesOverTheStageOfTheSameCode()
    {
        StageState older = new() { StageId = System.Guid.NewGuid(), StageCode = "MATURE", Since = new Day(2023, 1, 31) };

        StageDecision decision = StageEngine.Decide(ShippedLifecycle.Personal, older, Given.SteadyBut(400))!;

        Assert.True(decision.IsUndisturbed);
        Assert.Equal(ShippedLifecycle.Stage("MATURE").Id, decision.After.StageId);
        Assert.Equal(older.Since, decision.After.Since);
    }

    [Fact]
    public void Remake_EveryMove_GivesTheSameDecision()
    {
        StoredFigures[] windows =
        {
            Given.SteadyBut(10), Given.SteadyBut(100), Given.SteadyBut(400), Given.SteadyBut(400, (Figure.ProductsHeld, 0m)),
            Given.SteadyBut(400, (Figure.DaysSinceActive, 100m)), Given.SteadyBut(400, (Figure.AssetsChangeThreeWindows, -100m / 3m * 2m)), Given.SteadyBut(400, 90),
        };
        StageState[] states = ShippedLifecycle.Personal.Stages.Select(stage => ShippedLifecycle.In(stage.Code, new Day(2024, 3, 31), new Day(2024, 4, 30))).Append(StageState.None).ToArray();
        StageDecision[] moves = states.SelectMany(state => windows.Select(figures => StageEngine.Decide(ShippedLifecycle.Personal, state, figures)!)).Where(decision => decision.IsMove).ToArray();

        Assert.True(moves.Length > 20);
        Assert.All(moves, move =>
        {
            StageDecision again = StageEngine.Remake(ShippedLifecycle.Personal, new StoredFigures(move.PeriodEnd, move.InputText))!;
            Assert.Equal((move.Kind, move.Stage, move.ReasonText, move.InputText), (again.Kind, again.Stage, again.ReasonText, again.InputText));
        });
    }
}
