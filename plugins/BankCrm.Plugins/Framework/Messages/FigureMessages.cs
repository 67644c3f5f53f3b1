using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The names of figures: those that conditions read, and those that are stored with a decision under a name of their own.</summary>
public static class FigureMessages
{
    /// <summary>The code of the words for a stored input, such as aum-average.</summary>
    public static string OfInput(string name) => "INPUT-" + name.ToUpperInvariant();

    /// <summary>The code of the words for a figure that conditions read.</summary>
    public static string Of(Figure figure) => "FIGURE-" + FigureCodes.Of(figure);

    internal static IEnumerable<MessageText> All => new[]
    {
        Input("aum-average", "日均资产"),
        Input("aum-end", "期末资产"),
        Input("demand-deposit", "活期存款"),
        Input("time-deposit", "定期存款"),
        Input("wealth-product", "理财产品"),
        Input("fund", "基金"),
        Input("insurance", "保险"),
        Input("bond", "债券"),
        Input("precious-metal", "贵金属"),
        Input("loan", "贷款"),
        Input("card", "信用卡欠款"),
        Input("branch", "网点来访"),
        Input("phone", "电话"),
        Input("web", "网银"),
        Input("mobile", "手机银行"),
        Input("partner", "合作渠道"),
        Input("fees-waived", "减免费用"),
        Input("complaint-cost", "投诉成本"),
        Input("service-cost", "服务成本"),
        Input("wealth", "财富估计"),
        new MessageText(Of(Figure.AssetsUnderManagement), "assets", "管理资产"),
        new MessageText(Of(Figure.AssetsChangeThreeWindows), "change of assets over three windows in %", "三窗口资产变动%"),
        new MessageText(Of(Figure.AssetsChangeOneWindow), "change of assets against the window before in %", "单窗口资产变动%"),
        new MessageText(Of(Figure.AssetsShareOfPeak), "assets in % of their peak", "资产占峰值比%"),
        new MessageText(Of(Figure.Deposits), "deposits", "存款"),
        new MessageText(Of(Figure.LoanBalance), "loans", "贷款余额"),
        new MessageText(Of(Figure.CardBalance), "card debt", "信用卡余额"),
        new MessageText(Of(Figure.ProductsHeld), "products held", "持有产品数"),
        new MessageText(Of(Figure.ProductsChangeThreeWindows), "change of products over three windows", "三窗口产品数变动"),
        new MessageText(Of(Figure.TransactionsInWindow), "transactions in the window", "窗口交易笔数"),
        new MessageText(Of(Figure.TransactionsTwelveMonths), "transactions in 12 months", "近12个月交易笔数"),
        new MessageText(Of(Figure.TransactionsChangeNinetyDays), "change of transactions over 90 days in %", "90天交易变动%"),
        new MessageText(Of(Figure.AmountChangeNinetyDays), "change of amounts over 90 days in %", "90天交易金额变动%"),
        new MessageText(Of(Figure.AmountTwelveMonths), "amounts in 12 months", "近12个月交易金额"),
        new MessageText(Of(Figure.LoginsChangeNinetyDays), "change of logins over 90 days in %", "90天登录变动%"),
        new MessageText(Of(Figure.ContactsTwelveMonths), "branch and phone contacts in 12 months", "近12个月来电来访次数"),
        new MessageText(Of(Figure.CrossBorderNinetyDays), "cross-border transactions in 90 days", "90天跨境笔数"),
        new MessageText(Of(Figure.SalaryStopped), "salary stopped", "代发停止"),
        new MessageText(Of(Figure.DirectDebitsChangeThreeWindows), "change of direct debits over three windows", "三窗口代扣变动"),
        new MessageText(Of(Figure.CompetitorTransferNinetyDays), "transfers to other banks in 90 days", "90天转往他行金额"),
        new MessageText(Of(Figure.MaturedUnrenewedNinetyDays), "matured and not renewed in 90 days", "90天到期未续金额"),
        new MessageText(Of(Figure.DaysSinceActive), "days since active", "距上次活跃天数"),
        new MessageText(Of(Figure.ActiveInWindow), "active in the window", "窗口内活跃"),
        new MessageText(Of(Figure.DaysSinceStart), "days of relationship", "关系天数"),
        new MessageText(Of(Figure.DaysInStage), "days in the stage", "当前阶段天数"),
        new MessageText(Of(Figure.OpenComplaints), "open complaints", "未结投诉数"),
        new MessageText(Of(Figure.ComplaintsBadlyClosed), "complaints badly closed", "未满意结案投诉数"),
        new MessageText(Of(Figure.ManagerLeft), "manager left", "客户经理离任"),
        new MessageText(Of(Figure.ContributionTwelveMonths), "contribution in 12 months", "近12个月贡献"),
        new MessageText(Of(Figure.Age), "age", "年龄"),
        new MessageText(Of(Figure.AnnualIncome), "annual income", "年收入"),
        new MessageText(Of(Figure.LoyaltyPoints), "loyalty points", "积分余额"),
    };

    /// <summary>In English an input goes by the name that is stored, so that reader and record speak of the same.</summary>
    private static MessageText Input(string name, string chinese) => new(OfInput(name), name, chinese);
}
