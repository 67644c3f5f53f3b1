using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Clocks.Storage;

/// <summary>The store of clocks on Dataverse. A fixed number of requests reads any page; what a caller may not see is not found.</summary>
public sealed class DataverseClockStore : IClockStore
{
    private const string Handler = "handler";
    private const string Manager = "manager";

    /// <summary>The most values of one condition, below the platform's limit.</summary>
    private const int IdsPerRequest = 400;

    private readonly IOrganizationService asSystem;
    private readonly IOrganizationService asUser;
    private readonly IRowWriter writer;
    private readonly DateTime utcNow;
    private readonly ClockTaskRows tasks;
    private readonly Dictionary<Guid, string> versions = new();
    private ClockBook? book;

    /// <param name="asSystem">For rows that nobody writes by hand.</param>
    /// <param name="asUser">Under whose rights a clock or a complaint is looked for.</param>
    /// <param name="writer">How rows are written.</param>
    /// <param name="utcNow">The operation's instant.</param>
    public DataverseClockStore(IOrganizationService asSystem, IOrganizationService asUser, IRowWriter writer, DateTime utcNow)
    {
        this.asSystem = asSystem;
        this.asUser = asUser;
        this.writer = writer;
        this.utcNow = utcNow;
        tasks = new ClockTaskRows(asSystem);
    }

    public ClockBook ReadBook() => book ??= ClockBookReader.Read(asSystem, utcNow);

    public ClockedComplaint? ReadByClock(Guid clockId)
    {
        var query = new QueryExpression(ComplaintClockTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintClockTable.Complaint), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintClockTable.Id, ConditionOperator.Equal, clockId);
        return asUser.RetrieveMultiple(query).Entities.Select(row => row.Lookup(ComplaintClockTable.Complaint)).FirstOrDefault() is { } complaintId ? ReadComplaint(complaintId) : null;
    }

    public ClockedComplaint? ReadComplaint(Guid complaintId)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, complaintId);
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        return asUser.RetrieveMultiple(query).Entities.Count == 0 ? null : ReadComplaints(new[] { complaintId }).FirstOrDefault();
    }

    public IReadOnlyList<ClockedComplaint> ReadDue(DateTime asOf, int mostClocks)
    {
        // Clocks are kept in whole seconds, and a due is the last second that is in time.
        DateTime second = new(asOf.Ticks - (asOf.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var query = new QueryExpression(ComplaintClockTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintClockTable.Complaint), TopCount = Math.Min(mostClocks, IdsPerRequest) };
        query.Criteria.AddCondition(ComplaintClockTable.ClockState, ConditionOperator.In, Choices.Of(ClockState.Running).Value, Choices.Of(ClockState.Extended).Value);
        query.Criteria.AddCondition(ComplaintClockTable.EndedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(ComplaintClockTable.PausedOn, ConditionOperator.Null);
        FilterExpression unmarked = query.Criteria.AddFilter(LogicalOperator.Or);
        unmarked.AddCondition(ComplaintClockTable.DueOn, ConditionOperator.LessThan, second);
        FilterExpression atRisk = unmarked.AddFilter(LogicalOperator.And);
        atRisk.AddCondition(ComplaintClockTable.IsAtRisk, ConditionOperator.Equal, false);
        atRisk.AddCondition(ComplaintClockTable.AtRiskOn, ConditionOperator.LessEqual, second);
        query.AddOrder(ComplaintClockTable.DueOn, OrderType.Ascending);
        query.AddOrder(ComplaintClockTable.Id, OrderType.Ascending);
        Guid[] complaints = asSystem.RetrieveMultiple(query).Entities.Select(row => row.Lookup(ComplaintClockTable.Complaint)).OfType<Guid>().Distinct().ToArray();
        return complaints.Length == 0 ? Array.Empty<ClockedComplaint>() : ReadComplaints(complaints);
    }

    public bool IsActiveUser(Guid userId)
    {
        var query = new QueryExpression(UserTable.LogicalName) { ColumnSet = new ColumnSet(UserTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(UserTable.Id, ConditionOperator.Equal, userId);
        query.Criteria.AddCondition(UserTable.IsDisabled, ConditionOperator.Equal, false);
        return asSystem.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<ClockWork> work, DateTime utcNow)
    {
        // Clocks come last: one that is not marked is found again, and what was written before is written over.
        writer.Upsert(work.SelectMany(item => item.Change.Escalations.Select(escalation => tasks.Write(item, escalation, utcNow))).ToList());
        writer.Update(work.Where(item => item.ChangesSummary).Select(SummaryRow).ToList());
        writer.Create(work.SelectMany(item => item.Change.Added.Select(clock => ComplaintClockRows.Write(clock, item.Complaint.Number, item.Complaint.Owner))).ToList());
        writer.Update(work.SelectMany(item => item.Change.Changed.Select(clock => ChangedRow(item.Complaint.Clock(clock.Id), clock))).ToList());
    }

    private static Entity SummaryRow(ClockWork work)
    {
        var row = new Entity(ComplaintTable.LogicalName, work.Complaint.Id);
        ClockSummaryColumns.Write(row, work.Change.Summary);
        return row;
    }

    private static ClockedComplaint ReadComplaint(Entity row, IEnumerable<ComplaintClock> clocks)
    {
        EntityReference? owner = row.GetAttributeValue<EntityReference>(ComplaintTable.Owner);
        bool hasLeft = Linked(row, Handler, UserTable.IsDisabled) is true;
        Guid? manager = Linked(row, Manager, UserTable.IsDisabled) is false ? (Linked(row, Handler, UserTable.Manager) as EntityReference)?.Id : null;
        return new ClockedComplaint
        {
            Id = row.Id,
            Number = row.GetAttributeValue<string>(ComplaintTable.ComplaintNumber) ?? string.Empty,
            Owner = owner is null || hasLeft ? default : new OwnerReference(owner.Id, owner.LogicalName == TeamTable.LogicalName),
            ManagerId = manager,
            EmployeeId = row.Lookup(ComplaintTable.Employee),
            Clocks = clocks.ToList(),
            Summary = ClockSummaryColumns.Read(row),
        };
    }

    private static object? Linked(Entity row, string alias, string column) => row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value;

    private Entity ChangedRow(ComplaintClock before, ComplaintClock after)
    {
        Entity row = ComplaintClockRows.Write(before, after);
        row.RowVersion = versions.TryGetValue(after.Id, out string? version) ? version : null;
        return row;
    }

    private IReadOnlyList<ClockedComplaint> ReadComplaints(Guid[] ids)
    {
        object[] values = ids.Select(id => (object)id).ToArray();
        var complaints = new QueryExpression(ComplaintTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ClockSummaryColumns.Columns.Concat(new[] { ComplaintTable.ComplaintNumber, ComplaintTable.Owner, ComplaintTable.Employee }).ToArray()),
        };
        complaints.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.In, values);
        LinkEntity handler = complaints.AddLink(UserTable.LogicalName, ComplaintTable.Owner, UserTable.Id, JoinOperator.LeftOuter);
        handler.EntityAlias = Handler;
        handler.Columns = new ColumnSet(UserTable.IsDisabled, UserTable.Manager);
        LinkEntity manager = handler.AddLink(UserTable.LogicalName, UserTable.Manager, UserTable.Id, JoinOperator.LeftOuter);
        manager.EntityAlias = Manager;
        manager.Columns = new ColumnSet(UserTable.IsDisabled);
        complaints.AddOrder(ComplaintTable.Id, OrderType.Ascending);
        ILookup<Guid, ComplaintClock> clocks = ReadClocks(values).ToLookup(clock => clock.ComplaintId);
        return asSystem.ReadAll(complaints).Select(row => ReadComplaint(row, clocks[row.Id])).ToList();
    }

    private IEnumerable<ComplaintClock> ReadClocks(object[] complaintIds)
    {
        var query = new QueryExpression(ComplaintClockTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintClockRows.Columns) };
        query.Criteria.AddCondition(ComplaintClockTable.Complaint, ConditionOperator.In, complaintIds);
        query.AddOrder(ComplaintClockTable.Id, OrderType.Ascending);
        foreach (Entity row in asSystem.ReadAll(query))
        {
            versions[row.Id] = row.RowVersion;
            yield return ComplaintClockRows.Read(row);
        }
    }
}
