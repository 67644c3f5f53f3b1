using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>
/// The store of awards on Dataverse. Awards of one customer are written one after another: the customer's row is written with the
/// version that was read before its awards were added up, so that of two who act at the same moment one is refused.
/// </summary>
public sealed class DataverseAwardStore : IAwardStore
{
    private const string Employee = "employee";

    private readonly IOrganizationService asSystem;
    private readonly IOrganizationService asUser;
    private readonly VersionedRowWriter writer;
    private Entity? complaintRow;
    private Entity? customerRow;
    private string? awardVersion;

    /// <param name="asSystem">For secured amounts and for rows that nobody writes by hand.</param>
    /// <param name="asUser">Under whose rights a complaint or an award is looked for.</param>
    public DataverseAwardStore(IOrganizationService asSystem, IOrganizationService asUser)
    {
        this.asSystem = asSystem;
        this.asUser = asUser;
        writer = new VersionedRowWriter(asSystem);
    }

    public AwardPolicy? ReadPolicy(DateTime utcNow) => AwardPolicyReader.Read(asSystem, utcNow);

    public AwardLimitBook ReadLimits() => AwardLimitReader.Read(asSystem);

    public IReadOnlyCollection<string> ReadRoles(Guid userId) => UserRoleNames.Read(asSystem, userId);

    public AwardCase? ReadCase(Guid complaintId)
    {
        complaintRow = IsVisible(ComplaintTable.LogicalName, ComplaintTable.Id, complaintId) ? FindComplaint(complaintId) : null;
        if (complaintRow?.GetAttributeValue<EntityReference>(ComplaintTable.Customer) is not { } customer)
        {
            return null;
        }

        customerRow = asSystem.Retrieve(customer.LogicalName, customer.Id, new ColumnSet(CustomerComplaintColumns.IsVulnerable));
        return new AwardCase
        {
            ComplaintId = complaintRow.Id,
            Number = complaintRow.GetAttributeValue<string>(ComplaintTable.ComplaintNumber) ?? string.Empty,
            CustomerTable = CustomerTables.Of(customer, ComplaintTable.Customer),
            CustomerId = customer.Id,
            CategoryId = complaintRow.Lookup(ComplaintTable.Category),
            Severity = Choices.Read<ComplaintSeverity>(complaintRow, ComplaintTable.Severity),
            IsVulnerable = complaintRow.GetAttributeValue<bool>(ComplaintTable.IsVulnerable),
            IsEnded = Choices.Read<ComplaintState>(complaintRow, ComplaintTable.ComplaintState) is ComplaintState.Closed or ComplaintState.FollowedUp or ComplaintState.Withdrawn,
            Employee = EmployeeOf(complaintRow),
            Owner = RowOwner.Read(complaintRow, ComplaintTable.Owner),
        };
    }

    public Award? ReadAward(Guid awardId)
    {
        if (!IsVisible(AwardTable.LogicalName, AwardTable.Id, awardId))
        {
            return null;
        }

        Entity row = asSystem.Retrieve(AwardTable.LogicalName, awardId, new ColumnSet(AwardRows.Columns));
        awardVersion = row.RowVersion;
        var steps = new QueryExpression(AwardApprovalTable.LogicalName) { ColumnSet = new ColumnSet(AwardApprovalRows.Columns) };
        steps.Criteria.AddCondition(AwardApprovalTable.Award, ConditionOperator.Equal, awardId);
        steps.AddOrder(AwardApprovalTable.Step, OrderType.Ascending);
        return AwardRows.Read(row, asSystem.ReadAll(steps));
    }

    public IReadOnlyList<StandingAward> ReadStanding(AwardCase complaint, DateTime decidedSince)
    {
        var query = new QueryExpression(AwardTable.LogicalName) { ColumnSet = new ColumnSet(AwardRows.StandingColumns) };
        query.Criteria.AddCondition(
            AwardTable.AwardState,
            ConditionOperator.In,
            Choices.Of(AwardState.Requested).Value,
            Choices.Of(AwardState.Approved).Value,
            Choices.Of(AwardState.Paid).Value);
        FilterExpression either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(AwardTable.Complaint, ConditionOperator.Equal, complaint.ComplaintId);
        FilterExpression ofCustomer = either.AddFilter(LogicalOperator.And);
        ofCustomer.AddCondition(CustomerTables.LookupColumn(complaint.CustomerTable), ConditionOperator.Equal, complaint.CustomerId);
        FilterExpression recent = ofCustomer.AddFilter(LogicalOperator.Or);
        recent.AddCondition(AwardTable.DecidedOn, ConditionOperator.Null);
        recent.AddCondition(AwardTable.DecidedOn, ConditionOperator.GreaterEqual, decidedSince);
        query.AddOrder(AwardTable.Id, OrderType.Ascending);
        return asSystem.ReadAll(query).Select(AwardRows.ReadStanding).ToList();
    }

    public IReadOnlyList<decimal> ReadComparables(AwardCase complaint, int most)
    {
        if (complaint.CategoryId is not { } category)
        {
            return Array.Empty<decimal>();
        }

        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Compensation), TopCount = most };
        query.Criteria.AddCondition(ComplaintTable.Category, ConditionOperator.Equal, category);
        query.Criteria.AddCondition(ComplaintTable.Severity, ConditionOperator.Equal, Choices.Of(complaint.Severity).Value);
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(ComplaintTable.ClosedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(ComplaintTable.Compensation, ConditionOperator.GreaterThan, 0m);
        query.AddOrder(ComplaintTable.ClosedOn, OrderType.Descending);
        return asSystem.RetrieveMultiple(query).Entities.Select(row => row.Amount(ComplaintTable.Compensation)).OfType<decimal>().ToList();
    }

    /// <inheritdoc/>
    public void Write(AwardWork work)
    {
        try
        {
            // The customer first: whoever comes second is refused before anything of theirs is written.
            writer.Update(new[] { Unchanged(customerRow!, CustomerComplaintColumns.IsVulnerable) });
            WriteAward(work);
        }
        catch (Exception fault) when (IsOtherVersion(fault))
        {
            throw new ViolationException(new Violation(AwardCodes.ChangedMeanwhile, work.Complaint.Number));
        }

        writer.Create(new[] { AwardApprovalRows.Write(work) });
        if (ShownBy(work) is { } shown)
        {
            asSystem.Update(shown);
        }
    }

    /// <summary>The platform's fault for a row that has another version than was read names the property in every language; its exception's type differs from host to host.</summary>
    private static bool IsOtherVersion(Exception fault) => fault.Message.IndexOf(nameof(Entity.RowVersion), StringComparison.Ordinal) >= 0;

    /// <summary>A row that changes nothing but its version.</summary>
    private static Entity Unchanged(Entity read, string column) =>
        new(read.LogicalName, read.Id) { [column] = read.Contains(column) ? read[column] : null, RowVersion = read.RowVersion };

    private static ConcernedEmployee? EmployeeOf(Entity complaint) => complaint.Lookup(ComplaintTable.Employee) is { } employee
        ? new ConcernedEmployee { Id = employee, ManagerId = (complaint.GetAttributeValue<AliasedValue>(Employee + "." + UserTable.Manager)?.Value as EntityReference)?.Id }
        : null;

    private void WriteAward(AwardWork work)
    {
        if (work.Before is null)
        {
            writer.Create(new[] { AwardRows.Write(work.After, work.Complaint) });
            return;
        }

        Entity row = AwardRows.Course(work.After);
        row.RowVersion = awardVersion;
        writer.Update(new[] { row });
    }

    /// <summary>What the complaint shows of its awards; null when it shows so already.</summary>
    private Entity? ShownBy(AwardWork work)
    {
        bool isShown = (complaintRow!.Amount(ComplaintTable.Compensation) ?? 0m) == work.Compensation && complaintRow!.GetAttributeValue<bool>(ComplaintTable.AwaitingApproval) == work.AwaitsApproval;
        return isShown
            ? null
            : new Entity(ComplaintTable.LogicalName, work.Complaint.ComplaintId)
            {
                [ComplaintTable.Compensation] = new Money(work.Compensation),
                [ComplaintTable.AwaitingApproval] = work.AwaitsApproval,
            };
    }

    private bool IsVisible(string table, string idColumn, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(idColumn), TopCount = 1 };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id);
        return asUser.RetrieveMultiple(query).Entities.Count > 0;
    }

    private Entity? FindComplaint(Guid id)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ComplaintTable.ComplaintNumber,
                ComplaintTable.Customer,
                ComplaintTable.Category,
                ComplaintTable.Severity,
                ComplaintTable.IsVulnerable,
                ComplaintTable.ComplaintState,
                ComplaintTable.Employee,
                ComplaintTable.Compensation,
                ComplaintTable.AwaitingApproval,
                ComplaintTable.Owner),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        LinkEntity employee = query.AddLink(UserTable.LogicalName, ComplaintTable.Employee, UserTable.Id, JoinOperator.LeftOuter);
        employee.EntityAlias = Employee;
        employee.Columns = new ColumnSet(UserTable.Manager);
        return asSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
