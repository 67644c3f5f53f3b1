using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Lifecycle;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of lifecycle stages: refusals, reasons and activities.</summary>
internal static class LifecycleMessages
{
    /// <summary>Arguments: stage name, step name.</summary>
    public const string Task = "PLAYBOOK-TASK";

    /// <summary>Arguments: stage name, step name.</summary>
    public const string PhoneCall = "PLAYBOOK-CALL";

    /// <summary>Arguments: stage name, step name.</summary>
    public const string Offer = "PLAYBOOK-OFFER";

    /// <summary>Arguments: period end, stage name, day of entry, reasons.</summary>
    public const string Explanation = "STAGE-EXPLANATION";

    public static IEnumerable<MessageText> All => Moves.Concat(Policies).Concat(Reasons).Concat(Activities).Concat(FigureMessages.All);

    private static IEnumerable<MessageText> Moves => new[]
    {
        new MessageText(LifecycleCodes.NoPolicyInForce, "No lifecycle policy is in force for {0} customers on {1}.", "{1}没有适用于{0}的生命周期政策生效。"),
        new MessageText(LifecycleCodes.StageUnknown, "The customer cannot move from stage {0} to stage {1}: policy {2} version {3} has no stage {1}.", "客户不能从阶段{0}调整到{1}：政策{2}第{3}版没有阶段{1}。"),
        new MessageText(LifecycleCodes.AlreadyInStage, "The customer cannot move from stage {0} to stage {1}: it is in that stage already.", "客户不能从阶段{0}调整到{1}：客户已处于该阶段。"),
        new MessageText(LifecycleCodes.NoSuchTransition, "The customer cannot move from stage {0} to stage {1}: policy {2} version {3} has no such transition.", "客户不能从阶段{0}调整到{1}：政策{2}第{3}版没有该转移。"),
        new MessageText(LifecycleCodes.TransitionIsAutomaticOnly, "The customer cannot be moved from stage {0} to stage {1} by hand: only figures move customers that way.", "不能人工将客户从阶段{0}调整到{1}：该转移只能由指标触发。"),
        new MessageText(LifecycleCodes.MoveWithoutReason, "The customer cannot be moved from stage {0} to stage {1} without a reason. Give the reason.", "将客户从阶段{0}调整到{1}必须填写原因。"),
        new MessageText(LifecycleCodes.ReasonTooLong, "The customer cannot be moved from stage {0} to stage {1}: the reason may have at most {2} characters.", "不能将客户从阶段{0}调整到{1}：原因最多{2}个字符。"),
        new MessageText(LifecycleCodes.MoveIsFixed, "A stage move is a record and cannot be changed.", "阶段变动是记录，不能修改。"),
        new MessageText(LifecycleCodes.MoveStays, "A stage move is a record and cannot be deleted.", "阶段变动是记录，不能删除。"),
    };

    private static IEnumerable<MessageText> Policies => new[]
    {
        new MessageText(LifecycleCodes.PolicyWithoutStages, "Policy {0} version {1} has no stages and cannot be put in force.", "政策{0}第{1}版没有阶段，不能生效。"),
        new MessageText(LifecycleCodes.StageTwice, "Stages {0} and {1} share a code or an order; each stage needs its own.", "阶段{0}与{1}的代码或顺序重复，每个阶段必须各不相同。"),
        new MessageText(LifecycleCodes.StageCodeUnusable, "The stage code '{0}' may hold only letters, digits, hyphens and underscores.", "阶段代码“{0}”只能包含字母、数字、连字符和下划线。"),
        new MessageText(LifecycleCodes.StageNameMissing, "Stage {0} needs an English and a Chinese name.", "阶段{0}必须有英文名称和中文名称。"),
        new MessageText(LifecycleCodes.StepNameMissing, "Playbook step {1} of stage {0} needs an English and a Chinese name.", "阶段{0}的手册步骤{1}必须有英文名称和中文名称。"),
        new MessageText(LifecycleCodes.NoFirstPlacement, "Policy {0} version {1} has no transition that places customers without a stage; add one whose stage left is empty.", "政策{0}第{1}版没有首次归类的转移，请添加一条离开阶段为空的转移。"),
        new MessageText(LifecycleCodes.StageWithoutWayIn, "No transition leads to stage {0}.", "没有转移通向阶段{0}。"),
        new MessageText(LifecycleCodes.StageUnreachable, "Nobody can reach stage {0}: the transitions to it leave stages that nobody can be in.", "任何客户都无法到达阶段{0}：通向它的转移均来自无法到达的阶段。"),
        new MessageText(LifecycleCodes.TransitionToItself, "Transition {0} leads to the stage that it leaves.", "转移{0}通向其离开的同一阶段。"),
        new MessageText(LifecycleCodes.TransitionTwice, "Transition {0} exists twice.", "转移{0}重复。"),
        new MessageText(LifecycleCodes.TransitionLeadsOutside, "Transition {0} must lead to a stage of its own policy, and may leave only such a stage.", "转移{0}的进入阶段和离开阶段都必须属于同一政策。"),
        new MessageText(LifecycleCodes.StageWithoutConditions, "Transition {0} is automatic, but stage {1} has no conditions that would open it.", "转移{0}为自动转移，但阶段{1}没有进入条件。"),
        new MessageText(LifecycleCodes.TransitionUnusable, "Transition {0} must be automatic, manual or both.", "转移{0}必须允许自动、人工或两者。"),
        new MessageText(LifecycleCodes.TransitionTermsUnusable, "Transition {0}: on release and days in stage are only for automatic transitions out of a stage.", "转移{0}：条件解除和阶段天数只适用于离开某一阶段的自动转移。"),
        new MessageText(LifecycleCodes.ReleaseWithoutConditions, "Transition {0} waits until the conditions of stage {1} hold no longer, but that stage has none.", "转移{0}须等待阶段{1}的条件不再成立，但该阶段没有条件。"),
        new MessageText(LifecycleCodes.ConditionsContradict, "Stage {0}: the conditions of group {1} can never hold together, because of {2}.", "阶段{0}：第{1}组条件因{2}永远不能同时成立。"),
        new MessageText(LifecycleCodes.TooManyConditions, "Stage {0}: group {1} has more than {2} conditions.", "阶段{0}：第{1}组条件超过{2}个。"),
        new MessageText(LifecycleCodes.AgeBandsOverlap, "Stages {0} and {1} both take customers on day {2} of the relationship.", "阶段{0}与{1}在关系第{2}天重叠。"),
        new MessageText(LifecycleCodes.AgeBandsGap, "Between stages {0} and {1} no stage takes customers from day {2} of the relationship on.", "阶段{0}与{1}之间从关系第{2}天起没有对应阶段。"),
        new MessageText(LifecycleCodes.AutomaticCycle, "The same figures would move a customer round and round: {0}. Make one of these transitions wait for release, or change the conditions.", "相同指标会使客户循环转移：{0}。请将其中一条设为条件解除后转移，或修改条件。"),
        new MessageText(LifecycleCodes.TransitionCodeWrong, "The code of transition {0} must be {1}, after its stages.", "转移{0}的代码必须与其阶段一致，应为{1}。"),
    };

    private static IEnumerable<MessageText> Reasons => new[]
    {
        new MessageText(LifecycleReasonCodes.FirstPlacement, "first placement in a stage", "首次归类"),
        new MessageText(LifecycleReasonCodes.StageRetired, "the stage held before no longer exists in the policy", "原阶段在现行政策中已不存在"),
        new MessageText(LifecycleReasonCodes.ConditionsHold, "the conditions of the stage hold", "满足阶段进入条件"),
        new MessageText(LifecycleReasonCodes.Released, "the conditions of the stage left hold no longer", "原阶段条件不再成立"),
        new MessageText(LifecycleReasonCodes.TimeInStage, "the time in the stage left is over", "在原阶段的时间已满"),
        new MessageText(LifecycleReasonCodes.ByHand, "moved by hand", "人工调整"),
        new MessageText(LifecycleReasonCodes.NothingOpened, "no transition opened", "没有可用的转移"),
        new MessageText(LifecycleReasonCodes.OnHold, "moved by hand lately, so figures do not move the customer yet", "近期人工调整，保持期内不自动转移"),
    };

    private static IEnumerable<MessageText> Activities => new[]
    {
        new MessageText(Task, "{0}, task: {1}", "{0}：{1}（任务）"),
        new MessageText(PhoneCall, "{0}, call: {1}", "{0}：{1}（电话）"),
        new MessageText(Offer, "{0}, offer: {1}", "{0}：{1}（产品推荐）"),
        new MessageText(Explanation, "Window to {0}: stage {1} since {2}. Why: {3}.", "窗口截至{0}：阶段{1}，自{2}起。原因：{3}。"),
    };
}
