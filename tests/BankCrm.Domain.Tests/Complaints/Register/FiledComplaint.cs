using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>Complaints and policies for the register's tests, valid by default.</summary>
internal static class FiledComplaint
{
    public static readonly Guid Id = new("0b5a3c1e-0000-4000-8000-000000000011");
    public static readonly Guid EarlierId = new("0b5a3c1e-0000-4000-8000-000000000012");
    public static readonly Guid CustomerId = new("0b5a3c1e-0000-4000-8000-000000000021");
    public static readonly Guid CategoryId = new("0b5a3c1e-0000-4000-8000-000000000031");
    public static readonly Guid Handler = new("0b5a3c1e-0000-4000-8000-000000000041");
    public static readonly Guid Employee = new("0b5a3c1e-0000-4000-8000-000000000042");
    public static readonly Guid Manager = new("0b5a3c1e-0000-4000-8000-000000000043");
    public static readonly Guid Team = new("0b5a3c1e-0000-4000-8000-000000000051");

    /// <summary>Ten in the morning in China.</summary>
    public static readonly DateTime Received = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    public static Complaint In(ComplaintState state) => New() with { State = state };

    public static Complaint New() => new()
    {
        Id = Id,
        Number = "C-1",
        CustomerTable = CustomerTable.Contact,
        CustomerId = CustomerId,
        CategoryId = CategoryId,
        CategoryCode = "CREDIT-CARD",
        HoldingNumber = "6222-1",
        ReceivedOn = Received,
        Severity = ComplaintSeverity.Medium,
        Owner = new OwnerReference(Handler, isTeam: false),
    };

    /// <summary>The policy that ships, with a team for confidential complaints.</summary>
    public static ComplaintPolicy Policy(bool reportLine = true, Guid? team = null, int repeatDays = 180) => new()
    {
        Id = new Guid("0b5a3c1e-0000-4000-8000-000000000061"),
        Code = "COMPLAINTS",
        Version = 1,
        EffectiveFrom = new Day(2000, 1, 1),
        TimeZone = "China Standard Time",
        RepeatDays = repeatDays,
        FreezeDays = 30,
        AtRiskPercent = 80m,
        RaiseVulnerable = 1,
        RaiseRepeat = 1,
        RaiseLegal = 1,
        RaiseMedia = 1,
        ReportLineConflict = reportLine,
        ConfidentialTeamId = team,
        DefaultRegimes = ["cn"],
        Spokespersons = 5,
    };

    /// <summary>Whom a complaint is about.</summary>
    public static ConcernedEmployee About(bool isInTeam = false) => new() { Id = Employee, ManagerId = Manager, IsInTeam = isInTeam };
}
