using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Serving;

/// <summary>Complaints of the last days, so that a rehearsal has clocks that run: the story that 'try' tells is over.</summary>
internal sealed class RehearsalComplaints(SandboxEnvironment environment, TimeProvider clock, TextWriter output)
{
    private const string Handler = "Bank CRM Complaint Handler";
    private const int RecentDays = 60;

    private static readonly Matter[] Matters =
    [
        new(0.1, "CREDIT-CARD", ImpactLevel.High, UrgencyLevel.High, "Card used by somebody else", "Three payments on my card are not mine. I blocked it at once and the branch still bills me for them."),
        new(0.8, "BANK-ACCOUNT", ImpactLevel.Low, UrgencyLevel.Low, "账户管理费未经告知", "我的活期账户每月被扣账户管理费，开户时柜员说免收，也没有任何通知，要求退还。"),
        new(3, "MORTGAGE", ImpactLevel.Medium, UrgencyLevel.Low, "房贷利率未按约定调整", "房贷利率一月份就应该下调，到现在月供还是按老利率扣，银行说还在处理。"),
        new(9, "WEALTH-PRODUCT", ImpactLevel.High, UrgencyLevel.Low, "Risk of the product was not explained", "The manager called it as safe as a deposit. It has lost a tenth of my savings and I cannot leave it."),
        new(13.2, "MONEY-TRANSFER", ImpactLevel.Medium, UrgencyLevel.High, "Transfer sent twice", "My transfer went out twice and the second one has not come back for two weeks."),
        new(17, "INSURANCE", ImpactLevel.Low, UrgencyLevel.Low, "保单未经同意扣费", "没有签字同意，账户却被扣了保险费，要求全额退还并说明是谁办理的。"),
    ];

    /// <summary>Registers them as the person who handles complaints, unless complaints came in during the last weeks.</summary>
    public void Register()
    {
        IDataverse administrator = environment.Connect();
        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (HasRecent(administrator, now) || HandlerId(administrator) is not { } handler)
        {
            return;
        }

        Guid[] customers = Customers(administrator);
        if (customers.Length == 0)
        {
            return;
        }

        Dictionary<string, Guid> categories = Categories(administrator);
        IDataverse desk = environment.Connect(handler);
        for (int index = 0; index < Matters.Length; index++)
        {
            Matter matter = Matters[index];
            desk.Create(new Entity(ComplaintTable.LogicalName)
            {
                [ComplaintTable.Title] = matter.Title,
                [ComplaintTable.Summary] = matter.Summary,
                [ComplaintTable.IsComplaint] = true,
                [ComplaintTable.Customer] = new EntityReference("contact", customers[index % customers.Length]),
                [ComplaintTable.Category] = new EntityReference(ComplaintCategoryTable.LogicalName, categories[matter.Category]),
                [ComplaintTable.Channel] = Choices.Of(ComplaintChannel.Phone),
                [ComplaintTable.Impact] = Choices.Of(matter.Impact),
                [ComplaintTable.Urgency] = Choices.Of(matter.Urgency),
                [ComplaintTable.ReceivedOn] = now.AddDays(-matter.DaysAgo),
            });
        }

        output.WriteLine($"Registered {Matters.Length} complaints of the last days");
    }

    private static bool HasRecent(IDataverse administrator, DateTime now)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.OnOrAfter, now.AddDays(-RecentDays));
        return administrator.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static Guid? HandlerId(IDataverse administrator)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.AddLink("systemuserroles", "systemuserid", "systemuserid").AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, Handler);
        return administrator.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }

    /// <summary>Customers of the bank's relationship managers first: in a rehearsal one looks at those.</summary>
    private static Guid[] Customers(IDataverse administrator)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet(), TopCount = Matters.Length };
        query.Criteria.AddCondition("ownerid", ConditionOperator.NotEqual, SandboxEnvironment.AdministratorId);
        query.AddOrder("bce_aum", OrderType.Descending);
        query.AddOrder("contactid", OrderType.Ascending);
        return [.. administrator.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private static Dictionary<string, Guid> Categories(IDataverse administrator)
    {
        var query = new QueryExpression(ComplaintCategoryTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintCategoryTable.Code) };
        query.Criteria.AddCondition(ComplaintCategoryTable.Code, ConditionOperator.In, [.. Matters.Select(matter => (object)matter.Category)]);
        return administrator.RetrieveMultiple(query).Entities.ToDictionary(row => row.GetAttributeValue<string>(ComplaintCategoryTable.Code), row => row.Id);
    }

    /// <summary>What a made-up customer complains about.</summary>
    private sealed record Matter(double DaysAgo, string Category, ImpactLevel Impact, UrgencyLevel Urgency, string Title, string Summary);
}
