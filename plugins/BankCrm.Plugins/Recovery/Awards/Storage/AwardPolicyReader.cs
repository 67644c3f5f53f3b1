using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>Reads what awards ask of the complaint policy, in one request.</summary>
internal static class AwardPolicyReader
{
    /// <summary>The newest policy in force at an instant; null when there is none.</summary>
    public static AwardPolicy? Read(IOrganizationService service, DateTime utcNow)
    {
        DateTime today = Day.Of(utcNow).ToDateTime();
        var query = new QueryExpression(ComplaintPolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ComplaintPolicyTable.Code,
                ComplaintPolicyTable.Version,
                ComplaintPolicyTable.EffectiveFrom,
                ComplaintPolicyTable.EffectiveTo,
                ComplaintPolicyTable.TimeZone,
                ComplaintPolicyTable.SplitDays,
                ComplaintPolicyTable.BandIqr,
                ComplaintPolicyTable.BandMinimum,
                ComplaintPolicyTable.ReportLineConflict),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ComplaintPolicyTable.StatusCode, ConditionOperator.Equal, ComplaintPolicyTable.InForce);
        query.Criteria.AddCondition(ComplaintPolicyTable.EffectiveFrom, ConditionOperator.LessEqual, today);
        FilterExpression open = query.Criteria.AddFilter(LogicalOperator.Or);
        open.AddCondition(ComplaintPolicyTable.EffectiveTo, ConditionOperator.Null);
        open.AddCondition(ComplaintPolicyTable.EffectiveTo, ConditionOperator.GreaterEqual, today);
        query.AddOrder(ComplaintPolicyTable.EffectiveFrom, OrderType.Descending);
        query.AddOrder(ComplaintPolicyTable.Version, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.Select(Read).FirstOrDefault();
    }

    private static AwardPolicy Read(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(ComplaintPolicyTable.Code) ?? string.Empty,
        Version = row.GetAttributeValue<int>(ComplaintPolicyTable.Version),
        EffectiveFrom = row.Day(ComplaintPolicyTable.EffectiveFrom) ?? default,
        EffectiveTo = row.Day(ComplaintPolicyTable.EffectiveTo),
        TimeZone = row.GetAttributeValue<string>(ComplaintPolicyTable.TimeZone),
        SplitDays = row.GetAttributeValue<int?>(ComplaintPolicyTable.SplitDays) ?? 0,
        BandIqr = row.GetAttributeValue<decimal?>(ComplaintPolicyTable.BandIqr) ?? 0m,
        BandMinimum = row.GetAttributeValue<int?>(ComplaintPolicyTable.BandMinimum) ?? 0,
        ReportLineConflict = row.GetAttributeValue<bool>(ComplaintPolicyTable.ReportLineConflict),
    };
}
