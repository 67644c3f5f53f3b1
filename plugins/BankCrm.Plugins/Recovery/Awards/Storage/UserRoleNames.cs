using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>The names of a user's security roles, their own and those of their teams, in one request each. A role has the same name in every business unit.</summary>
internal static class UserRoleNames
{
    public static IReadOnlyCollection<string> Read(IOrganizationService service, Guid userId)
    {
        QueryExpression own = Query();
        own.AddLink(UserRolesTable.LogicalName, RoleTable.Id, UserRolesTable.Role).LinkCriteria.AddCondition(UserRolesTable.User, ConditionOperator.Equal, userId);
        QueryExpression ofTeams = Query();
        LinkEntity team = ofTeams.AddLink(TeamRolesTable.LogicalName, RoleTable.Id, TeamRolesTable.Role);
        team.AddLink(TeamMembershipTable.LogicalName, TeamRolesTable.Team, TeamMembershipTable.Team).LinkCriteria.AddCondition(TeamMembershipTable.User, ConditionOperator.Equal, userId);
        return new HashSet<string>(Names(service, own).Concat(Names(service, ofTeams)), StringComparer.OrdinalIgnoreCase);
    }

    private static QueryExpression Query() => new(RoleTable.LogicalName) { ColumnSet = new ColumnSet(RoleTable.Name), Distinct = true };

    private static IEnumerable<string> Names(IOrganizationService service, QueryExpression query) =>
        service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(RoleTable.Name) ?? string.Empty);
}
