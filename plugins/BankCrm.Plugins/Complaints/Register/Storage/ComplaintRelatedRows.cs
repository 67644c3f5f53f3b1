using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>Every row that belongs to one complaint, with its owner: one request for each table.</summary>
internal static class ComplaintRelatedRows
{
    private static readonly KeyValuePair<string, string>[] Tables =
    {
        new(RecoveryTable.LogicalName, RecoveryTable.Complaint),
        new(RecoveryActionTable.LogicalName, RecoveryActionTable.Complaint),
        new(ComplaintClockTable.LogicalName, ComplaintClockTable.Complaint),
        new(ComplaintMoveTable.LogicalName, ComplaintMoveTable.Complaint),
        new(ComplaintSpokespersonTable.LogicalName, ComplaintSpokespersonTable.Complaint),
        new(SurveyTable.LogicalName, SurveyTable.Complaint),
        new(AwardTable.LogicalName, AwardTable.Complaint),
    };

    /// <param name="service">Under whose rights they are read.</param>
    /// <param name="complaintId">The complaint.</param>
    /// <param name="formerOwnerId">Whose open tasks about it are wanted too: everybody else's are their own.</param>
    public static IEnumerable<Entity> Read(IOrganizationService service, Guid complaintId, Guid? formerOwnerId) => Tables
        .SelectMany(table => service.ReadAll(OfComplaint(table.Key, table.Value, complaintId)))
        .Concat(service.ReadAll(Approvals(complaintId)))
        .Concat(formerOwnerId is { } owner ? service.ReadAll(OpenTasks(complaintId, owner)) : Enumerable.Empty<Entity>());

    private static QueryExpression OfComplaint(string table, string column, Guid complaintId)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ComplaintTable.Owner) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, complaintId);
        query.AddOrder(table + "id", OrderType.Ascending);
        return query;
    }

    private static QueryExpression OpenTasks(Guid complaintId, Guid ownerId)
    {
        var query = new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(TaskTable.Owner) };
        query.Criteria.AddCondition(TaskTable.Regarding, ConditionOperator.Equal, complaintId);
        query.Criteria.AddCondition(TaskTable.Owner, ConditionOperator.Equal, ownerId);
        query.Criteria.AddCondition(TaskTable.StateCode, ConditionOperator.Equal, TaskTable.Open);
        query.AddOrder(TaskTable.Id, OrderType.Ascending);
        return query;
    }

    private static QueryExpression Approvals(Guid complaintId)
    {
        var query = new QueryExpression(AwardApprovalTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Owner) };
        LinkEntity award = query.AddLink(AwardTable.LogicalName, AwardApprovalTable.Award, AwardTable.Id);
        award.LinkCriteria.AddCondition(AwardTable.Complaint, ConditionOperator.Equal, complaintId);
        query.AddOrder(AwardApprovalTable.Id, OrderType.Ascending);
        return query;
    }
}
