using System.Collections.Generic;
using BankCrm.Domain.Value;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of customer value: refusals and reasons.</summary>
internal static class ValueMessages
{
    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(ValueCodes.SegmentMissing, "Value policy {0} version {1} has no parameters for the segment {2}. Add a row for it.", "价值政策{0}第{1}版缺少客群{2}的参数，请添加。"),
        new MessageText(ValueCodes.SegmentTwice, "There are two rows of parameters for the segment {0}. Keep one.", "客群{0}有两行参数，请保留一行。"),
        new MessageText(ValueCodes.MarginOutOfBounds, "The margin of the segment {0} is {1} percent; it must be above 0 and at most 100.", "客群{0}的利润率为{1}%，须大于0且不超过100。"),
        new MessageText(ValueCodes.RateOutOfBounds, "A rate of the segment {0} is {1} percent; it must lie between 0 and 100.", "客群{0}的比率为{1}%，须在0至100之间。"),
        new MessageText(ValueCodes.HorizonOutOfBounds, "Value policy {0} version {1} looks {2} years ahead; it must be 1 to 30.", "价值政策{0}第{1}版的年限为{2}年，须为1至30年。"),
        new MessageText(ValueCodes.DiscountOutOfBounds, "The discount of value policy {0} version {1} is {2} percent; it must lie between 0 and 100.", "价值政策{0}第{1}版的贴现率为{2}%，须在0至100之间。"),
        new MessageText(ValueCodes.ThresholdNotPositive, "Value policy {0} version {1} begins a class at {2}; it must be above 0, or everybody would be in it.", "价值政策{0}第{1}版的分类起点为{2}，须大于0，否则所有客户都会归入该类。"),
        new MessageText(ValueCodes.CostNegative, "Value policy {0} version {1} has a cost or limit of {2}; it cannot be negative.", "价值政策{0}第{1}版的成本或限额为{2}，不能为负数。"),
        new MessageText(ValueCodes.NameMissing, "{0} needs its name in English and in Chinese before it is put in force.", "{0}须同时填写英文和中文名称后才能生效。"),
        new MessageText(ValueCodes.RetentionZero, "The retention of the segment {0} is 0 percent, so its customers would be worth nothing.", "客群{0}的留存率为0%，该客群的价值将始终为零。"),
        new MessageText(ValueReasonCodes.ContributionSupplied, "the bank supplies the contribution", "贡献由银行提供"),
        new MessageText(ValueReasonCodes.ContributionEstimated, "the contribution is the margin on the assets less the costs that are known", "贡献按资产利润减已知成本估算"),
        new MessageText(ValueReasonCodes.ContributionUnknown, "neither contribution nor assets are known, so the explicit value is 0", "贡献与资产均未知，显性价值为零"),
        new MessageText(ValueReasonCodes.CostUnknown, "no cost of serving the customer is known", "服务成本未知"),
        new MessageText(ValueReasonCodes.WealthUnknown, "the customer's wealth is unknown, so potential and growth are 0", "客户财富未知，潜在价值与成长价值为零"),
        new MessageText(ValueReasonCodes.AssetsUnknown, "the customer's assets are unknown, so the potential value is 0", "客户资产未知，潜在价值为零"),
        new MessageText(ValueReasonCodes.ScaleMissing, "there is no RFM scale yet", "尚无RFM分位尺度"),
    };
}
