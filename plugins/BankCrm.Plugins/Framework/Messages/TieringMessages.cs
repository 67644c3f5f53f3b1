using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of points, groups, benefits and simulation: refusals, dimensions and the summary.</summary>
internal static class TieringMessages
{
    /// <summary>Arguments: policy code, version, window, customers, moved, raised, lowered, benefit cost before, benefit cost after.</summary>
    public const string SimulationSummary = "SIM-SUMMARY";

    /// <summary>The same, of a draft that begins later than the newest window.</summary>
    public const string SimulationAheadOfTime = "SIM-AHEAD-OF-TIME";

    public static IEnumerable<MessageText> All => Points.Concat(Groups).Concat(Benefits).Concat(Simulation).Concat(Drafts).Concat(Dimensions);

    /// <summary>The code of a dimension in words.</summary>
    public static string OfDimension(string code) => "DIMENSION-" + code.ToUpperInvariant();

    private static IEnumerable<MessageText> Points => new[]
    {
        new MessageText(TieringCodes.PointsFloorMissing, "Tier {0} is measured in points and needs a floor in points.", "层级{0}按积分衡量，须填写积分起点。"),
        new MessageText(TieringCodes.MeasureUnfit, "Tier {0} must be measured as the policy's mode says: in points in a points policy, in assets in an assets policy.", "层级{0}的衡量口径须与政策模式一致：积分制按积分，资产制按资产。"),
        new MessageText(TieringCodes.BandOfNumbersWithCode, "Band {1} of dimension {0} is a span of numbers and matches no code.", "维度{0}的第{1}档为数值区间，不应填写匹配代码。"),
        new MessageText(TieringCodes.BandOfCodesWithoutCode, "Band {1} of dimension {0} matches one code of letters, digits, hyphens and underscores, and has no from or to.", "维度{0}的第{1}档须填写由字母、数字、连字符和下划线组成的匹配代码，且不应填写区间。"),
        new MessageText(TieringCodes.BandIsEmpty, "Band {1} of dimension {0} ends at or before its beginning.", "维度{0}的第{1}档的终点不高于起点。"),
        new MessageText(TieringCodes.BandsOverlap, "Band {1} of dimension {0} overlaps band {2}.", "维度{0}的第{1}档与第{2}档重叠。"),
        new MessageText(TieringCodes.BandsLeaveGap, "Band {1} of dimension {0} does not begin where band {2} ends.", "维度{0}的第{1}档与第{2}档之间有空隙。"),
        new MessageText(TieringCodes.BandTwice, "Band {1} of dimension {0} has the same sequence or code as band {2}.", "维度{0}的第{1}档与第{2}档的序号或代码重复。"),
        new MessageText(TieringCodes.NoPoints, "Policy {0} version {1} gives points, but none of its bands gives any.", "政策{0}第{1}版为积分制，但没有任何积分档给出积分。"),
        new MessageText(TieringCodes.BandPointsNegative, "Band {1} of dimension {0} must not take points away.", "维度{0}的第{1}档积分不能为负。"),
        new MessageText(TieringCodes.NoWeight, "Policy {0} version {1} weighs every category of assets with 0, so everybody has nothing.", "政策{0}第{1}版各类资产权重均为0，所有客户资产将为零。"),
        new MessageText(TieringCodes.PercentilesNotComputed, "Policy {0} version {1} has percentiles whose floors were not computed yet; let the tool compute them first.", "政策{0}第{1}版含百分位层级，但尚未计算起点，请先用工具计算。"),
        new MessageText(TieringCodes.PercentilesMustRise, "The percentile of tier {0} ({1}) must be above that of tier {2} ({3}).", "层级{0}的百分位（{1}）必须高于层级{2}（{3}）。"),
        new MessageText(TieringCodes.PercentileWithoutAmount, "No floor can be found for tier {0}: too few customers, or too many with the same amount.", "无法计算层级{0}的起点：客户过少，或金额相同的客户过多。"),
        new MessageText(TieringCodes.PercentileOfPoints, "Tier {0} is measured in points and has no percentile.", "层级{0}按积分衡量，不应填写百分位。"),
    };

    private static IEnumerable<MessageText> Groups => new[]
    {
        new MessageText(GroupCodes.MemberIsOneCustomer, "Name exactly one customer: a contact or an account.", "请填写且只填写一个客户（联系人或客户）。"),
        new MessageText(GroupCodes.MemberEndsBeforeItBegins, "The last day ({0}) must not be before the first ({1}).", "结束日期（{0}）不能早于开始日期（{1}）。"),
    };

    private static IEnumerable<MessageText> Benefits => new[]
    {
        new MessageText(BenefitCodes.GrantNotFound, "There is no such benefit grant.", "没有该项权益授予记录。"),
        new MessageText(BenefitCodes.UsedBeforeGranted, "The benefit was granted on {1}; it cannot be used on {0}.", "权益自{1}起授予，不能在{0}使用。"),
        new MessageText(BenefitCodes.UsedAfterWithdrawn, "The benefit ended on {1}; it cannot be used on {0}.", "权益已于{1}终止，不能在{0}使用。"),
        new MessageText(BenefitCodes.AllowanceUsedUp, "The allowance for {3} is {0}; {1} are used, so {2} more are too many.", "{3}年度可用{0}次，已用{1}次，不能再使用{2}次。"),
        new MessageText(BenefitCodes.UseIsFixed, "The use of a benefit is a record and cannot be changed.", "权益使用属于存档记录，不能修改。"),
        new MessageText(BenefitCodes.UseStays, "The use of a benefit is a record and cannot be deleted.", "权益使用属于存档记录，不能删除。"),
        new MessageText(BenefitCodes.QuantityNotPositive, "A benefit is used once or more, not {0} times.", "使用次数至少为1，不能为{0}。"),
    };

    private static IEnumerable<MessageText> Simulation => new[]
    {
        new MessageText(SimulationCodes.PortfolioTooLarge, "The manager has more than {0} customers; simulate the policy with the command line tool instead.", "该客户经理的客户超过{0}户，请改用命令行工具模拟。"),
        new MessageText(SimulationCodes.NotADraft, "Policy {0} version {1} is in force or retired; only a draft is simulated.", "政策{0}第{1}版已生效或停用，只能模拟草稿。"),
        new MessageText(SimulationCodes.PolicyNotFound, "There is no such policy with tiers, or you may not see it.", "没有该项含层级的政策，或您无权查看。"),
        new MessageText(SimulationCodes.NothingToDecide, "No window that policy {0} version {1} reads is closed yet, so there is nothing to simulate.", "政策{0}第{1}版所用的窗口均未关闭，无法模拟。"),
        new MessageText(SimulationSummary, "Policy {0} version {1} on {2}: {4} of {3} customers change tier, {5} up and {6} down. Benefits cost {8} a year instead of {7}.", "政策{0}第{1}版，窗口截至{2}：{3}户中{4}户变更层级，升{5}户，降{6}户。权益年成本由{7}变为{8}。"),
        new MessageText(SimulationAheadOfTime, "The policy begins later; it was tried on the newest closed window all the same.", "该政策尚未开始，已按最近关闭的窗口试算。"),
    };

    private static IEnumerable<MessageText> Drafts => new[]
    {
        new MessageText(SimulationCodes.DraftUnreadable, "The draft cannot be read: {0}.", "草稿文件无法读取：{0}。"),
        new MessageText(SimulationCodes.DraftColumnUnknown, "{0}: there is no column '{1}' here.", "{0}：此处没有列“{1}”。"),
        new MessageText(SimulationCodes.DraftValueMissing, "{0}: '{1}' is missing.", "{0}：缺少“{1}”。"),
        new MessageText(SimulationCodes.DraftValueUnreadable, "{0}: '{1}' is '{2}', but must be like {3}.", "{0}：“{1}”为“{2}”，应如{3}。"),
        new MessageText(SimulationCodes.DraftValueOutOfBounds, "{0}: '{1}' is {2}, but must be between {3} and {4}.", "{0}：“{1}”为{2}，须在{3}与{4}之间。"),
        new MessageText(SimulationCodes.DraftPolicyDiffers, "{0}: '{1}' says something else of the policy than the first line.", "{0}：“{1}”与首行的政策内容不一致。"),
        new MessageText(SimulationCodes.DraftChineseNameMissing, "{0}: the Chinese name is missing.", "{0}：缺少中文名称。"),
    };

    private static IEnumerable<MessageText> Dimensions => new[]
    {
        OfDimension(PointsDimension.Aum, "assets under management", "管理资产"),
        OfDimension(PointsDimension.Deposits, "deposits", "存款"),
        OfDimension(PointsDimension.Income, "income", "收入"),
        OfDimension(PointsDimension.Age, "age", "年龄"),
        OfDimension(PointsDimension.Industry, "industry", "行业"),
        OfDimension(PointsDimension.RiskPreference, "risk preference", "风险偏好"),
        OfDimension(PointsDimension.LifecycleStage, "lifecycle stage", "生命周期阶段"),
        OfDimension(PointsDimension.TransactionFrequency, "transaction frequency", "交易频率"),
        OfDimension(PointsDimension.ProductsHeld, "products held", "持有产品数"),
        OfDimension(PointsDimension.Tenure, "tenure", "客户年限"),
        OfDimension(PointsDimension.LoyaltyPoints, "loyalty points", "积分余额"),
    };

    private static MessageText OfDimension(PointsDimension dimension, string english, string chinese) => new(OfDimension(PointsDimensions.CodeOf(dimension)), english, chinese);
}
