using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The names of the figures that conditions read, under their codes.</summary>
internal static class FigureMessages
{
    public static IEnumerable<MessageText> All => Names.Select(name => new MessageText(FigureCodes.Of(name.Key), name.Value[0], name.Value[1]));

    private static Dictionary<Figure, string[]> Names => new()
    {
        [Figure.AssetsUnderManagement] = new[] { "assets under management", "管理资产" },
        [Figure.AssetsChangeThreeWindows] = new[] { "change of assets over three windows (%)", "三窗口资产变动（%）" },
        [Figure.AssetsChangeOneWindow] = new[] { "change of assets over one window (%)", "单窗口资产变动（%）" },
        [Figure.AssetsShareOfPeak] = new[] { "assets in percent of their peak", "资产占峰值比（%）" },
        [Figure.Deposits] = new[] { "deposits", "存款" },
        [Figure.LoanBalance] = new[] { "loan balance", "贷款余额" },
        [Figure.CardBalance] = new[] { "card balance", "信用卡余额" },
        [Figure.ProductsHeld] = new[] { "products held", "持有产品数" },
        [Figure.ProductsChangeThreeWindows] = new[] { "change of products held over three windows", "三窗口产品数变动" },
        [Figure.TransactionsInWindow] = new[] { "transactions in the window", "窗口交易笔数" },
        [Figure.TransactionsTwelveMonths] = new[] { "transactions in 12 months", "近12个月交易笔数" },
        [Figure.TransactionsChangeNinetyDays] = new[] { "change of transactions over 90 days (%)", "90天交易笔数变动（%）" },
        [Figure.AmountChangeNinetyDays] = new[] { "change of amounts over 90 days (%)", "90天交易金额变动（%）" },
        [Figure.AmountTwelveMonths] = new[] { "amounts in 12 months", "近12个月交易金额" },
        [Figure.LoginsChangeNinetyDays] = new[] { "change of logins over 90 days (%)", "90天登录变动（%）" },
        [Figure.ContactsTwelveMonths] = new[] { "branch and phone contacts in 12 months", "近12个月来电来访次数" },
        [Figure.CrossBorderNinetyDays] = new[] { "cross-border transactions in 90 days", "90天跨境笔数" },
        [Figure.SalaryStopped] = new[] { "salary stopped (1 = yes)", "代发停止（1=是）" },
        [Figure.DirectDebitsChangeThreeWindows] = new[] { "change of direct debits over three windows", "三窗口代扣变动" },
        [Figure.CompetitorTransferNinetyDays] = new[] { "transfers to other banks in 90 days", "90天转往他行金额" },
        [Figure.MaturedUnrenewedNinetyDays] = new[] { "matured and not renewed in 90 days", "90天到期未续金额" },
        [Figure.DaysSinceActive] = new[] { "days since the last activity", "距上次活跃天数" },
        [Figure.ActiveInWindow] = new[] { "active in the window (1 = yes)", "窗口内活跃（1=是）" },
        [Figure.DaysSinceStart] = new[] { "days since the relationship began", "关系天数" },
        [Figure.DaysInStage] = new[] { "days in the stage", "当前阶段天数" },
        [Figure.OpenComplaints] = new[] { "open complaints", "未结投诉数" },
        [Figure.ComplaintsBadlyClosed] = new[] { "complaints closed to dissatisfaction", "未满意结案投诉数" },
        [Figure.ManagerLeft] = new[] { "relationship manager left (1 = yes)", "客户经理离任（1=是）" },
        [Figure.ContributionTwelveMonths] = new[] { "contribution in 12 months", "近12个月贡献" },
        [Figure.Age] = new[] { "age", "年龄" },
        [Figure.AnnualIncome] = new[] { "annual income", "年收入" },
        [Figure.LoyaltyPoints] = new[] { "loyalty points", "积分余额" },
    };
}
