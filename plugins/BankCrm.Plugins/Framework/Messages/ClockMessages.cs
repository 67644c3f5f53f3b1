using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints.Clocks;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of calendars and complaint clocks: refusals and tasks.</summary>
internal static class ClockMessages
{
    /// <summary>Arguments: complaint number, clock, the day it is due.</summary>
    public const string AtRiskTask = "CLOCK-AT-RISK";

    /// <summary>Arguments: complaint number, clock, the day it was due.</summary>
    public const string BreachedTask = "CLOCK-BREACHED";

    public static IEnumerable<MessageText> All => Clocks.Concat(Rules).Concat(Calendars).Concat(Tasks);

    private static IEnumerable<MessageText> Clocks => new[]
    {
        new MessageText(ClockCodes.NotFound, "The clock or complaint does not exist, or you may not see it.", "该时限或投诉不存在，或您无权查看。"),
        new MessageText(ClockCodes.HasEnded, "Clock {0} has ended and cannot be changed.", "时限{0}已结束，不能再更改。"),
        new MessageText(ClockCodes.IsPaused, "Clock {0} is paused; let it go on first.", "时限{0}已暂停，请先恢复。"),
        new MessageText(ClockCodes.IsNotPaused, "Clock {0} is not paused.", "时限{0}未暂停。"),
        new MessageText(ClockCodes.MayNotPause, "The rule of clock {0} allows no pause.", "时限{0}的规则不允许暂停。"),
        new MessageText(ClockCodes.IsPastDue, "Clock {0} was due on {1}; after that it can be neither extended nor paused.", "时限{0}已于{1}到期，到期后不能延长或暂停。"),
        new MessageText(ClockCodes.MayNotExtend, "The rule of clock {0} allows no extension.", "时限{0}的规则不允许延长。"),
        new MessageText(ClockCodes.ExtensionTooLong, "Clock {0} may be extended by {1} days at most in all; {2} have been used.", "时限{0}累计最多可延长{1}天，已延长{2}天。"),
        new MessageText(ClockCodes.ExtensionWithoutDays, "An extension of clock {0} must be at least one day.", "时限{0}至少须延长一天。"),
        new MessageText(ClockCodes.ApproverMissing, "Extending clock {0} needs an approver.", "延长时限{0}须有审批人。"),
        new MessageText(ClockCodes.ApprovedByCaller, "The approver of the extension of clock {0} must be someone other than you.", "时限{0}的延长审批人不能是您本人。"),
        new MessageText(ClockCodes.ApproverUnusable, "The approver of the extension of clock {0} is not an active user.", "时限{0}的延长审批人不是有效用户。"),
        new MessageText(ClockCodes.IsConcerned, "Nobody may change or approve clock {0} whom the complaint is about.", "被投诉人不得更改或审批时限{0}。"),
        new MessageText(ClockCodes.NoticeMissing, "Extending clock {0} needs the date on which the customer was told.", "延长时限{0}须填写告知客户的日期。"),
        new MessageText(ClockCodes.NoticeDateUnusable, "The customer must have been told of the extension of clock {0} between {1}, when it started, and now, {2}.", "告知客户延长时限{0}的日期必须在其开始日{1}与今天{2}之间。"),
        new MessageText(ClockCodes.ReasonMissing, "Changing clock {0} needs a reason.", "更改时限{0}必须填写原因。"),
        new MessageText(ClockCodes.ReasonTooLong, "The reason for changing clock {0} may have at most {1} characters.", "更改时限{0}的原因最多{1}个字符。"),
        new MessageText(ClockCodes.RuleIsGone, "The rule of clock {0} is no longer there.", "时限{0}的规则已不存在。"),
        new MessageText(ClockCodes.ReviewInTheFuture, "Clocks cannot be reviewed for an instant that has not come yet.", "不能按未来时间检查时限。"),
    };

    private static IEnumerable<MessageText> Rules => new[]
    {
        new MessageText(ClockCodes.AmountUnusable, "Clock rule {0} needs an amount above zero, whole where it counts days.", "时限规则{0}的数量必须大于零；按天计算时必须为整数。"),
        new MessageText(ClockCodes.EndsBeforeItBegins, "Clock rule {0} ends before it begins.", "时限规则{0}的终止日早于生效日。"),
        new MessageText(ClockCodes.SeveritiesUnusable, "The highest severity of clock rule {0} lies below its lowest.", "时限规则{0}的最高严重程度低于最低严重程度。"),
        new MessageText(ClockCodes.AtRiskPercentUnusable, "The at-risk point of clock rule {0} must lie above 0 and at most at 100 percent.", "时限规则{0}的预警点必须大于0%且不超过100%。"),
        new MessageText(ClockCodes.EventsUnusable, "What ends clock rule {0} must come after what starts it.", "时限规则{0}的结束事件必须晚于开始事件。"),
        new MessageText(ClockCodes.ExtensionUnusable, "The extension of clock rule {0} must be a whole number of days; rules in working hours have none.", "时限规则{0}的延长期必须为整天数；按工作小时计算的规则不得延长。"),
        new MessageText(ClockCodes.MilestoneUnusable, "The milestone '{0}' may hold only small letters, digits and hyphens.", "里程碑“{0}”只能包含小写字母、数字和连字符。"),
    };

    private static IEnumerable<MessageText> Calendars => new[]
    {
        new MessageText(CalendarCodes.NeverOpen, "Calendar {0} needs at least one open weekday.", "日历{0}至少须有一个营业的工作日。"),
        new MessageText(CalendarCodes.HoursUnreadable, "'{0}' are no opening hours; write them as in 09:00-17:30, or leave them empty for a closed day.", "“{0}”不是有效的营业时间；请按09:00-17:30的格式填写，休息日留空。"),
        new MessageText(CalendarCodes.TimeZoneUnknown, "The time zone '{0}' is not known; give its Windows name.", "时区“{0}”未知，请填写其Windows名称。"),
        new MessageText(CalendarCodes.HolidayWithHours, "{0} is a holiday and cannot have opening hours.", "{0}为节假日，不能填写营业时间。"),
    };

    private static IEnumerable<MessageText> Tasks => new[]
    {
        new MessageText(AtRiskTask, "Complaint {0}: {1} is due on {2}", "投诉{0}：{1}将于{2}到期"),
        new MessageText(BreachedTask, "Complaint {0}: {1} was due on {2}, overdue", "投诉{0}：{1}已于{2}到期，现已逾期"),
    };
}
