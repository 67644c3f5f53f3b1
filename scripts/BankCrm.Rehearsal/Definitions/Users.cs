using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>The people of the environment, whom a rehearsal may play.</summary>
internal sealed class Users(SandboxEnvironment environment)
{
    private const int Most = 500;
    private const int English = 1033;

    /// <summary>Everybody who has a role, by name; at most 500.</summary>
    public IReadOnlyList<UserDefinition> All()
    {
        IDataverse administrator = environment.Connect();
        var people = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname", "businessunitid"), TopCount = Most };
        people.Criteria.AddCondition("isdisabled", ConditionOperator.Equal, false);
        people.AddOrder("fullname", OrderType.Ascending);
        Dictionary<Guid, int> languages = administrator.RetrieveMultiple(new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid") })
            .Entities.ToDictionary(row => row.Id, row => row.GetAttributeValue<int?>("uilanguageid") ?? English);
        ILookup<Guid, string> roles = Roles(administrator);
        return
        [
            .. administrator.RetrieveMultiple(people).Entities.Where(row => roles.Contains(row.Id)).Select(row => new UserDefinition(
                row.Id,
                row.GetAttributeValue<string>("fullname") ?? string.Empty,
                languages.GetValueOrDefault(row.Id, English),
                row.GetAttributeValue<EntityReference>("businessunitid")?.Name ?? string.Empty,
                [.. roles[row.Id].Distinct().OrderBy(role => role, StringComparer.Ordinal)])),
        ];
    }

    private static ILookup<Guid, string> Roles(IDataverse administrator)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        LinkEntity held = query.AddLink("systemuserroles", "roleid", "roleid");
        held.EntityAlias = "held";
        held.Columns = new ColumnSet("systemuserid");
        return administrator.RetrieveMultiple(query).Entities.ToLookup(
            row => (Guid)row.GetAttributeValue<AliasedValue>("held.systemuserid").Value, row => row.GetAttributeValue<string>("name"));
    }
}
