using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Complaints.Register.Severity;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of the complaint register: refusals, guards, states, actions and reasons of severity.</summary>
internal static class RegisterMessages
{
    public static IEnumerable<MessageText> All => Refusals.Concat(Handlers).Concat(Table).Concat(Guards).Concat(States).Concat(Actions).Concat(Severities);

    /// <summary>The catalogue's key of a state's name.</summary>
    public static string KeyOf(ComplaintState state) => "COMPLAINT-STATE-" + ComplaintCodes.Of(state);

    /// <summary>The catalogue's key of an action's name.</summary>
    public static string KeyOf(ComplaintAction action) => "COMPLAINT-ACTION-" + ComplaintCodes.Of(action);

    private static IEnumerable<MessageText> Refusals => new[]
    {
        new MessageText(RegisterCodes.NotFound, "The complaint does not exist, or you may not see it.", "该投诉不存在，或您无权查看。"),
        new MessageText(RegisterCodes.Stays, "A complaint stays on record and cannot be deleted; withdraw or close it instead.", "投诉须留存，不能删除；请撤诉或办结。"),
        new MessageText(RegisterCodes.RemainsComplaint, "Case {0} is a complaint and remains one.", "案例{0}是投诉，不能取消投诉标记。"),
        new MessageText(RegisterCodes.ColumnIsFixed, "Complaint {0}: {1} is fixed and cannot be changed by hand.", "投诉{0}：{1}已固定，不能手工修改。"),
        new MessageText(RegisterCodes.ResponseIsFixed, "Complaint {0} has been answered; reopen it to answer differently.", "投诉{0}已答复；如需更改答复或结论，请重新受理。"),
        new MessageText(RegisterCodes.CaseStaysOpen, "Case {0} cannot be resolved or cancelled while the complaint is in state {1}.", "投诉处于“{1}”状态时，不能解决或取消案例{0}。"),
        new MessageText(RegisterCodes.MoveIsFixed, "The history of a complaint is a record and cannot be changed.", "投诉流转记录不能修改。"),
        new MessageText(RegisterCodes.MoveStays, "The history of a complaint is a record and cannot be deleted.", "投诉流转记录不能删除。"),
        new MessageText(RegisterCodes.WithoutCustomer, "A complaint needs a customer.", "投诉必须关联客户。"),
        new MessageText(RegisterCodes.MoveRefused, "The complaint is in state {0} and cannot be moved by “{1}” now: {2}", "投诉处于“{0}”状态，现在不能“{1}”：{2}"),
        new MessageText(RegisterCodes.NoSuchMove, "A complaint in state {0} cannot be moved by “{1}”: the table of moves has no such row.", "处于“{0}”状态的投诉不能“{1}”：流转表中没有该项。"),
        new MessageText(RegisterCodes.NoSuchMoveInForm, "The form cannot take a complaint from state {0} to state {1}; use the command for it.", "不能在窗体中将投诉从“{0}”改为“{1}”，请使用相应命令。"),
        new MessageText(RegisterCodes.ActionUnknown, "There is no action “{0}”.", "没有名为“{0}”的操作。"),
        new MessageText(RegisterCodes.ReasonTooLong, "The reason may have at most {0} characters.", "原因最多{0}个字符。"),
        new MessageText(RegisterCodes.WithdrawnByMoveOnly, "Complaint {0}: the outcome “withdrawn” comes with a withdrawal only.", "投诉{0}：“撤诉”结论只能通过撤诉操作产生。"),
        new MessageText(RegisterCodes.TooManySpokespersons, "A group may have at most {0} spokespersons.", "群体投诉最多可有{0}名代表。"),
        new MessageText(RegisterCodes.SpokespersonWithoutGroup, "Only the complaint of a group has spokespersons.", "只有群体投诉才有代表人。"),
        new MessageText(RegisterCodes.SpokespersonIncomplete, "A spokesperson needs a complaint and a contact.", "代表人必须关联投诉和联系人。"),
        new MessageText(RegisterCodes.SpokespersonTwice, "This person speaks for the group already.", "此人已是该群体的代表。"),
    };

    private static IEnumerable<MessageText> Handlers => new[]
    {
        new MessageText(RegisterCodes.AboutCaller, "The complaint is about you, so you cannot work on it.", "该投诉涉及您本人，您不能处理。"),
        new MessageText(RegisterCodes.AboutCallersReport, "The complaint is about somebody who reports to you, so you cannot work on it.", "该投诉涉及您的直接下属，您不能处理。"),
        new MessageText(RegisterCodes.HandlerIsConcerned, "The complaint cannot belong to the employee whom it is about.", "投诉不能由被投诉员工负责。"),
        new MessageText(RegisterCodes.HandlerLeadsConcerned, "The complaint cannot belong to the manager of the employee whom it is about.", "投诉不能由被投诉员工的上级负责。"),
        new MessageText(RegisterCodes.TeamHasConcerned, "A confidential complaint cannot belong to a team of the employee whom it is about.", "保密投诉不能由被投诉员工所在的团队负责。"),
    };

    private static IEnumerable<MessageText> Table => new[]
    {
        new MessageText(RegisterCodes.GuardUnknown, "Row {0} of the table of moves names the guard {1}, which does not exist.", "流转表{0}引用了不存在的条件{1}。"),
        new MessageText(RegisterCodes.GuardMissing, "Row {0} of the table of moves leaves out the guard {1}, which every move has.", "流转表{0}缺少所有流转都必须具备的条件{1}。"),
        new MessageText(RegisterCodes.TransitionTwice, "Row {0} of the table of moves has the same state and action as another row.", "流转表{0}与另一项的状态和操作相同。"),
        new MessageText(RegisterCodes.TransitionLeadsWrong, "Row {0} of the table of moves must lead to state {1}.", "流转表{0}必须进入“{1}”状态。"),
        new MessageText(RegisterCodes.TransitionAcrossTheEnd, "Row {0} of the table of moves: an ended complaint is taken up again by reopening only.", "流转表{0}：已结束的投诉只能通过重新受理恢复。"),
        new MessageText(RegisterCodes.TransitionCodeWrong, "Row {0} of the table of moves should have the code {1}.", "流转表{0}的代码应为{1}。"),
        new MessageText(RegisterCodes.StateUnreachable, "No moves lead to state {0}.", "没有任何流转可进入“{0}”状态。"),
        new MessageText(RegisterCodes.StateWithoutEnd, "From state {0} no moves lead to an end.", "从“{0}”状态无法流转至结束。"),
        new MessageText(RegisterCodes.FormIsAmbiguous, "Rows {0} and {1} of the table of moves lead to the same state in the form.", "流转表{0}与{1}在窗体中进入同一状态。"),
        new MessageText(RegisterCodes.PolicyOutOfBounds, "Complaint policy {0} version {1}: {2} must be from {3} to {4}.", "投诉政策{0}第{1}版：{2}必须在{3}到{4}之间。"),
        new MessageText(RegisterCodes.TeamInTopUnit, "The confidential team must belong to a business unit of its own, not to the one at the top: whoever may read in the whole bank would see confidential complaints.", "保密团队必须属于单独的业务部门，不能属于顶级业务部门：否则有权查看全行数据的人员将能看到保密投诉。"),
        new MessageText(RegisterCodes.TeamUnitHasOthers, "Somebody who is not in the confidential team works in its business unit and would see confidential complaints.", "保密团队所在业务部门中有不属于该团队的人员，其将能看到保密投诉。"),
        new MessageText(RegisterCodes.SeverityRowIncomplete, "Row '{0}' of the severity matrix needs impact, urgency and severity.", "严重程度矩阵的“{0}”须填写影响程度、紧急程度和严重程度。"),
        new MessageText(RegisterCodes.SeverityRowTwice, "Rows '{0}' and '{1}' of the severity matrix are for the same impact and urgency.", "严重程度矩阵的“{0}”与“{1}”的影响程度和紧急程度相同。"),
        new MessageText(RegisterCodes.SeverityRowsContradict, "Rows '{0}' and '{1}' of the severity matrix contradict each other: more impact or urgency must not be less severe.", "严重程度矩阵的“{0}”与“{1}”相互矛盾：影响或紧急程度更高时，严重程度不得更低。"),
        new MessageText(RegisterCodes.SeverityFieldMissing, "Without '{0}' the severity matrix would lack a field, and such complaints would count as not rated.", "缺少“{0}”将使严重程度矩阵不完整，此类投诉将视为未评定。"),
    };

    private static IEnumerable<MessageText> Guards => new[]
    {
        new MessageText(GuardCodes.NotOwnComplaint, "it is about you", "投诉涉及您本人"),
        new MessageText(GuardCodes.NotOwnReport, "it is about somebody who reports to you", "投诉涉及您的直接下属"),
        new MessageText(GuardCodes.HasReason, "a reason is missing", "缺少原因"),
        new MessageText(GuardCodes.HasCategory, "its category is not known", "尚未确定类别"),
        new MessageText(GuardCodes.HasAuthority, "whoever speaks for the customer has not shown authority", "代理人或继承人未提供授权证明"),
        new MessageText(GuardCodes.HasSpokespersons, "the group has no spokesperson, or too many", "群体投诉没有代表人或代表人过多"),
        new MessageText(GuardCodes.HasFindings, "the findings are missing", "缺少调查结果"),
        new MessageText(GuardCodes.HasResponse, "the response is missing", "缺少答复内容"),
        new MessageText(GuardCodes.HasOutcome, "the outcome is missing", "缺少处理结论"),
        new MessageText(GuardCodes.HasRootCause, "the root cause is missing", "缺少根本原因"),
        new MessageText(GuardCodes.ActionsSettled, "a recovery action is neither done nor waived", "仍有补救措施未完成或未豁免"),
        new MessageText(GuardCodes.AwardsSettled, "an award awaits a decision or its payment", "仍有补偿待审批或待支付"),
        new MessageText(GuardCodes.FollowUpsDone, "a follow-up survey is still open", "仍有回访未完成"),
    };

    private static IEnumerable<MessageText> States => new[]
    {
        new MessageText(KeyOf(ComplaintState.Received), "Received", "已受理"),
        new MessageText(KeyOf(ComplaintState.Acknowledged), "Acknowledged", "已确认"),
        new MessageText(KeyOf(ComplaintState.Investigating), "Investigating", "调查中"),
        new MessageText(KeyOf(ComplaintState.ResponseProposed), "Response proposed", "待批答复"),
        new MessageText(KeyOf(ComplaintState.Responded), "Responded", "已答复"),
        new MessageText(KeyOf(ComplaintState.Remedying), "Remedying", "补救中"),
        new MessageText(KeyOf(ComplaintState.Closed), "Closed", "已办结"),
        new MessageText(KeyOf(ComplaintState.FollowedUp), "Followed up", "已回访"),
        new MessageText(KeyOf(ComplaintState.Withdrawn), "Withdrawn", "已撤诉"),
    };

    private static IEnumerable<MessageText> Actions => new[]
    {
        new MessageText(KeyOf(ComplaintAction.Acknowledge), "Acknowledge", "确认收到"),
        new MessageText(KeyOf(ComplaintAction.Investigate), "Investigate", "开始调查"),
        new MessageText(KeyOf(ComplaintAction.ProposeResponse), "Propose response", "提交答复"),
        new MessageText(KeyOf(ComplaintAction.ReturnToInvestigation), "Return to investigation", "退回调查"),
        new MessageText(KeyOf(ComplaintAction.Respond), "Respond", "答复客户"),
        new MessageText(KeyOf(ComplaintAction.Remedy), "Remedy", "落实补救"),
        new MessageText(KeyOf(ComplaintAction.Close), "Close", "办结"),
        new MessageText(KeyOf(ComplaintAction.FollowUp), "Follow up", "完成回访"),
        new MessageText(KeyOf(ComplaintAction.Withdraw), "Withdraw", "撤诉"),
        new MessageText(KeyOf(ComplaintAction.Reopen), "Reopen", "重新受理"),
    };

    private static IEnumerable<MessageText> Severities => new[]
    {
        new MessageText(SeverityReasonCodes.Matrix, "impact and urgency", "影响程度与紧急程度"),
        new MessageText(SeverityReasonCodes.Unrated, "not rated yet", "尚未评定"),
        new MessageText(SeverityReasonCodes.Vulnerable, "the customer is vulnerable", "客户属弱势群体"),
        new MessageText(SeverityReasonCodes.Repeat, "it repeats an earlier complaint", "属重复投诉"),
        new MessageText(SeverityReasonCodes.Legal, "legal impact", "涉及法律风险"),
        new MessageText(SeverityReasonCodes.Media, "media exposure", "涉及媒体曝光"),
        new MessageText(SeverityReasonCodes.ByHand, "judged by a person", "人工判定"),
    };
}
