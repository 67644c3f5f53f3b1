namespace BankCrm.Feed.Complaints;

/// <summary>What made-up customers complain about.</summary>
internal static class ComplaintThemes
{
    internal static readonly ComplaintTheme[] All =
    [
        new("BANK-ACCOUNT", "FEES", "Account fee charged without notice", "账户管理费未经告知",
        [
            "I was charged a monthly maintenance fee on my checking account although the branch told me it would be free. Nobody sent me a notice and I want the fee back.",
            "My savings account was debited an overdraft fee twice on the same day. I had deposited cash before the cutoff and the balance was positive.",
        ],
        [
            "我的活期账户每月被扣账户管理费，开户时柜员说免收，也没有任何通知，要求退还。",
            "储蓄账户余额充足，却被收取小额账户管理费，打客服电话等了四十分钟没人处理。",
        ]),
        new("BANK-ACCOUNT", "DELAY", "Account frozen for days", "账户被冻结多日",
        [
            "My bank account has been frozen for nine days and the branch cannot tell me why. My salary was deposited and I cannot pay my rent.",
        ],
        [
            "银行卡账户被冻结九天，网点说不清原因，工资发下来取不出来，房租交不上，非常着急。",
        ]),
        new("CREDIT-CARD", "FEES", "Interest charged after full payment", "信用卡全额还款后仍计息",
        [
            "I paid my credit card statement in full before the due date and still got charged interest and a late fee. The card issuer refuses to reverse it.",
            "An annual fee appeared on my credit card statement although I used the card more than six times this year.",
        ],
        [
            "信用卡账单已在到期还款日前全额还清，却仍被收取循环利息和滞纳金，要求冲回。",
            "信用卡刷卡满六次应免年费，账单上还是扣了年费，客服一直推诿。",
        ]),
        new("CREDIT-CARD", "FRAUD", "Card used by somebody else", "信用卡被盗刷",
        [
            "There are fraudulent charges on my credit card that I did not make. I reported the fraud at once and the bank still bills me for them.",
        ],
        [
            "信用卡被盗刷三笔共计八千多元，我第一时间挂失报案，银行仍要求我还款。",
        ]),
        new("MORTGAGE", "INFORMATION", "Mortgage rate not adjusted", "房贷利率未按约定调整",
        [
            "My mortgage interest rate should have been reduced in January. The loan servicer says that the escrow analysis takes time and keeps the old payment.",
            "The bank lost my documents for the mortgage loan modification three times, and now a foreclosure letter arrived.",
        ],
        [
            "房贷利率一月份就应该按新LPR下调，到现在月供还是按老利率扣，银行说还在处理。",
            "申请提前归还住房按揭贷款，网点让等三个月，期间照常收利息，不合理。",
        ]),
        new("CONSUMER-LOAN", "INFORMATION", "Early repayment penalty", "消费贷款提前还款违约金",
        [
            "I wanted to pay off my auto loan early and was told about a prepayment penalty that nobody mentioned when I signed for the vehicle loan.",
        ],
        [
            "个人消费贷款提前还清被收违约金，办理时客户经理没有说明，合同条款也没有提示。",
        ]),
        new("DEBT-COLLECTION", "CONDUCT", "Collection calls to relatives", "催收人员骚扰家人",
        [
            "A collection agency calls me ten times a day about a debt that is not mine and has called my mother at work. I asked them to validate the debt in writing.",
        ],
        [
            "催收公司每天打十几个电话，还打给我的父母和单位同事，这笔欠款根本不是我的，属于暴力催收。",
        ]),
        new("CREDIT-REPORTING", "ERROR", "Wrong overdue record", "征信记录错误",
        [
            "My credit report shows a late payment that never happened. I disputed the item with the credit bureau and the bank verified the wrong information.",
        ],
        [
            "个人征信报告里出现一条逾期记录，但我从未逾期，提出异议后银行仍不更正征信。",
        ]),
        new("MONEY-TRANSFER", "DELAY", "Transfer did not arrive", "转账未到账",
        [
            "I sent a wire transfer five days ago and the money has not arrived. The remittance was debited from my account and nobody can trace it.",
        ],
        [
            "跨行转账五天了对方还没有到账，钱已经从我账户扣走，客服查不到汇款去向。",
        ]),
        new("PREPAID-CARD", "ERROR", "Prepaid card cannot be used", "预付卡无法使用",
        [
            "The prepaid gift card that I loaded with money is declined everywhere and the balance shows zero after activation.",
        ],
        [
            "充值的预付卡激活后余额显示为零，商户刷不了，充值的钱也退不回来。",
        ]),
        new("WEALTH-PRODUCT", "CONDUCT", "Wealth product sold as a deposit", "理财产品误导销售",
        [
            "The adviser sold me a wealth management product as if it were a deposit. It has lost eight percent, and I am a cautious investor who was never told about the risk.",
        ],
        [
            "客户经理把理财产品当存款推荐给我母亲，说保本保息，现在净值亏损百分之八，属于误导销售。",
            "风险测评是客户经理代我做的，把我评成进取型，买的基金理财亏损严重。",
        ]),
        new("INSURANCE", "CONDUCT", "Insurance sold with a deposit", "存单变保单",
        [
            "I went to the branch to renew a time deposit and came home with an insurance policy. The insurance premium cannot be taken back without a loss.",
        ],
        [
            "去网点存定期，结果存单变保单，工作人员说收益更高，现在退保要损失一大笔钱。",
        ]),
    ];
}

/// <summary>One theme of complaints.</summary>
/// <param name="Category">The code of the category that it belongs to.</param>
/// <param name="Cause">The code of its cause.</param>
/// <param name="EnglishTitle">What the Case is called in English.</param>
/// <param name="ChineseTitle">And in Chinese.</param>
/// <param name="English">What customers write in English.</param>
/// <param name="Chinese">And in Chinese.</param>
internal sealed record ComplaintTheme(string Category, string Cause, string EnglishTitle, string ChineseTitle, string[] English, string[] Chinese);
