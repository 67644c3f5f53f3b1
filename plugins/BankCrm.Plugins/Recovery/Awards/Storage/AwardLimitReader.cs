using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>Reads the levels that decide on awards and their limits, in one request each; what is switched off decides nothing.</summary>
internal static class AwardLimitReader
{
    private const int Active = 0;

    public static AwardLimitBook Read(IOrganizationService service) => new(ReadLevels(service), ReadLimits(service));

    public static IReadOnlyList<AwardLevel> ReadLevels(IOrganizationService service) =>
        service.ReadAll(Query(AwardLevelTable.LogicalName, AwardLevelTable.Id, AwardLevelTable.StateCode, AwardLevelTable.Code, AwardLevelTable.Order, AwardLevelTable.RoleName)).Select(ReadLevel).ToList();

    public static IReadOnlyList<AwardLimit> ReadLimits(IOrganizationService service) => service.ReadAll(Query(
        AwardLimitTable.LogicalName,
        AwardLimitTable.Id,
        AwardLimitTable.StateCode,
        AwardLimitTable.Code,
        AwardLimitTable.AwardLevel,
        AwardLimitTable.Severity,
        AwardLimitTable.IsVulnerable,
        AwardLimitTable.Limit)).Select(ReadLimit).ToList();

    public static AwardLevel ReadLevel(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(AwardLevelTable.Code) ?? string.Empty,
        Order = row.GetAttributeValue<int?>(AwardLevelTable.Order) ?? 0,
        RoleName = row.GetAttributeValue<string>(AwardLevelTable.RoleName) ?? string.Empty,
    };

    public static AwardLimit ReadLimit(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(AwardLimitTable.Code) ?? string.Empty,
        LevelId = row.Lookup(AwardLimitTable.AwardLevel) ?? Guid.Empty,
        Severity = Choices.ReadOptional<ComplaintSeverity>(row, AwardLimitTable.Severity),
        IsVulnerable = row.GetAttributeValue<bool>(AwardLimitTable.IsVulnerable),
        Most = row.Amount(AwardLimitTable.Limit),
    };

    private static QueryExpression Query(string table, string id, string stateCode, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(stateCode, ConditionOperator.Equal, Active);
        query.AddOrder(id, OrderType.Ascending);
        return query;
    }
}
