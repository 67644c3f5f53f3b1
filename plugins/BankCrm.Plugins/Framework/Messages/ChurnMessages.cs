using System.Collections.Generic;
using BankCrm.Domain.Churn;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of churn: refusals, reasons and alerts.</summary>
internal static class ChurnMessages
{
    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(ChurnCodes.PolicyWithoutSignals, "Churn policy {0} version {1} has no signals. Add at least one.", "流失预警政策{0}第{1}版没有信号，请至少添加一个。"),
        new MessageText(ChurnCodes.BandsOutOfOrder, "Churn policy {0} version {1} has Medium from {2} and High from {3}; Medium must be above 0, High above Medium, and both at most 100.", "流失预警政策{0}第{1}版的中档起点为{2}、高档起点为{3}；中档须大于0，高档须高于中档，且均不超过100。"),
        new MessageText(ChurnCodes.AlertsFromLow, "Churn policy {0} version {1} would alert on everybody; alerts begin at Medium or High.", "流失预警政策{0}第{1}版会对所有客户预警；预警须从中或高开始。"),
        new MessageText(ChurnCodes.DropOutOfBounds, "Churn policy {0} version {1} counts a drop of {2} percent as lost; it must be above 0 and at most 100.", "流失预警政策{0}第{1}版将下降{2}%视为流失；须大于0且不超过100。"),
        new MessageText(ChurnCodes.SignalCodeUnusable, "The signal code '{0}' may hold only letters, digits, hyphens and underscores.", "信号代码“{0}”只能包含字母、数字、连字符和下划线。"),
        new MessageText(ChurnCodes.SignalTwice, "The policy has two signals {0}.", "政策中有两个信号{0}。"),
        new MessageText(ChurnCodes.SignalsOverlap, "The signals {0} and {1} watch the same figure for the same limit, so the same sign would count twice.", "信号{0}与{1}以相同限值监测同一指标，会重复计分。"),
        new MessageText(ChurnCodes.WeightOutOfBounds, "The weight of signal {0} is {1}; it must be above 0 and at most 100.", "信号{0}的权重为{1}，须大于0且不超过100。"),
        new MessageText(ChurnCodes.FigureOutOfReach, "Signal {0} watches {1}, which a churn score cannot read.", "信号{0}监测的{1}不能用于流失评分。"),
        new MessageText(ChurnCodes.BandOutOfReach, "All weights of churn policy {0} version {1} add up to {2}, so nobody could reach the band that begins at {3}.", "流失预警政策{0}第{1}版的权重合计为{2}，无法达到起点为{3}的档位。"),
        new MessageText(ChurnCodes.NameMissing, "{0} needs its name in English and in Chinese before the policy is put in force.", "{0}须同时填写英文和中文名称后政策才能生效。"),
        new MessageText(ChurnCodes.MinimumNegative, "The minimum of assets of churn policy {0} version {1} is {2}; it cannot be negative.", "流失预警政策{0}第{1}版的最低资产为{2}，不能为负数。"),
        new MessageText(ChurnCodes.AlertStays, "A churn alert stays on record and cannot be deleted.", "流失预警须留存记录，不能删除。"),
        new MessageText(ChurnCodes.AlertIsFixed, "What a churn alert says of the customer cannot be changed, and nothing of a closed one.", "流失预警的客户情况不能修改，已结束的预警不能再改。"),
        new MessageText(ChurnCodes.AlertStatusMove, "A churn alert goes from Open to Intervening and from there to Closed.", "流失预警只能由待处理转为干预中，再由干预中转为已结束。"),
        new MessageText(ChurnCodes.InterventionMissing, "Say what was done to keep the customer, and when.", "请填写挽留措施及其日期。"),
        new MessageText(ChurnCodes.InterventionTooEarly, "The intervention on {0} is earlier than the alert, which was opened on {1}.", "干预日期{0}早于预警开立日期{1}。"),
        new MessageText(ChurnCodes.OutcomeMissing, "Give the outcome and its day before the alert is closed.", "结束预警前请填写结果及其日期。"),
        new MessageText(ChurnCodes.OutcomeTooEarly, "The outcome on {0} is earlier than the intervention on {1}.", "结果日期{0}早于干预日期{1}。"),
        new MessageText(ChurnReasonCodes.UnderMinimumAssets, "the assets are below the policy's minimum, so there is no alert", "资产低于政策最低要求，不预警"),
    };
}
