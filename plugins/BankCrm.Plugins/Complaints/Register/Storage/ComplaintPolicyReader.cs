using System;
using System.Linq;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>Reads the bank's complaint policy in one request.</summary>
public static class ComplaintPolicyReader
{
    /// <summary>What the guards compare of policies.</summary>
    internal static string[] Terms => new[]
    {
        ComplaintPolicyTable.Code, ComplaintPolicyTable.Version, ComplaintPolicyTable.EffectiveFrom, ComplaintPolicyTable.EffectiveTo, ComplaintPolicyTable.TimeZone, ComplaintPolicyTable.StatusCode,
    };

    /// <summary>The policy in force at an instant: the newest that has begun and not ended on the bank's day.</summary>
    /// <param name="service">Under whose rights it is read.</param>
    /// <param name="utcNow">The instant.</param>
    /// <returns><see cref="ComplaintPolicy.None"/> when none is in force.</returns>
    public static ComplaintPolicy Read(IOrganizationService service, DateTime utcNow)
    {
        var query = new QueryExpression(ComplaintPolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ComplaintPolicyTable.Code, ComplaintPolicyTable.Version, ComplaintPolicyTable.EffectiveFrom, ComplaintPolicyTable.EffectiveTo, ComplaintPolicyTable.TimeZone,
                ComplaintPolicyTable.RepeatDays, ComplaintPolicyTable.FreezeDays, ComplaintPolicyTable.AtRiskPercent, ComplaintPolicyTable.RaiseVulnerable, ComplaintPolicyTable.RaiseRepeat,
                ComplaintPolicyTable.RaiseLegal, ComplaintPolicyTable.RaiseMedia, ComplaintPolicyTable.ReportLineConflict, ComplaintPolicyTable.ConfidentialTeam,
                ComplaintPolicyTable.DefaultRegimes, ComplaintPolicyTable.Spokespersons),
        };
        query.Criteria.AddCondition(ComplaintPolicyTable.StatusCode, ConditionOperator.Equal, ComplaintPolicyTable.InForce);
        query.AddOrder(ComplaintPolicyTable.EffectiveFrom, OrderType.Descending);
        query.AddOrder(ComplaintPolicyTable.Version, OrderType.Descending);
        return service.ReadAll(query).Select(Read).FirstOrDefault(policy => IsInForce(policy, utcNow)) ?? ComplaintPolicy.None;
    }

    private static bool IsInForce(ComplaintPolicy policy, DateTime utcNow)
    {
        Day today = policy.DayOf(utcNow);
        return policy.EffectiveFrom <= today && (policy.EffectiveTo is not { } last || today <= last);
    }

    /// <summary>A policy as the domain sees it.</summary>
    internal static ComplaintPolicy Read(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(ComplaintPolicyTable.Code) ?? string.Empty,
        Version = row.GetAttributeValue<int?>(ComplaintPolicyTable.Version) ?? 0,
        EffectiveFrom = row.Day(ComplaintPolicyTable.EffectiveFrom) ?? default,
        EffectiveTo = row.Day(ComplaintPolicyTable.EffectiveTo),
        TimeZone = row.GetAttributeValue<string>(ComplaintPolicyTable.TimeZone),
        RepeatDays = Whole(row, ComplaintPolicyTable.RepeatDays),
        FreezeDays = Whole(row, ComplaintPolicyTable.FreezeDays),
        AtRiskPercent = row.GetAttributeValue<decimal?>(ComplaintPolicyTable.AtRiskPercent) ?? ComplaintPolicy.None.AtRiskPercent,
        RaiseVulnerable = Whole(row, ComplaintPolicyTable.RaiseVulnerable),
        RaiseRepeat = Whole(row, ComplaintPolicyTable.RaiseRepeat),
        RaiseLegal = Whole(row, ComplaintPolicyTable.RaiseLegal),
        RaiseMedia = Whole(row, ComplaintPolicyTable.RaiseMedia),
        ReportLineConflict = row.GetAttributeValue<bool?>(ComplaintPolicyTable.ReportLineConflict) ?? false,
        ConfidentialTeamId = row.Lookup(ComplaintPolicyTable.ConfidentialTeam),
        DefaultRegimes = (row.GetAttributeValue<string>(ComplaintPolicyTable.DefaultRegimes) ?? string.Empty).Split(',').Select(code => code.Trim()).Where(code => code.Length > 0).ToArray(),
        Spokespersons = Whole(row, ComplaintPolicyTable.Spokespersons),
    };

    private static int Whole(Entity row, string column) => row.GetAttributeValue<int?>(column) ?? 0;
}
