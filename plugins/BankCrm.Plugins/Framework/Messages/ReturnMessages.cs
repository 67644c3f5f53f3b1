using System;
using System.Collections.Generic;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of returns: refusals, names and headings.</summary>
public static class ReturnMessages
{
    /// <summary>Arguments: regime code, first day, last day, received, closed, outstanding, redress.</summary>
    public const string Summary = "RETURN-SUMMARY";

    public const string NoCategory = "RETURN-NO-CATEGORY";
    public const string NoOutcome = "RETURN-NO-OUTCOME";
    public const string ByCategory = "RETURN-BY-CATEGORY";
    public const string ByDuration = "RETURN-BY-DURATION";
    public const string ByOutcome = "RETURN-BY-OUTCOME";
    public const string Category = "RETURN-CATEGORY";
    public const string Received = "RETURN-RECEIVED";
    public const string Closed = "RETURN-CLOSED";
    public const string Outstanding = "RETURN-OUTSTANDING";
    public const string Redress = "RETURN-REDRESS";
    public const string Total = "RETURN-TOTAL";

    /// <summary>Argument: the ratio.</summary>
    public const string PerOutlets = "RETURN-PER-OUTLETS";

    /// <summary>Argument: the ratio.</summary>
    public const string PerCustomers = "RETURN-PER-CUSTOMERS";

    public const string NoBasis = "RETURN-NO-BASIS";

    private const string Upheld = "RETURN-UPHELD";
    private const string PartlyUpheld = "RETURN-PARTLY-UPHELD";
    private const string NotUpheld = "RETURN-NOT-UPHELD";
    private const string Withdrawn = "RETURN-WITHDRAWN";

    internal static IEnumerable<MessageText> All => new[]
    {
        new MessageText(ReturnCodes.RegimeUnknown, "There is no regime with the code '{0}'.", "没有代码为“{0}”的监管规则。"),
        new MessageText(ReturnCodes.PeriodEndsBeforeItBegins, "The period begins on {0} and ends on {1}; it must not end before it begins.", "报送期间自{0}至{1}，结束日期不得早于开始日期。"),
        new MessageText(ReturnCodes.BandsMissing, "The regime {0} has no duration bands. Add at least one.", "监管规则{0}没有时长区间，请至少添加一个。"),
        new MessageText(ReturnCodes.BandsDoNotFit, "The duration bands of the regime {0} must hold every duration once; {1} days are in none or in several.", "监管规则{0}的时长区间须恰好各涵盖一次所有时长；{1}天未被涵盖或被重复涵盖。"),
        new MessageText(ReturnCodes.TooManyComplaints, "The period holds more than {0} complaints, too many for one call. Use the tool: bankcrm return.", "该期间的投诉超过{0}件，无法在一次调用中完成，请使用工具：bankcrm return。"),
        new MessageText(Summary, "Return {0} from {1} to {2}: {3} received, {4} closed, {5} outstanding, redress {6}.", "{0}报表，{1}至{2}：收到{3}件，办结{4}件，未结{5}件，补偿金额{6}。"),
        new MessageText(NoCategory, "without a category", "未分类"),
        new MessageText(NoOutcome, "without an outcome", "无结论"),
        new MessageText(ByCategory, "Complaints by category", "按类别统计的投诉"),
        new MessageText(ByDuration, "Closed, by duration", "已办结投诉的办理时长"),
        new MessageText(ByOutcome, "Closed, by outcome", "已办结投诉的处理结论"),
        new MessageText(Category, "category", "类别"),
        new MessageText(Received, "received", "收到"),
        new MessageText(Closed, "closed", "办结"),
        new MessageText(Outstanding, "outstanding", "未结"),
        new MessageText(Redress, "redress", "补偿金额"),
        new MessageText(Total, "total", "合计"),
        new MessageText(PerOutlets, "Received for each 1,000 outlets: {0}", "每千家营业网点投诉量：{0}"),
        new MessageText(PerCustomers, "Received for each 10 million personal customers: {0}", "每千万个人客户投诉量：{0}"),
        new MessageText(NoBasis, "The number of outlets or of personal customers is not known for this period, so there is no ratio: add a row of return basis.", "该期间的营业网点数或个人客户数未知，无法计算比率：请添加报表基数。"),
        new MessageText(Upheld, "Upheld", "成立"),
        new MessageText(PartlyUpheld, "Partly upheld", "部分成立"),
        new MessageText(NotUpheld, "Not upheld", "不成立"),
        new MessageText(Withdrawn, "Withdrawn", "撤回"),
    };

    /// <summary>The code of an outcome's name, which is also the label of the choice.</summary>
    public static string OutcomeOf(ComplaintOutcome outcome) => outcome switch
    {
        ComplaintOutcome.Upheld => Upheld,
        ComplaintOutcome.PartlyUpheld => PartlyUpheld,
        ComplaintOutcome.NotUpheld => NotUpheld,
        ComplaintOutcome.Withdrawn => Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
