using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>Counts a customer's complaints in the register: what their own row shows is taken from here, so that two at the same moment do not lose one.</summary>
internal static class CustomerComplaintCount
{
    /// <summary>The most that are read to be counted: the platform's largest page.</summary>
    private const int Most = 5000;

    private const string Count = "open";

    /// <summary>Complaints that are open.</summary>
    /// <param name="service">Under the system's rights.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="exceptId">A complaint that is left out; null counts all.</param>
    public static int Open(IOrganizationService service, Guid customerId, Guid? exceptId)
    {
        string except = exceptId is { } one ? $"<condition attribute='{ComplaintTable.Id}' operator='ne' value='{one:D}'/>" : string.Empty;
        var query = new FetchExpression(
            $"<fetch aggregate='true'><entity name='{ComplaintTable.LogicalName}'><attribute name='{ComplaintTable.Id}' alias='{Count}' aggregate='count'/><filter>"
            + $"<condition attribute='{ComplaintTable.Customer}' operator='eq' value='{customerId:D}'/><condition attribute='{ComplaintTable.IsComplaint}' operator='eq' value='1'/>"
            + $"<condition attribute='{ComplaintTable.ClosedOn}' operator='null'/>{except}</filter></entity></fetch>");
        return service.RetrieveMultiple(query).Entities[0].GetAttributeValue<AliasedValue>(Count).Value is int count ? count : 0;
    }

    /// <summary>Complaints that were closed to the customer's dissatisfaction: the response was rejected, or a follow-up said so.</summary>
    public static int BadlyClosed(IOrganizationService service, Guid customerId)
    {
        QueryExpression rejected = OfCustomer(customerId);
        rejected.Criteria.AddCondition(ComplaintTable.ClosedOn, ConditionOperator.NotNull);
        rejected.Criteria.AddCondition(ComplaintTable.Acceptance, ConditionOperator.Equal, Choices.Of(ResponseAcceptance.Rejected).Value);
        QueryExpression dissatisfied = OfCustomer(customerId);
        dissatisfied.Criteria.AddCondition(ComplaintTable.ClosedOn, ConditionOperator.NotNull);
        LinkEntity survey = dissatisfied.AddLink(SurveyTable.LogicalName, ComplaintTable.Id, SurveyTable.Complaint, JoinOperator.Exists);
        survey.LinkCriteria.AddCondition(SurveyTable.IsDissatisfied, ConditionOperator.Equal, true);
        IEnumerable<Entity> rows = service.RetrieveMultiple(rejected).Entities.Concat(service.RetrieveMultiple(dissatisfied).Entities);
        return rows.Select(row => row.Id).Distinct().Count();
    }

    private static QueryExpression OfCustomer(Guid customerId)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = Most };
        query.Criteria.AddCondition(ComplaintTable.Customer, ConditionOperator.Equal, customerId);
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        return query;
    }
}
