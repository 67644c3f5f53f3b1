using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Reads the rules of follow-up surveys in one request.</summary>
public static class FollowUpRuleReader
{
    /// <summary>Every active rule.</summary>
    /// <param name="service">Under whose rights they are read.</param>
    /// <param name="timeZone">The bank's time zone as the complaint policy in force names it; null or empty is UTC.</param>
    public static FollowUpRules Read(IOrganizationService service, string? timeZone)
    {
        var query = new QueryExpression(FollowUpRuleTable.LogicalName) { ColumnSet = new ColumnSet(FollowUpRuleTable.Code, FollowUpRuleTable.DaysAfterClosing, FollowUpRuleTable.Channel) };
        query.Criteria.AddCondition(FollowUpRuleTable.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(FollowUpRuleTable.Id, OrderType.Ascending);
        return new FollowUpRules(service.ReadAll(query).Select(ReadRule), timeZone is { Length: > 0 } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc);
    }

    private static FollowUpRule ReadRule(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(FollowUpRuleTable.Code) ?? string.Empty,
        DaysAfterClosing = row.GetAttributeValue<int?>(FollowUpRuleTable.DaysAfterClosing) ?? 0,
        Channel = Choices.Read<ComplaintChannel>(row, FollowUpRuleTable.Channel),
    };
}
