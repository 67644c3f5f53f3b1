using System;
using BankCrm.Domain.Customers;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The kinds of customer in words.</summary>
public static class CustomerKindNames
{
    public static string Of(CustomerKind kind, int language)
    {
        bool isChinese = language == Languages.SimplifiedChinese;
        return kind switch
        {
            CustomerKind.Personal => isChinese ? "个人客户" : "personal",
            CustomerKind.Corporate => isChinese ? "公司客户" : "corporate",
            CustomerKind.Institutional => isChinese ? "机构客户" : "institutional",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of customer."),
        };
    }
}
