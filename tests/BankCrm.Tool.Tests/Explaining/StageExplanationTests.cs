using System;
using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;
using Xunit;

namespace BankCrm.Tool.Tests.Explaining;

/// <summary>A stage decision as a sentence: the ways that were tried, their conditions with the figures, and what follows.</summary>
public sealed class StageExplanationTests
{
    private static readonly Day June = new(2025, 6, 30);

    private static readonly LifecyclePolicy Policy = new(
        new[]
        {
            Stage("DORMANT", 1, (1, Figure.DaysSinceActive, Comparison.AtLeast, 90m)),
            Stage("DECLINING", 2, (1, Figure.TransactionsChangeNinetyDays, Comparison.AtMost, -30m), (2, Figure.AssetsUnderManagement, Comparison.LessThan, 100m)),
            Stage("MATURE", 3, (1, Figure.DaysSinceStart, Comparison.AtLeast, 31m), (1, Figure.DaysSinceStart, Comparison.AtMost, 9_999m)),
        },
        new[] { Way(null, "MATURE"), Way("MATURE", "DORMANT"), Way("MATURE", "DECLINING"), Way("DORMANT", "MATURE", onRelease: true), Way("DECLINING", "MATURE", afterDays: 30) })
    {
        Code = "LIFE",
        Version = 4,
        EffectiveFrom = new Day(2000, 1, 1),
    };

    [Fact]
    public void Of_FirstPlacement_HeldNone() => AssertSays(
        Decide(StageState.None, "DAYS-SINCE-START=40"),
        "window to 2025-06-30 · policy LIFE v4 · held none; MATURE? days since the relationship began 40 ≥ 31 ✓ and days since the relationship began 40 ≤ 9,999 ✓; → placed in MATURE, from 2025-06-30; why: first placement in a stage",
        "窗口截至2025-06-30 · 政策LIFE第4版 · 此前无；MATURE？关系天数 40 ≥ 31 ✓ 且 关系天数 40 ≤ 9,999 ✓；→ 归入MATURE，自2025-06-30起；原因：首次归类");

    [Fact]
    public void Of_Move_StopsAtTheWayThatOpened() => AssertSays(
        Decide(In("MATURE"), "DAYS-SINCE-ACTIVE=91;TRANSACTIONS-CHANGE-NINETY-DAYS=-50"),
        "held MATURE since 2025-01-31; DORMANT? days since the last activity 91 ≥ 90 ✓; → moved to DORMANT, from 2025-06-30; why: the conditions of the stage hold",
        "原为MATURE（自2025-01-31起）；DORMANT？距上次活跃天数 91 ≥ 90 ✓；→ 转入DORMANT");

    [Fact]
    public void Of_Stay_TellsEveryWayAndWhatIsUnknown() => AssertSays(
        Decide(In("MATURE"), "DAYS-SINCE-ACTIVE=3;ASSETS-UNDER-MANAGEMENT=5000.5"),
        "DORMANT? days since the last activity 3 ≥ 90 ✗; DECLINING? change of transactions over 90 days (%) unknown, or assets under management 5,000.5 < 100 ✗; → stays in MATURE, from 2025-01-31;",
        "DECLINING？90天交易笔数变动（%）未知，或 管理资产 5,000.5 < 100 ✗；→ 留在MATURE");

    [Fact]
    public void Of_WayOnRelease_TellsTheConditionsOfTheStageLeft() => AssertSays(
        Decide(In("DORMANT"), "DAYS-SINCE-ACTIVE=2;DAYS-SINCE-START=400"),
        "MATURE? days since the relationship began 400 ≥ 31 ✓ and days since the relationship began 400 ≤ 9,999 ✓, only when no longer DORMANT: days since the last activity 2 ≥ 90 ✗; → moved to MATURE",
        "须不再符合DORMANT：距上次活跃天数 2 ≥ 90 ✗");

    [Fact]
    public void Of_WayAfterDays_TellsTheDaysInTheStage() => AssertSays(
        Decide(In("DECLINING"), "DAYS-IN-STAGE=150"),
        "MATURE? days in the stage 150 ≥ 30 ✓; → moved to MATURE, from 2025-06-30; why: the time in the stage left is over",
        "MATURE？当前阶段天数 150 ≥ 30 ✓");

    [Fact]
    public void Of_MoveByHandOnHold_TriesNothing() => AssertSays(
        Decide(new StageState { StageCode = "MATURE", Since = new Day(2025, 6, 10), HoldUntil = new Day(2025, 7, 10) }, "DAYS-SINCE-ACTIVE=99"),
        "held MATURE since 2025-06-10; → moved by hand, stays in MATURE until 2025-07-10;",
        "→ 人工调整，2025-07-10前留在MATURE；");

    private static void AssertSays(StageDecision decision, string english, string chinese)
    {
        Assert.Contains(english, new StageExplanation(new Wording(Languages.English)).Of(decision), StringComparison.Ordinal);
        Assert.Contains(chinese, new StageExplanation(new Wording(Languages.SimplifiedChinese)).Of(decision), StringComparison.Ordinal);
    }

    private static StageDecision Decide(StageState state, string figures) => StageEngine.Decide(Policy, state, new StoredFigures(June, figures))!;

    private static StageState In(string stage) => new() { StageCode = stage, Since = new Day(2025, 1, 31) };

    private static LifecycleStage Stage(string code, int order, params (int Group, Figure Figure, Comparison Comparison, decimal Value)[] conditions)
    {
        var rows = new List<StageCondition>();
        foreach ((int group, Figure figure, Comparison comparison, decimal value) in conditions)
        {
            rows.Add(new StageCondition { Sequence = rows.Count + 1, Group = group, Condition = new Condition { Figure = figure, Comparison = comparison, Value = value } });
        }

        return new LifecycleStage { Id = StableId.Of(code), Code = code, Order = order, Conditions = rows };
    }

    private static StageTransition Way(string? from, string to, bool onRelease = false, int afterDays = 0) =>
        new() { Code = StageTransition.CodeOf(from, to), From = from, To = to, IsAutomatic = true, OnRelease = onRelease, AfterDays = afterDays };
}
