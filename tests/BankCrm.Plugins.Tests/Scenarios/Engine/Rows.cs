using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>Reads rows back, to assert what was written.</summary>
internal static class Rows
{
    /// <summary>Every row of a table with a value in a column, or every row at all.</summary>
    public static IReadOnlyList<Entity> All(this IOrganizationService service, string table, string? column = null, object? value = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        if (column is not null)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return service.RetrieveMultiple(query).Entities;
    }

    public static Entity Read(this IOrganizationService service, EntityReference row) => service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    /// <summary>Sets columns of a row.</summary>
    public static void Set(this IOrganizationService service, EntityReference row, string column, object? value) =>
        service.Update(new Entity(row.LogicalName, row.Id) { [column] = value });

    /// <summary>Moves a row to a state and a status.</summary>
    public static void Move(this IOrganizationService service, EntityReference row, int state, int status) => service.Update(new Entity(row.LogicalName, row.Id)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
    });

    public static int? Choice(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>The policy version of a code.</summary>
    public static EntityReference Policy(this IOrganizationService service, string code = DefaultPolicy.Code, int version = 1) => service.All(TierPolicyTable.LogicalName, TierPolicyTable.Code, code)
        .Single(row => row.GetAttributeValue<int>(TierPolicyTable.Version) == version).ToEntityReference();

    /// <summary>The tier of a code in the default policy.</summary>
    public static EntityReference Tier(this IOrganizationService service, string code) => service.Tier(service.Policy(), code);

    /// <summary>The tier of a code in a policy.</summary>
    public static EntityReference Tier(this IOrganizationService service, EntityReference policy, string code) => service.All(TierTable.LogicalName, TierTable.Policy, policy.Id)
        .Single(row => row.GetAttributeValue<string>(TierTable.Code) == code).ToEntityReference();

    /// <summary>The code of the tier that a lookup points to, or null when it is empty.</summary>
    public static string? TierCode(this IOrganizationService service, Entity row, string lookup) => row.GetAttributeValue<EntityReference>(lookup) is { } tier
        ? service.Retrieve(TierTable.LogicalName, tier.Id, new ColumnSet(TierTable.Code)).GetAttributeValue<string>(TierTable.Code)
        : null;
}
