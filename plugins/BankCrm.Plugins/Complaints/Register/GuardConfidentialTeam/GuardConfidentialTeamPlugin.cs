using System;
using System.Linq;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.GuardConfidentialTeam;

/// <summary>The confidential team has a business unit of its own below the top one: rights that reach over units of the bank do not reach there.</summary>
[Step("Create", ComplaintPolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ComplaintPolicyTable.LogicalName, StepStage.PreOperation, Filtering = ComplaintPolicyTable.ConfidentialTeam)]
public sealed class GuardConfidentialTeamPlugin : PluginBase
{
    private const string Unit = "unit";
    private const string Membership = "membership";

    protected override void Execute(PluginContext context)
    {
        if (context.Target.Lookup(ComplaintPolicyTable.ConfidentialTeam) is not { } team)
        {
            return;
        }

        Entity row = ReadTeam(context.AsSystem, team);
        bool isTop = row.GetAttributeValue<AliasedValue>(Unit + "." + BusinessUnitTable.Parent) is null;
        Guid unitId = row.Lookup(TeamTable.BusinessUnit) ?? Guid.Empty;
        if (ComplaintPolicyRules.TeamIsApart(isTop, !isTop && HasOthers(context.AsSystem, unitId, team)) is { } violation)
        {
            throw new ViolationException(violation);
        }
    }

    private static Entity ReadTeam(IOrganizationService service, Guid team)
    {
        var query = new QueryExpression(TeamTable.LogicalName) { ColumnSet = new ColumnSet(TeamTable.BusinessUnit), TopCount = 1 };
        query.Criteria.AddCondition(TeamTable.Id, ConditionOperator.Equal, team);
        LinkEntity unit = query.AddLink(BusinessUnitTable.LogicalName, TeamTable.BusinessUnit, BusinessUnitTable.Id);
        unit.EntityAlias = Unit;
        unit.Columns = new ColumnSet(BusinessUnitTable.Parent);
        return service.RetrieveMultiple(query).Entities.Single();
    }

    /// <summary>Whether somebody works in the unit who is not in the team.</summary>
    private static bool HasOthers(IOrganizationService service, Guid unitId, Guid team)
    {
        var query = new QueryExpression(UserTable.LogicalName) { ColumnSet = new ColumnSet(UserTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(UserTable.BusinessUnit, ConditionOperator.Equal, unitId);
        query.Criteria.AddCondition(UserTable.IsDisabled, ConditionOperator.Equal, false);
        LinkEntity membership = query.AddLink(TeamMembershipTable.LogicalName, UserTable.Id, TeamMembershipTable.User, JoinOperator.LeftOuter);
        membership.EntityAlias = Membership;
        membership.LinkCriteria.AddCondition(TeamMembershipTable.Team, ConditionOperator.Equal, team);
        query.Criteria.AddCondition(new ConditionExpression(Membership, TeamMembershipTable.Team, ConditionOperator.Null));
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
