using System.Collections.Generic;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The parts of the sentences that lay out, step by step, how a decision came about.</summary>
public static class ExplainMessages
{
    /// <summary>Arguments: customer number, kind of customer.</summary>
    public const string Customer = "EXPLAIN-CUSTOMER";

    public const string TierTitle = "EXPLAIN-TIER-TITLE";

    public const string NothingDecided = "EXPLAIN-NOTHING-DECIDED";

    /// <summary>Arguments: the window's last day, policy code, policy version.</summary>
    public const string Window = "EXPLAIN-WINDOW";

    /// <summary>Arguments: name of the figure, its value.</summary>
    public const string FigureValue = "EXPLAIN-FIGURE";

    /// <summary>Arguments: weight, figure.</summary>
    public const string WeightEffect = "EXPLAIN-WEIGHT-EFFECT";

    public const string NothingHeld = "EXPLAIN-NOTHING-HELD";

    public const string AmountUnknown = "EXPLAIN-AMOUNT-UNKNOWN";

    /// <summary>Arguments: floor, tier.</summary>
    public const string AtLeastFloor = "EXPLAIN-AT-LEAST-FLOOR";

    /// <summary>Arguments: floor, tier.</summary>
    public const string UnderFloor = "EXPLAIN-UNDER-FLOOR";

    /// <summary>Argument: tier.</summary>
    public const string Reaches = "EXPLAIN-REACHES";

    /// <summary>Argument: the tier or stage held before.</summary>
    public const string Held = "EXPLAIN-HELD";

    public const string HeldNone = "EXPLAIN-HELD-NONE";

    /// <summary>Argument: amount.</summary>
    public const string GapToNext = "EXPLAIN-GAP-TO-NEXT";

    /// <summary>Argument: number of windows.</summary>
    public const string WindowsLeft = "EXPLAIN-WINDOWS-LEFT";

    /// <summary>Argument: tiers.</summary>
    public const string RecentTiers = "EXPLAIN-RECENT-TIERS";

    /// <summary>Argument: reasons.</summary>
    public const string Because = "EXPLAIN-BECAUSE";

    public const string StageTitle = "EXPLAIN-STAGE-TITLE";

    /// <summary>Arguments: stage, the day it was entered.</summary>
    public const string HeldSince = "EXPLAIN-HELD-SINCE";

    /// <summary>Arguments: stage, conditions.</summary>
    public const string Tried = "EXPLAIN-TRIED";

    /// <summary>Arguments: stage left, its conditions.</summary>
    public const string OnlyReleased = "EXPLAIN-ONLY-RELEASED";

    public const string And = "EXPLAIN-AND";

    public const string Or = "EXPLAIN-OR";

    /// <summary>Argument: figure.</summary>
    public const string FigureUnknown = "EXPLAIN-FIGURE-UNKNOWN";

    public const string ValueTitle = "EXPLAIN-VALUE-TITLE";

    /// <summary>Arguments: the three figures with their scores, the three scores in one, segment.</summary>
    public const string Scored = "EXPLAIN-SCORED";

    /// <summary>Argument: the window of the scale.</summary>
    public const string ScaleOf = "EXPLAIN-SCALE-OF";

    public const string NoScale = "EXPLAIN-NO-SCALE";

    /// <summary>Argument: a figure in percent.</summary>
    public const string Margin = "EXPLAIN-MARGIN";

    /// <summary>Argument: percent.</summary>
    public const string WinRate = "EXPLAIN-WIN-RATE";

    /// <summary>Argument: percent.</summary>
    public const string WealthGrowth = "EXPLAIN-WEALTH-GROWTH";

    /// <summary>Argument: percent.</summary>
    public const string WealthShare = "EXPLAIN-WEALTH-SHARE";

    /// <summary>Arguments: number of contacts, channel, price of one.</summary>
    public const string ChannelCost = "EXPLAIN-CHANNEL-COST";

    /// <summary>Argument: amount.</summary>
    public const string FixedCost = "EXPLAIN-FIXED-COST";

    /// <summary>Argument: how it came about.</summary>
    public const string Contribution = "EXPLAIN-CONTRIBUTION";

    /// <summary>Arguments: contribution, present worth, retention percent, discount percent, years, value.</summary>
    public const string ExplicitValue = "EXPLAIN-EXPLICIT-VALUE";

    /// <summary>Argument: how it came about.</summary>
    public const string PotentialValue = "EXPLAIN-POTENTIAL-VALUE";

    /// <summary>Argument: how it came about.</summary>
    public const string GrowthValue = "EXPLAIN-GROWTH-VALUE";

    /// <summary>Argument: what is unknown.</summary>
    public const string UnknownSoNothing = "EXPLAIN-UNKNOWN-SO-NOTHING";

    /// <summary>Arguments: what was compared, class.</summary>
    public const string InClass = "EXPLAIN-IN-CLASS";

    /// <summary>Argument: cause.</summary>
    public const string BecauseOf = "EXPLAIN-BECAUSE-OF";

    public const string Explicit = "EXPLAIN-EXPLICIT";

    public const string Potential = "EXPLAIN-POTENTIAL";

    public const string Growth = "EXPLAIN-GROWTH";

    public const string ChurnTitle = "EXPLAIN-CHURN-TITLE";

    /// <summary>Arguments: the weights added up, score.</summary>
    public const string Score = "EXPLAIN-SCORE";

    /// <summary>Arguments: band, the scores that it lies between, the band before.</summary>
    public const string Band = "EXPLAIN-BAND";

    /// <summary>Arguments: assets, least assets.</summary>
    public const string UnderMinimum = "EXPLAIN-UNDER-MINIMUM";

    /// <summary>The code of what a stage decision does. Arguments: stage, day.</summary>
    public static string OfMove(StageMoveKind kind) => "EXPLAIN-MOVE-" + kind.ToString().ToUpperInvariant();

    /// <summary>The code of what a tier decision does. Arguments: tier, first day, misses so far, misses allowed.</summary>
    public static string OfDecision(DecisionKind kind) => "EXPLAIN-DECISION-" + kind.ToString().ToUpperInvariant();

    internal static IEnumerable<MessageText> All => new[]
    {
        new MessageText(Customer, "Customer {0} ({1})", "客户{0}（{1}）"),
        new MessageText(TierTitle, "Tier", "客户层级"),
        new MessageText(NothingDecided, "no window was decided", "没有已决定的窗口"),
        new MessageText(Window, "window to {0} · policy {1} v{2}", "窗口截至{0} · 政策{1}第{2}版"),
        new MessageText(FigureValue, "{0} {1}", "{0} {1}"),
        new MessageText(WeightEffect, "({0} − 1) × {1}", "（{0} − 1）× {1}"),
        new MessageText(NothingHeld, "no figures in a closed window, so 0", "已关闭窗口内无数据，视为0"),
        new MessageText(AmountUnknown, "amount unknown", "金额未知"),
        new MessageText(AtLeastFloor, "≥ floor {0} of {1}", "≥ {1}起点{0}"),
        new MessageText(UnderFloor, "< floor {0} of {1}", "< {1}起点{0}"),
        new MessageText(Reaches, "→ reaches {0}", "→ 达到{0}"),
        new MessageText(Held, "held {0}", "原为{0}"),
        new MessageText(HeldNone, "held none", "此前无"),
        new MessageText(OfDecision(DecisionKind.Assign), "→ assign {0}, from {1}", "→ 定为{0}，自{1}起"),
        new MessageText(OfDecision(DecisionKind.Upgrade), "→ upgrade to {0}, from {1}", "→ 升至{0}，自{1}起"),
        new MessageText(OfDecision(DecisionKind.Keep), "→ keep {0}", "→ 保持{0}"),
        new MessageText(OfDecision(DecisionKind.Watch), "→ watch, miss {2} of {3}, {0} kept", "→ 观察，连续未达标{2}/{3}，保留{0}"),
        new MessageText(OfDecision(DecisionKind.Downgrade), "→ downgrade to {0}, from {1}", "→ 降至{0}，自{1}起"),
        new MessageText(GapToNext, "gap to next {0}", "距上一层级{0}"),
        new MessageText(WindowsLeft, "{0} more missed in a row would cost the tier", "再连续未达标{0}个窗口将降级"),
        new MessageText(RecentTiers, "tiers reached of late: {0}", "近期达到的层级：{0}"),
        new MessageText(Because, "why: {0}", "原因：{0}"),
        new MessageText(StageTitle, "Lifecycle stage", "生命周期阶段"),
        new MessageText(HeldSince, "held {0} since {1}", "原为{0}（自{1}起）"),
        new MessageText(Tried, "{0}? {1}", "{0}？{1}"),
        new MessageText(OnlyReleased, "only when no longer {0}: {1}", "须不再符合{0}：{1}"),
        new MessageText(And, " and ", " 且 "),
        new MessageText(Or, ", or ", "，或 "),
        new MessageText(FigureUnknown, "{0} unknown", "{0}未知"),
        new MessageText(OfMove(StageMoveKind.Placed), "→ placed in {0}, from {1}", "→ 归入{0}，自{1}起"),
        new MessageText(OfMove(StageMoveKind.Moved), "→ moved to {0}, from {1}", "→ 转入{0}，自{1}起"),
        new MessageText(OfMove(StageMoveKind.Stayed), "→ stays in {0}, from {1}", "→ 留在{0}，自{1}起"),
        new MessageText(OfMove(StageMoveKind.Held), "→ moved by hand, stays in {0} until {1}", "→ 人工调整，{1}前留在{0}"),
        new MessageText(ValueTitle, "Value", "客户价值"),
        new MessageText(Scored, "{0} → RFM {1}, segment {2}", "{0} → RFM {1}，客群{2}"),
        new MessageText(ScaleOf, "scale of {0}", "尺度{0}"),
        new MessageText(NoScale, "no scale yet", "尚无尺度"),
        new MessageText(Margin, "margin {0} %", "利差{0}%"),
        new MessageText(WinRate, "win rate {0} %", "争取率{0}%"),
        new MessageText(WealthGrowth, "growth {0} %", "增长{0}%"),
        new MessageText(WealthShare, "share {0} %", "份额{0}%"),
        new MessageText(ChannelCost, "{0} × {1} at {2}", "{0}次{1}（每次{2}）"),
        new MessageText(FixedCost, "fixed {0}", "固定成本{0}"),
        new MessageText(Contribution, "contribution: {0}", "贡献：{0}"),
        new MessageText(ExplicitValue, "explicit value: {0} × {1} (retention {2} %, discount {3} %, {4} years) = {5}", "显性价值：{0} × {1}（留存{2}%，折现{3}%，{4}年）= {5}"),
        new MessageText(PotentialValue, "potential value: {0}", "潜在价值：{0}"),
        new MessageText(GrowthValue, "growth value: {0}", "成长价值：{0}"),
        new MessageText(UnknownSoNothing, "{0} unknown, so 0", "{0}未知，计0"),
        new MessageText(InClass, "{0} → {1}", "{0} → {1}"),
        new MessageText(BecauseOf, "because of {0}", "成因{0}"),
        new MessageText(Explicit, "explicit", "显性价值"),
        new MessageText(Potential, "potential", "潜在价值"),
        new MessageText(Growth, "growth", "成长价值"),
        new MessageText(ChurnTitle, "Churn risk", "流失风险"),
        new MessageText(Score, "score {0} = {1}", "评分 {0} = {1}"),
        new MessageText(Band, "→ {0} ({1}), before {2}", "→ {0}（{1}），此前{2}"),
        new MessageText(UnderMinimum, "assets {0} < minimum {1}", "资产{0} < 最低{1}"),
    };
}
