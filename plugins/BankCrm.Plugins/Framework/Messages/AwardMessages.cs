using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Recovery.Awards;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of awards, their levels and their limits.</summary>
internal static class AwardMessages
{
    public static IEnumerable<MessageText> All => Awards.Concat(Limits).Concat(Reasons);

    private static IEnumerable<MessageText> Awards => new[]
    {
        new MessageText(AwardCodes.ComplaintNotFound, "The complaint does not exist, or you may not see it.", "该投诉不存在，或您无权查看。"),
        new MessageText(AwardCodes.NotFound, "The award does not exist, or you may not see it.", "该补偿不存在，或您无权查看。"),
        new MessageText(AwardCodes.AmountUnusable, "An award on complaint {0} must be above zero, with at most two decimals.", "投诉{0}的补偿金额必须大于零，且最多保留两位小数。"),
        new MessageText(AwardCodes.ReasonMissing, "An award on complaint {0} needs a reason.", "投诉{0}的补偿必须填写原因。"),
        new MessageText(AwardCodes.ReasonTooLong, "The reason on complaint {0} may have at most {1} characters.", "投诉{0}的补偿原因最多{1}个字符。"),
        new MessageText(AwardCodes.ComplaintHasEnded, "Complaint {0} has ended; take it up again before giving an award.", "投诉{0}已结束，须先重新受理才能给予补偿。"),
        new MessageText(AwardCodes.IsConcerned, "Complaint {0} is about you, so you have no say in its awards.", "投诉{0}涉及您本人，您不得参与其补偿。"),
        new MessageText(AwardCodes.LeadsConcerned, "Complaint {0} is about somebody who reports to you, so you have no say in its awards.", "投诉{0}涉及您的直接下属，您不得参与其补偿。"),
        new MessageText(AwardCodes.NoPolicyInForce, "No complaint policy is in force on {0}, so nothing can be done with awards.", "{0}没有生效的投诉政策，无法办理补偿。"),
        new MessageText(AwardCodes.NoLevelCovers, "No level may approve {1} on complaint {0}, counting the awards that belong together.", "投诉{0}的补偿连同合并计算的补偿共{1}，超出所有层级的审批限额。"),
        new MessageText(AwardCodes.OwnProposal, "You proposed the award on complaint {0}; somebody else must decide.", "投诉{0}的补偿由您提出，须由他人裁定。"),
        new MessageText(AwardCodes.DecidedAStepAlready, "You have decided on the award of complaint {0} already; the next step is somebody else's.", "您已对投诉{0}的补偿作出过裁定，下一步须由他人裁定。"),
        new MessageText(AwardCodes.LevelTooLow, "The award on complaint {0} awaits level {1}, which you do not have.", "投诉{0}的补偿等待{1}层级裁定，您不具备该层级。"),
        new MessageText(AwardCodes.AwaitsNoDecision, "The award on complaint {0} awaits no decision.", "投诉{0}的补偿无待裁定事项。"),
        new MessageText(AwardCodes.NotPayable, "The award on complaint {0} is not approved, so it cannot be paid.", "投诉{0}的补偿未处于已批准状态，不能支付。"),
        new MessageText(AwardCodes.NotCancellable, "The award on complaint {0} has been paid or has ended, so it cannot be cancelled.", "投诉{0}的补偿已支付或已结束，不能取消。"),
        new MessageText(AwardCodes.ChangedMeanwhile, "Somebody else changed the customer of complaint {0} or its awards at the same moment; look again and repeat.", "投诉{0}的客户或其补偿刚刚被他人更改，请刷新后重试。"),
        new MessageText(AwardCodes.WrittenByActionsOnly, "Awards and their history are written only by proposing, deciding and settling.", "补偿及其审批记录只能通过提出、裁定和结清操作写入。"),
        new MessageText(AwardCodes.Stays, "Awards and their history stay on record and cannot be deleted.", "补偿及其审批记录须留存，不能删除。"),
        new MessageText(AwardCodes.KindUnknown, "{0} is no kind of award.", "{0}不是有效的补偿类型。"),
    };

    private static IEnumerable<MessageText> Limits => new[]
    {
        new MessageText(AwardCodes.LevelWithoutRole, "Award level {0} needs the name of its security role.", "补偿审批层级{0}须填写安全角色名称。"),
        new MessageText(AwardCodes.LevelTwice, "Award levels {0} and {1} have the same place.", "补偿审批层级{0}与{1}的顺序相同。"),
        new MessageText(AwardCodes.LimitNegative, "Award limit {0} is below zero.", "补偿限额{0}不能小于零。"),
        new MessageText(AwardCodes.LimitTwice, "Award limits {0} and {1} are for the same level, severity and vulnerability.", "补偿限额{0}与{1}的层级、严重程度和弱势标志相同。"),
        new MessageText(AwardCodes.LimitsFall, "Award limits {0} and {1} contradict each other: a higher level's limit may not lie below a lower level's.", "补偿限额{0}与{1}相互矛盾：较高层级的限额不得低于较低层级。"),
    };

    private static IEnumerable<MessageText> Reasons => new[]
    {
        new MessageText(AwardReasonCodes.WithinLimit, "within the proposer's limit, so approved at once", "在提出人限额之内，立即生效"),
        new MessageText(AwardReasonCodes.AboveLimit, "above the limits below, so put to the next level", "超出下级限额，提交上一层级"),
        new MessageText(AwardReasonCodes.Approved, "approved within the level's limit", "在本层级限额内批准"),
        new MessageText(AwardReasonCodes.Rejected, "rejected", "驳回"),
        new MessageText(AwardReasonCodes.Split, "other awards count with it", "与其他补偿合并计算"),
        new MessageText(AwardReasonCodes.OutsideBand, "outside what similar cases gave", "超出可比案例区间"),
        new MessageText(AwardReasonCodes.CaseChanged, "severity or vulnerability changed since it was proposed; the stricter limits held", "提出后严重程度或弱势标志有变，按较严限额审批"),
        new MessageText(AwardReasonCodes.Paid, "paid", "已支付"),
        new MessageText(AwardReasonCodes.Cancelled, "cancelled", "已取消"),
    };
}
