using System;
using System.Linq;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>What others ask about a complaint's awards, in one request each.</summary>
public static class ComplaintAwards
{
    /// <summary>Whether an award awaits its decision.</summary>
    public static bool AnyAwaitsDecision(IOrganizationService service, Guid complaintId) => Any(service, complaintId, AwardState.Requested);

    /// <summary>Whether an award awaits its decision or its payment.</summary>
    public static bool AnyIsUnsettled(IOrganizationService service, Guid complaintId) => Any(service, complaintId, AwardState.Requested, AwardState.Approved);

    private static bool Any(IOrganizationService service, Guid complaintId, params AwardState[] states)
    {
        var query = new QueryExpression(AwardTable.LogicalName) { ColumnSet = new ColumnSet(AwardTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(AwardTable.Complaint, ConditionOperator.Equal, complaintId);
        query.Criteria.AddCondition(AwardTable.AwardState, ConditionOperator.In, states.Select(state => (object)Choices.Of(state).Value).ToArray());
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
