using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Opening;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>The register's store on Dataverse, for opening: each read is one request and is bounded, whatever is on record.</summary>
internal class DataverseComplaintStore : IOpenComplaintStore
{
    private const string EarlierAlias = "earlier";
    private const string TeamAlias = "team";

    private readonly DateTime utcNow;
    private ClockBook? book;
    private ComplaintPolicy? policy;

    /// <summary>A store that reads with the system's rights: a complaint's severity does not depend on what its handler may see.</summary>
    public DataverseComplaintStore(IOrganizationService asSystem, DateTime utcNow)
    {
        AsSystem = asSystem;
        this.utcNow = utcNow;
    }

    protected IOrganizationService AsSystem { get; }

    public ComplaintPolicy ReadPolicy(DateTime utcNow) => policy ??= ComplaintPolicyReader.Read(AsSystem, utcNow);

    public ClockBook ReadClockBook(ComplaintPolicy policy) => book ??= ClockBookReader.Read(AsSystem, utcNow, policy.AtRiskPercent);

    public ConcernedEmployee? ReadEmployee(Guid employeeId, Guid? teamId)
    {
        var query = new QueryExpression(UserTable.LogicalName) { ColumnSet = new ColumnSet(UserTable.Manager), TopCount = 1 };
        query.Criteria.AddCondition(UserTable.Id, ConditionOperator.Equal, employeeId);
        if (teamId is { } team)
        {
            LinkEntity membership = query.AddLink(TeamMembershipTable.LogicalName, UserTable.Id, TeamMembershipTable.User, JoinOperator.LeftOuter);
            membership.EntityAlias = TeamAlias;
            membership.Columns = new ColumnSet(TeamMembershipTable.Team);
            membership.LinkCriteria.AddCondition(TeamMembershipTable.Team, ConditionOperator.Equal, team);
        }

        return AsSystem.RetrieveMultiple(query).Entities.Select(row => new ConcernedEmployee
        {
            Id = row.Id,
            ManagerId = row.Lookup(UserTable.Manager),
            IsInTeam = row.Contains(TeamAlias + "." + TeamMembershipTable.Team),
        }).FirstOrDefault();
    }

    public SeverityMatrix ReadSeverityMatrix()
    {
        var query = new QueryExpression(SeverityRuleTable.LogicalName) { ColumnSet = new ColumnSet(SeverityRuleTable.Impact, SeverityRuleTable.Urgency, SeverityRuleTable.Severity) };
        query.Criteria.AddCondition(SeverityRuleTable.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(SeverityRuleTable.Id, OrderType.Ascending);
        return new SeverityMatrix(AsSystem.ReadAll(query).Select(row => new SeverityRule(
            Choices.Read<ImpactLevel>(row, SeverityRuleTable.Impact),
            Choices.Read<UrgencyLevel>(row, SeverityRuleTable.Urgency),
            Choices.Read<ComplaintSeverity>(row, SeverityRuleTable.Severity))));
    }

    public ComplaintCategory? ReadCategory(Guid id)
    {
        var query = new QueryExpression(ComplaintCategoryTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintCategoryTable.Code, ComplaintCategoryTable.IsReportable), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintCategoryTable.Id, ConditionOperator.Equal, id);
        return AsSystem.RetrieveMultiple(query).Entities.Select(row => new ComplaintCategory
        {
            Id = row.Id,
            Code = row.GetAttributeValue<string>(ComplaintCategoryTable.Code) ?? string.Empty,
            IsReportable = row.GetAttributeValue<bool>(ComplaintCategoryTable.IsReportable),
        }).FirstOrDefault();
    }

    public ComplainingCustomer? ReadCustomer(Complaint complaint, DateTime? earlierSince)
    {
        var query = new QueryExpression(CustomerTables.LogicalName(complaint.CustomerTable))
        {
            ColumnSet = new ColumnSet(CustomerColumns.OpenComplaints, CustomerComplaintColumns.IsVulnerable, CustomerComplaintColumns.LastComplaintOn),
            TopCount = 1,
        };
        query.Criteria.AddCondition(CustomerTables.IdColumn(complaint.CustomerTable), ConditionOperator.Equal, complaint.CustomerId);
        if (earlierSince is { } since)
        {
            LinkEntity earlier = query.AddLink(ComplaintTable.LogicalName, CustomerTables.IdColumn(complaint.CustomerTable), ComplaintTable.Customer, JoinOperator.LeftOuter);
            earlier.EntityAlias = EarlierAlias;
            earlier.Columns = new ColumnSet(ComplaintTable.Id, ComplaintTable.ReceivedOn);
            earlier.LinkCriteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
            earlier.LinkCriteria.AddCondition(ComplaintTable.Category, ConditionOperator.Equal, complaint.CategoryId!.Value);
            earlier.LinkCriteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.OnOrAfter, since);
            earlier.LinkCriteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.LessEqual, complaint.ReceivedOn);
            AddHolding(earlier.LinkCriteria, complaint.HoldingNumber);
            earlier.Orders.Add(new OrderExpression(ComplaintTable.ReceivedOn, OrderType.Descending));
        }

        return AsSystem.RetrieveMultiple(query).Entities.Select(row => new ComplainingCustomer
        {
            OpenComplaints = row.GetAttributeValue<int?>(CustomerColumns.OpenComplaints) ?? 0,
            IsVulnerable = row.GetAttributeValue<bool>(CustomerComplaintColumns.IsVulnerable),
            LastComplaintOn = row.Day(CustomerComplaintColumns.LastComplaintOn),
            Earlier = EarlierOf(row, complaint),
        }).FirstOrDefault();
    }

    private static void AddHolding(FilterExpression filter, string? holding)
    {
        if (string.IsNullOrWhiteSpace(holding))
        {
            filter.AddCondition(ComplaintTable.HoldingNumber, ConditionOperator.Null);
        }
        else
        {
            filter.AddCondition(ComplaintTable.HoldingNumber, ConditionOperator.Equal, holding!.Trim());
        }
    }

    private static Complaint? EarlierOf(Entity row, Complaint complaint) =>
        row.GetAttributeValue<AliasedValue>(EarlierAlias + "." + ComplaintTable.Id)?.Value is Guid id && row.GetAttributeValue<AliasedValue>(EarlierAlias + "." + ComplaintTable.ReceivedOn)?.Value is DateTime received
            ? complaint with { Id = id, ReceivedOn = DateTime.SpecifyKind(received, DateTimeKind.Utc) }
            : null;
}
