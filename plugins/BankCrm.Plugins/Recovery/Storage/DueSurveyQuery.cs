using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Surveys with their complaint and who looks after it, in one request.</summary>
internal static class DueSurveyQuery
{
    private const string Complaint = "complaint";
    private const string Handler = "handler";
    private const string Manager = "manager";

    public static QueryExpression Build()
    {
        var query = new QueryExpression(SurveyTable.LogicalName) { ColumnSet = new ColumnSet(SurveyTable.Complaint, SurveyTable.DueOn) };
        LinkEntity complaint = query.AddLink(ComplaintTable.LogicalName, SurveyTable.Complaint, ComplaintTable.Id);
        complaint.EntityAlias = Complaint;
        complaint.Columns = new ColumnSet(ComplaintTable.ComplaintNumber, ComplaintTable.Owner, ComplaintTable.Employee);
        LinkEntity handler = complaint.AddLink(UserTable.LogicalName, ComplaintTable.Owner, UserTable.Id, JoinOperator.LeftOuter);
        handler.EntityAlias = Handler;
        handler.Columns = new ColumnSet(UserTable.IsDisabled, UserTable.Manager);
        LinkEntity manager = handler.AddLink(UserTable.LogicalName, UserTable.Manager, UserTable.Id, JoinOperator.LeftOuter);
        manager.EntityAlias = Manager;
        manager.Columns = new ColumnSet(UserTable.IsDisabled);
        return query;
    }

    public static DueSurvey Read(Entity row) => new()
    {
        Id = row.Id,
        ComplaintId = row.Lookup(SurveyTable.Complaint) ?? Guid.Empty,
        ComplaintNumber = Linked(row, Complaint, ComplaintTable.ComplaintNumber) as string ?? string.Empty,
        DueOn = row.Day(SurveyTable.DueOn) ?? default,
        Owner = OwnerOf(row),
    };

    /// <summary>The complaint's owner; the manager of one who has left. Nobody gets a task about a complaint about themselves.</summary>
    private static OwnerReference OwnerOf(Entity row)
    {
        var owner = Linked(row, Complaint, ComplaintTable.Owner) as EntityReference;
        if (owner is null || Linked(row, Handler, UserTable.IsDisabled) is not true)
        {
            return owner is null ? default : new OwnerReference(owner.Id, owner.LogicalName == TeamTable.LogicalName);
        }

        bool isManagerThere = Linked(row, Manager, UserTable.IsDisabled) is false;
        return isManagerThere && Linked(row, Handler, UserTable.Manager) is EntityReference manager && manager.Id != (Linked(row, Complaint, ComplaintTable.Employee) as EntityReference)?.Id
            ? new OwnerReference(manager.Id, isTeam: false)
            : default;
    }

    private static object? Linked(Entity row, string alias, string column) => row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value;
}
