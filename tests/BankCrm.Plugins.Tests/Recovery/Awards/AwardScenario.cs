using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Plugins.Tests.Scenarios.Sandbox;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Recovery.Awards;

/// <summary>A bank with the default rows, somebody of each level, and complaints of medium severity: handlers approve up to 500, approvers 2,000, branch heads 10,000.</summary>
public abstract class AwardScenario : Scenario
{
    private int complaints;
    private int customers;

    private protected AwardScenario()
        : this(new SandboxHost(hasDefaults: true))
    {
    }

    private AwardScenario(SandboxHost bank)
        : base(bank)
    {
        Bank = bank;
        HandlerId = User("Bank CRM Complaint Handler");
        ApproverId = User("Bank CRM Complaint Approver");
        BranchHeadId = User("Bank CRM Branch Head");
        OfficeId = User("Bank CRM Policy Administrator");
    }

    private protected SandboxHost Bank { get; }

    private protected Guid HandlerId { get; }

    private protected Guid ApproverId { get; }

    private protected Guid BranchHeadId { get; }

    private protected Guid OfficeId { get; }

    private protected IOrganizationService AsHandler => Host.As(HandlerId);

    private protected IOrganizationService AsApprover => Host.As(ApproverId);

    private protected IOrganizationService AsBranchHead => Host.As(BranchHeadId);

    private protected IOrganizationService AsOffice => Host.As(OfficeId);

    private protected Guid User(string role, int language = Languages.English) => Host.AddUser(language, role);

    /// <summary>A complaint that the handler owns, of a new customer unless one is named.</summary>
    private protected EntityReference Complaint(
        EntityReference? customer = null,
        Guid? employeeId = null,
        Guid? ownerId = null,
        ComplaintSeverity severity = ComplaintSeverity.Medium,
        EntityReference? category = null,
        bool isVulnerable = false)
    {
        complaints++;
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Complaint",
            [ComplaintTable.Customer] = customer ?? NewCustomer(),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = "C-" + complaints.ToString("D4", CultureInfo.InvariantCulture),
            [ComplaintTable.ReceivedOn] = Host.Now,
            [ComplaintTable.Severity] = Choices.Of(severity),
            [ComplaintTable.IsVulnerable] = isVulnerable,
            [ComplaintTable.Category] = category,
            [ComplaintTable.Employee] = employeeId is { } employee ? new EntityReference(UserTable.LogicalName, employee) : null,
            [ComplaintTable.Owner] = new EntityReference(UserTable.LogicalName, ownerId ?? HandlerId),
        };
        return new EntityReference(ComplaintTable.LogicalName, Admin.Create(row));
    }

    private protected EntityReference NewCustomer(string table = CustomerColumns.Contact)
    {
        customers++;
        return new CustomerBuilder { Ordinal = customers, Table = table }.AddTo(Host);
    }

    /// <summary>The row of an award as the administrator sees it.</summary>
    private protected Entity Row(EntityReference award) => Admin.Read(award);

    private protected AwardState StateOf(EntityReference award) => Choices.Read<AwardState>(Row(award), AwardTable.AwardState);

    /// <summary>The history of an award: level and state of each step, in order.</summary>
    private protected IReadOnlyList<string> History(EntityReference award) => Steps(award)
        .Select(row => LevelCode(row.Lookup(AwardApprovalTable.AwardLevel)) + " " + Choices.Read<AwardState>(row, AwardApprovalTable.AwardState))
        .ToList();

    private protected IReadOnlyList<Entity> Steps(EntityReference award) =>
        Admin.All(AwardApprovalTable.LogicalName, AwardApprovalTable.Award, award.Id).OrderBy(row => row.GetAttributeValue<int>(AwardApprovalTable.Step)).ToList();

    private protected decimal CompensationOf(EntityReference complaint) => Admin.Read(complaint).Amount(ComplaintTable.Compensation) ?? 0m;

    private protected bool AwaitsApproval(EntityReference complaint) => Admin.Read(complaint).GetAttributeValue<bool>(ComplaintTable.AwaitingApproval);

    private protected EntityReference Category(string code) => Admin.All(ComplaintCategoryTable.LogicalName, ComplaintCategoryTable.Code, code).Single().ToEntityReference();

    private string LevelCode(Guid? level) => Admin.All(AwardLevelTable.LogicalName, AwardLevelTable.Id, level).Single().GetAttributeValue<string>(AwardLevelTable.Code);
}
