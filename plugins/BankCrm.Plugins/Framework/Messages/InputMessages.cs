using System.Collections.Generic;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The names of what is stored with a decision beside the figures that conditions read.</summary>
public static class InputMessages
{
    /// <summary>The code of the words for a stored input, such as aum-average.</summary>
    public static string Of(string name) => "INPUT-" + name.ToUpperInvariant();

    internal static IEnumerable<MessageText> All => new[]
    {
        Named("aum-average", "日均资产"),
        Named("aum-end", "期末资产"),
        Named("demand-deposit", "活期存款"),
        Named("time-deposit", "定期存款"),
        Named("wealth-product", "理财产品"),
        Named("fund", "基金"),
        Named("insurance", "保险"),
        Named("bond", "债券"),
        Named("precious-metal", "贵金属"),
        Named("loan", "贷款"),
        Named("card", "信用卡欠款"),
        Named("branch", "网点来访"),
        Named("phone", "电话"),
        Named("web", "网银"),
        Named("mobile", "手机银行"),
        Named("partner", "合作渠道"),
        Named("complaint-cost", "投诉成本"),
        Named("service-cost", "服务成本"),
        Named("wealth", "财富估计"),
    };

    /// <summary>In English an input goes by the name that is stored, so that reader and record speak of the same.</summary>
    private static MessageText Named(string name, string chinese) => new(Of(name), name, chinese);
}
