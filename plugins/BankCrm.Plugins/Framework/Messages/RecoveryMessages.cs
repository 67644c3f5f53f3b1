using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Domain.Recovery.FollowUp;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of recoveries, follow-up surveys and changes: refusals and tasks.</summary>
internal static class RecoveryMessages
{
    /// <summary>Arguments: complaint number, the day the survey is due.</summary>
    public const string AskTask = "SURVEY-DUE";

    /// <summary>Argument: complaint number.</summary>
    public const string DissatisfiedTask = "SURVEY-DISSATISFIED";

    public static IEnumerable<MessageText> All => Actions.Concat(Templates).Concat(Surveys).Concat(Changes).Concat(Tasks);

    private static IEnumerable<MessageText> Actions => new[]
    {
        new MessageText(RecoveryCodes.ActionsOpen, "{0} recovery actions are still open: {1}. Do each, or waive it with a reason.", "尚有{0}项补救措施未完成：{1}。请逐项完成，或说明理由后豁免。"),
        new MessageText(RecoveryCodes.WaiverWithoutReason, "Waiving '{0}' needs a reason.", "豁免“{0}”必须填写理由。"),
        new MessageText(RecoveryCodes.SettledActionStays, "'{0}' has been done or waived and cannot be opened again.", "“{0}”已完成或已豁免，不能重新打开。"),
        new MessageText(RecoveryCodes.InteractionalFirst, "'{0}' comes after '{1}': what concerns the customer as a person is done first.", "“{0}”须在“{1}”之后办理：应先完成人际互动类措施。"),
        new MessageText(RecoveryCodes.SettledActionIsFixed, "'{0}' has been done or waived; what it says cannot be changed.", "“{0}”已完成或已豁免，其内容不能更改。"),
        new MessageText(RecoveryCodes.DoneIsSetBySystem, "Who did '{0}' and when is set by the system.", "“{0}”的完成人和完成时间由系统填写。"),
        new MessageText(RecoveryCodes.ActionStays, "Recovery actions cannot be deleted; waive '{0}' with a reason.", "补救措施不能删除，请说明理由后豁免“{0}”。"),
        new MessageText(RecoveryCodes.KindsDoNotFit, "The kind of '{0}' does not serve that kind of justice.", "“{0}”的措施类型与公平类别不符。"),
        new MessageText(RecoveryCodes.ActionTermsAreFixed, "What '{0}' belongs to and which kind it is cannot be changed.", "“{0}”的归属和类型不能更改。"),
        new MessageText(RecoveryCodes.ActionBeginsOpen, "'{0}' must begin as open.", "“{0}”必须以未完成状态创建。"),
        new MessageText(RecoveryCodes.ActionWithoutRecovery, "'{0}' needs the recovery that it belongs to.", "“{0}”必须指明所属的补救。"),
        new MessageText(RecoveryCodes.ActionStatusUnclear, "Say whether '{0}' was done or waived.", "请指明“{0}”是已完成还是已豁免。"),
        new MessageText(RecoveryCodes.ActionOfOwnComplaint, "Nobody may settle '{0}' whom the complaint is about.", "被投诉人不得办结“{0}”。"),
    };

    private static IEnumerable<MessageText> Templates => new[]
    {
        new MessageText(RecoveryCodes.TemplateSeveritiesUnusable, "The highest severity of template '{0}' lies below its lowest.", "模板“{0}”的最高严重程度低于最低严重程度。"),
        new MessageText(RecoveryCodes.TemplateDaysUnusable, "The days of template '{0}' must not be negative.", "模板“{0}”的期限天数不能为负数。"),
        new MessageText(RecoveryCodes.SevereWithoutKind, "Without template '{0}', complaints of severity High or Critical would lack an action of one of the three kinds of justice.", "缺少模板“{0}”，严重程度为“高”或“严重”的投诉将缺少某一公平类别的措施。"),
    };

    private static IEnumerable<MessageText> Surveys => new[]
    {
        new MessageText(SurveyCodes.NotFound, "The survey does not exist, or you may not see it.", "该回访不存在，或您无权查看。"),
        new MessageText(SurveyCodes.AnsweredOnce, "Survey {0} has been answered already.", "回访{0}已答复。"),
        new MessageText(SurveyCodes.HasEnded, "Survey {0} has expired or was cancelled.", "回访{0}已过期或已取消。"),
        new MessageText(SurveyCodes.NothingAnswered, "Survey {0} needs at least one answer or a comment.", "回访{0}至少须有一项答复或意见。"),
        new MessageText(SurveyCodes.AnswerOutOfBounds, "An answer of survey {0} must lie between {1} and {2}.", "回访{0}的答复必须在{1}至{2}之间。"),
        new MessageText(SurveyCodes.CommentTooLong, "The comment of survey {0} may have at most {1} characters.", "回访{0}的意见最多{1}个字符。"),
        new MessageText(SurveyCodes.BeginsAsPlanned, "Survey {0} must begin as planned, without answers.", "回访{0}必须以计划状态创建，且不含答复。"),
        new MessageText(SurveyCodes.StateMove, "Survey {0} has been sent and cannot become planned again.", "回访{0}已发出，不能恢复为计划状态。"),
        new MessageText(SurveyCodes.TermsAreFixed, "Which complaint survey {0} is about and when it is due cannot be changed.", "回访{0}所属的投诉及到期日不能更改。"),
        new MessageText(SurveyCodes.SetBySystem, "When survey {0} was sent and answered, and whether the customer is dissatisfied, is set by the system.", "回访{0}的发出时间、答复时间及是否不满意由系统填写。"),
        new MessageText(SurveyCodes.Stays, "Surveys cannot be deleted.", "回访不能删除。"),
        new MessageText(SurveyCodes.ReviewInTheFuture, "Follow-ups cannot be reviewed for a day later than today, {0}.", "回访检查的日期不能晚于今天（{0}）。"),
    };

    private static IEnumerable<MessageText> Changes => new[]
    {
        new MessageText(ChangeCodes.ImplementedWithoutDate, "Change '{0}' has been made; say on which day.", "整改“{0}”已实施，请填写实施日期。"),
        new MessageText(ChangeCodes.DateWithoutImplementation, "Change '{0}' has a day on which it was made, but has not been made.", "整改“{0}”尚未实施，不能填写实施日期。"),
        new MessageText(ChangeCodes.ImplementedInTheFuture, "Change '{0}' cannot have been made later than today, {1}.", "整改“{0}”的实施日期不能晚于今天（{1}）。"),
        new MessageText(ChangeCodes.OwnerUnusable, "Change '{0}' needs an owner who is still there.", "整改“{0}”须有在职的负责人。"),
        new MessageText(ChangeCodes.DueMissing, "Change '{0}' needs the day on which it is due.", "整改“{0}”须填写到期日。"),
        new MessageText(ChangeCodes.EndedChangeStays, "Change '{0}' has been made or given up; that stays.", "整改“{0}”已实施或已放弃，不能改回。"),
        new MessageText(ChangeCodes.MeasuredBySystem, "What change '{0}' did is measured from the register and cannot be written by hand.", "整改“{0}”的效果由系统根据投诉登记衡量，不能手工填写。"),
        new MessageText(ChangeCodes.ImplementedChangeStays, "Change '{0}' has been made and stays on record.", "整改“{0}”已实施，不能删除。"),
    };

    private static IEnumerable<MessageText> Tasks => new[]
    {
        new MessageText(AskTask, "Complaint {0}: ask the customer how the recovery went, due on {1}", "投诉{0}：请回访客户对补救的评价，到期日{1}"),
        new MessageText(DissatisfiedTask, "Complaint {0}: the customer is dissatisfied after the recovery; call, and consider reopening", "投诉{0}：客户对补救不满意，请联系客户并考虑重新受理"),
    };
}
