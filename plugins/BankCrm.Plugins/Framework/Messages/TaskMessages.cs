using System.Collections.Generic;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The subjects of the tasks that a review opens, and the sentence that explains a decision.</summary>
public static class TaskMessages
{
    /// <summary>Argument: tier name.</summary>
    public const string Welcome = "TASK-WELCOME";

    /// <summary>Argument: tier name.</summary>
    public const string Retention = "TASK-RETENTION";

    /// <summary>Argument: tier name.</summary>
    public const string Alert = "TASK-ALERT";

    /// <summary>Arguments: period end, amount, tier reached, tier held, decision, reasons.</summary>
    public const string Explanation = "TIER-EXPLANATION";

    /// <summary>Argument: the day up to which the customer is decided.</summary>
    public const string NothingDue = "TIER-NOTHING-DUE";

    /// <summary>The code of a decision in words. Arguments: misses so far, misses allowed.</summary>
    public static string OfDecision(DecisionKind kind) => "DECISION-" + kind.ToString().ToUpperInvariant();

    internal static IEnumerable<MessageText> All => new[]
    {
        new MessageText(OfDecision(DecisionKind.Assign), "assigned", "定级"),
        new MessageText(OfDecision(DecisionKind.Upgrade), "upgraded", "升级"),
        new MessageText(OfDecision(DecisionKind.Keep), "kept", "保持"),
        new MessageText(OfDecision(DecisionKind.Watch), "on watch, miss {0} of {1}", "观察中，连续未达标{0}/{1}"),
        new MessageText(OfDecision(DecisionKind.Downgrade), "downgraded", "降级"),
        new MessageText(OfDecision(DecisionKind.Override), "set by hand", "人工定级"),
        new MessageText(Welcome, "Welcome the customer to {0}", "欢迎客户升至{0}"),
        new MessageText(Retention, "Keep the customer in {0}", "挽留客户保持{0}"),
        new MessageText(Alert, "Look after the customer: close to {0} or unsteady", "关注客户：临近{0}或波动"),
        new MessageText(Explanation, "Window to {0}: amount {1} reaches {2}; {4}, tier {3}. Why: {5}.", "窗口截至{0}：金额{1}，达到{2}；{4}，层级{3}。原因：{5}。"),
        new MessageText(NothingDue, "Nothing is due: every closed window is decided.", "无待评审窗口：所有已关闭窗口均已决定。"),
    };
}
