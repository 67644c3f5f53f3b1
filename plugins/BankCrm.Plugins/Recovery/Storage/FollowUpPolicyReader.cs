using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Reads what the complaint policy in force says about following up, in one request.</summary>
public static class FollowUpPolicyReader
{
    /// <summary>The newest policy in force at an instant, or <see cref="FollowUpPolicy.None"/>.</summary>
    public static FollowUpPolicy Read(IOrganizationService service, DateTime utcNow)
    {
        DateTime today = Day.Of(utcNow).ToDateTime();
        var query = new QueryExpression(ComplaintPolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ComplaintPolicyTable.LowCsat, ComplaintPolicyTable.LowNps, ComplaintPolicyTable.SurveyExpiryDays, ComplaintPolicyTable.TimeZone),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ComplaintPolicyTable.StatusCode, ConditionOperator.Equal, ComplaintPolicyTable.InForce);
        query.Criteria.AddCondition(ComplaintPolicyTable.EffectiveFrom, ConditionOperator.LessEqual, today);
        FilterExpression open = query.Criteria.AddFilter(LogicalOperator.Or);
        open.AddCondition(ComplaintPolicyTable.EffectiveTo, ConditionOperator.Null);
        open.AddCondition(ComplaintPolicyTable.EffectiveTo, ConditionOperator.GreaterEqual, today);
        query.AddOrder(ComplaintPolicyTable.EffectiveFrom, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.Select(ReadPolicy).FirstOrDefault() ?? FollowUpPolicy.None;
    }

    private static FollowUpPolicy ReadPolicy(Entity row) => new()
    {
        Limits = new SatisfactionLimits { LowCsat = row.GetAttributeValue<int?>(ComplaintPolicyTable.LowCsat), LowNps = row.GetAttributeValue<int?>(ComplaintPolicyTable.LowNps) },
        ExpiryDays = row.GetAttributeValue<int?>(ComplaintPolicyTable.SurveyExpiryDays),
        TimeZone = row.GetAttributeValue<string>(ComplaintPolicyTable.TimeZone),
    };
}
