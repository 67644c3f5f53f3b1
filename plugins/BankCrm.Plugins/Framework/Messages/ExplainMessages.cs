using System.Collections.Generic;
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
    };
}
