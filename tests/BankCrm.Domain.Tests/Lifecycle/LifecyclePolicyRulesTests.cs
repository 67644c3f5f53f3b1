using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Lifecycle.Rules;
using BankCrm.Domain.Tests.Lifecycle.Support;
using static BankCrm.Domain.Tests.Lifecycle.Support.LifecycleBuilder;

namespace BankCrm.Domain.Tests.Lifecycle;

public sealed class LifecyclePolicyRulesTests
{
    private readonly LifecycleBuilder policy = new();

    [Fact]
    public void PolicyIsSound_ShippedPolicies_AreSound() => Assert.All(ShippedLifecycle.Book.All, shipped => Assert.Null(LifecyclePolicyRules.PolicyIsSound(shipped)));

    [Fact]
    public void PolicyIsSound_SmallPolicy_IsSound() => Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));

    [Fact]
    public void PolicyIsSound_NoStages_IsRefused()
    {
        policy.Stages.Clear();

        Refused(LifecycleCodes.PolicyWithoutStages, "SMALL", 1);
    }

    [Theory]
    [InlineData("young", 3)]
    [InlineData("ZENITH", 1)]
    public void PolicyIsSound_CodeOrPlaceTwice_IsRefused(string code, int order)
    {
        policy.Stages.Add(Stage(code, order, Days(0, 1)));

        Refused(LifecycleCodes.StageTwice, code, "YOUNG");
    }

    [Theory]
    [InlineData("")]
    [InlineData("A>B")]
    [InlineData("A;B")]
    public void PolicyIsSound_CodeThatDoesNotFitIntoTexts_IsRefused(string code)
    {
        policy.Stages.Add(Stage(code, 3, Days(0, 1)));

        Refused(LifecycleCodes.StageCodeUnusable, code);
    }

    [Theory]
    [InlineData("", "老客户")]
    [InlineData("Old", " ")]
    public void PolicyIsSound_StageWithoutOneOfItsNames_IsRefused(string name, string nameZh)
    {
        policy.Stages[1] = Stage("OLD", 2, name, nameZh, Days(100, null));

        Refused(LifecycleCodes.StageNameMissing, "OLD");
    }

    [Theory]
    [InlineData("", "致电")]
    [InlineData("Call", "")]
    public void PolicyIsSound_StepWithoutOneOfItsNames_IsRefused(string name, string nameZh)
    {
        policy.Stages[1] = WithPlaybook(policy.Stages[1], new PlaybookStep { Sequence = 7, Name = name, NameZh = nameZh });

        Refused(LifecycleCodes.StepNameMissing, "OLD", 7);
    }

    [Fact]
    public void PolicyIsSound_NoFirstPlacement_IsRefused()
    {
        policy.Transitions.RemoveAll(transition => transition.From is null);

        Refused(LifecycleCodes.NoFirstPlacement, "SMALL", 1);
    }

    [Fact]
    public void PolicyIsSound_StageThatNothingLeadsTo_IsRefused()
    {
        policy.Stages.Add(Stage("ALONE", 3));

        Refused(LifecycleCodes.StageWithoutWayIn, "ALONE");
    }

    [Fact]
    public void PolicyIsSound_StagesThatLeadOnlyToEachOther_AreRefused()
    {
        policy.Stages.Add(Stage("HERE", 3));
        policy.Stages.Add(Stage("THERE", 4));
        policy.Transitions.Add(Way("HERE", "THERE", automatic: false, manual: true));
        policy.Transitions.Add(Way("THERE", "HERE", automatic: false, manual: true));

        Refused(LifecycleCodes.StageUnreachable, "HERE");
    }

    [Fact]
    public void PolicyIsSound_StageReachedOnlyByHand_IsSound()
    {
        policy.Stages.Add(Stage("CHOSEN", 3));
        policy.Transitions.Add(Way("OLD", "CHOSEN", automatic: false, manual: true));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    [Fact]
    public void PolicyIsSound_TransitionToItself_IsRefused()
    {
        policy.Transitions.Add(Way("OLD", "OLD"));

        Refused(LifecycleCodes.TransitionToItself, "OLD>OLD");
    }

    [Fact]
    public void PolicyIsSound_TransitionTwice_IsRefused()
    {
        policy.Transitions.Add(Way("YOUNG", "OLD", automatic: false, manual: true));

        Refused(LifecycleCodes.TransitionTwice, "YOUNG>OLD");
    }

    [Theory]
    [InlineData("OLD", "?")]
    [InlineData("?", "OLD")]
    public void PolicyIsSound_StageOfAnotherPolicy_IsRefused(string from, string to)
    {
        policy.Transitions.Add(Way(from, to));

        Refused(LifecycleCodes.TransitionLeadsOutside, from + ">" + to);
    }

    [Fact]
    public void PolicyIsSound_CodeThatTellsOtherStages_IsRefused()
    {
        policy.Transitions[2] = Way("YOUNG", "OLD", code: "YOUNG-OLD");

        Refused(LifecycleCodes.TransitionCodeWrong, "YOUNG-OLD", "YOUNG>OLD");
    }

    [Fact]
    public void PolicyIsSound_NeitherAutomaticNorManual_IsRefused()
    {
        policy.Transitions[2] = Way("YOUNG", "OLD", automatic: false);

        Refused(LifecycleCodes.TransitionUnusable, "YOUNG>OLD");
    }

    [Theory]
    [InlineData(null, true, true, 0)]
    [InlineData(null, true, false, 5)]
    [InlineData("YOUNG", false, true, 0)]
    [InlineData("YOUNG", false, false, 5)]
    public void PolicyIsSound_TermsWithoutAStageToLeaveOrFiguresToMove_AreRefused(string? from, bool automatic, bool onRelease, int afterDays)
    {
        policy.Transitions.RemoveAll(transition => transition.From == from && transition.To == "OLD");
        policy.Transitions.Add(Way(from, "OLD", automatic, manual: true, onRelease, afterDays));

        Refused(LifecycleCodes.TransitionTermsUnusable, from + ">OLD");
    }

    [Fact]
    public void PolicyIsSound_AutomaticIntoStageWithoutConditions_IsRefused()
    {
        policy.Stages.Add(Stage("EMPTY", 3));
        policy.Transitions.Add(Way("OLD", "EMPTY"));

        Refused(LifecycleCodes.StageWithoutConditions, "OLD>EMPTY", "EMPTY");
    }

    [Fact]
    public void PolicyIsSound_TimeAloneIntoStageWithoutConditions_IsSound()
    {
        policy.Stages.Add(Stage("EMPTY", 3));
        policy.Transitions.Add(Way("OLD", "EMPTY", afterDays: 1));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    [Fact]
    public void PolicyIsSound_ReleaseOfStageWithoutConditions_IsRefused()
    {
        policy.Stages.Add(Stage("EMPTY", 3));
        policy.Transitions.Add(Way("OLD", "EMPTY", automatic: false, manual: true));
        policy.Transitions.Add(Way("EMPTY", "OLD", onRelease: true));

        Refused(LifecycleCodes.ReleaseWithoutConditions, "EMPTY>OLD", "EMPTY");
    }

    public static TheoryData<Figure, Comparison, decimal, Comparison, decimal> Contradictions => new()
    {
        { Figure.AssetsUnderManagement, Comparison.AtLeast, 10m, Comparison.LessThan, 10m },
        { Figure.AssetsUnderManagement, Comparison.AtLeast, 10.0001m, Comparison.AtMost, 10m },
        { Figure.AssetsUnderManagement, Comparison.MoreThan, 10m, Comparison.LessThan, 10m },
        { Figure.AssetsUnderManagement, Comparison.EqualTo, 10m, Comparison.NotEqualTo, 10m },
        { Figure.AssetsUnderManagement, Comparison.EqualTo, 10m, Comparison.EqualTo, 11m },
        { Figure.DaysSinceActive, Comparison.MoreThan, 30m, Comparison.LessThan, 31m },
        { Figure.DaysSinceActive, Comparison.EqualTo, 30.5m, Comparison.AtLeast, 0m },
        { Figure.DaysSinceActive, Comparison.LessThan, 0m, Comparison.AtMost, 5m },
        { Figure.ActiveInWindow, Comparison.NotEqualTo, 0m, Comparison.NotEqualTo, 1m },
        { Figure.ManagerLeft, Comparison.AtLeast, 2m, Comparison.AtMost, 5m },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void PolicyIsSound_ConditionsThatNeverHoldTogether_AreRefused(Figure figure, Comparison one, decimal value, Comparison other, decimal otherValue)
    {
        policy.Stages[1] = Stage("OLD", 2, Days(100, null), All((figure, one, value), (figure, other, otherValue)));

        Refused(LifecycleCodes.ConditionsContradict, "OLD", 2, FigureCodes.Of(figure));
    }

    [Theory]
    [InlineData(Figure.AssetsUnderManagement, Comparison.AtLeast, 10, Comparison.AtMost, 10)]
    [InlineData(Figure.AssetsUnderManagement, Comparison.MoreThan, 30, Comparison.LessThan, 31)]
    [InlineData(Figure.AssetsUnderManagement, Comparison.NotEqualTo, 1, Comparison.NotEqualTo, 2)]
    [InlineData(Figure.ProductsChangeThreeWindows, Comparison.LessThan, 0, Comparison.AtLeast, -5)]
    [InlineData(Figure.DaysSinceActive, Comparison.MoreThan, 30, Comparison.LessThan, 32)]
    [InlineData(Figure.ActiveInWindow, Comparison.NotEqualTo, 0, Comparison.AtLeast, 0)]
    public void ConditionsAreSound_ConditionsThatCanHoldTogether_AreSound(Figure figure, Comparison one, int value, Comparison other, int otherValue) =>
        Assert.Null(StageRules.ConditionsAreSound(Stage("OLD", 2, All((figure, one, value), (figure, other, otherValue)))));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void ConditionsAreSound_ManyInOneGroup_AreRefusedAboveTheLimit(int count, bool isRefused)
    {
        LifecycleStage stage = Stage("OLD", 2, Enumerable.Repeat(All((Figure.DirectDebitsChangeThreeWindows, Comparison.AtLeast, -100_000_000_000m + 0.0001m))[0], count).ToArray());

        Violation? violation = StageRules.ConditionsAreSound(stage);

        Assert.Equal(isRefused ? LifecycleCodes.TooManyConditions : null, violation?.Code);
        Assert.True(isRefused || (LifecycleReasonCodes.ConditionsHold + ",STAGE-RELEASED," + string.Join(",", stage.Conditions.Select(row => row.Condition))).Length <= 400);
    }

    [Theory]
    [InlineData(99, LifecycleCodes.AgeBandsOverlap, 99)]
    [InlineData(0, LifecycleCodes.AgeBandsOverlap, 0)]
    [InlineData(101, LifecycleCodes.AgeBandsGap, 100)]
    [InlineData(150, LifecycleCodes.AgeBandsGap, 100)]
    public void PolicyIsSound_AgeBandsThatDoNotMeet_AreRefused(int oldFrom, string code, int day)
    {
        policy.Stages[1] = Stage("OLD", 2, Days(oldFrom, null));

        Refused(code, "YOUNG", "OLD", day);
    }

    [Fact]
    public void PolicyIsSound_AgeBandWithoutEndBeforeAnother_IsRefused()
    {
        policy.Stages[0] = Stage("YOUNG", 1, Days(0, null));

        Refused(LifecycleCodes.AgeBandsOverlap, "YOUNG", "OLD", 100);
    }

    [Fact]
    public void PolicyIsSound_BandsInStrictComparisons_MeetAtWholeDays()
    {
        policy.Stages[0] = Stage("YOUNG", 1, All((Figure.DaysSinceStart, Comparison.LessThan, 100m)));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    [Fact]
    public void PolicyIsSound_ConditionsOnAgeAndMore_AreNoBand()
    {
        policy.Stages.Add(Stage("RICH", 3, All((Figure.DaysSinceStart, Comparison.AtLeast, 50m), (Figure.AssetsUnderManagement, Comparison.AtLeast, 1_000_000m))));
        policy.Transitions.Add(Way("OLD", "RICH"));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    [Fact]
    public void PolicyIsSound_SameFiguresLeadThereAndBack_AreRefused()
    {
        AddRichAndBusy();
        policy.Transitions.Add(Way("BUSY", "RICH"));

        Refused(LifecycleCodes.AutomaticCycle, "RICH>BUSY>RICH");
    }

    [Fact]
    public void PolicyIsSound_SameFiguresLeadRoundThreeStages_AreRefused()
    {
        AddRichAndBusy();
        policy.Stages.Add(Stage("LOYAL", 5, All((Figure.ProductsHeld, Comparison.AtLeast, 4m))));
        policy.Transitions.Add(Way("BUSY", "LOYAL"));
        policy.Transitions.Add(Way("LOYAL", "RICH"));

        Refused(LifecycleCodes.AutomaticCycle, "RICH>BUSY>LOYAL>RICH");
    }

    [Fact]
    public void PolicyIsSound_WayBackOnRelease_IsSound()
    {
        AddRichAndBusy();
        policy.Transitions.Add(Way("BUSY", "RICH", onRelease: true));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    [Fact]
    public void PolicyIsSound_WayBackTakesTime_IsSound()
    {
        AddRichAndBusy();
        policy.Transitions.Add(Way("BUSY", "RICH", afterDays: 90));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    [Fact]
    public void PolicyIsSound_WayBackByOtherFigures_IsSound()
    {
        AddRichAndBusy();
        policy.Stages.RemoveAll(stage => stage.Code == "BUSY");
        policy.Stages.Add(Stage("BUSY", 4, All((Figure.AssetsUnderManagement, Comparison.LessThan, 1_000_000m))));
        policy.Transitions.Add(Way("BUSY", "RICH"));

        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy.Build()));
    }

    private void AddRichAndBusy()
    {
        policy.Stages.Add(Stage("RICH", 3, All((Figure.AssetsUnderManagement, Comparison.AtLeast, 1_000_000m))));
        policy.Stages.Add(Stage("BUSY", 4, All((Figure.TransactionsInWindow, Comparison.AtLeast, 50m))));
        policy.Transitions.Add(Way("OLD", "RICH"));
        policy.Transitions.Add(Way("RICH", "BUSY"));
    }

    private void Refused(string code, params object[] arguments)
    {
        Violation? violation = LifecyclePolicyRules.PolicyIsSound(policy.Build());
        Assert.Equal(code, violation?.Code);
        Assert.Equal(arguments, violation!.Arguments);
    }
}
