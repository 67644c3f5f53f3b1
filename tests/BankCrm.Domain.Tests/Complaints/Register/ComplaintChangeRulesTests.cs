using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>What may be changed of a complaint that is on record.</summary>
public sealed class ComplaintChangeRulesTests
{
    private static readonly Guid Caller = Guid.NewGuid();
    private static readonly Guid Employee = Guid.NewGuid();

    private static readonly Complaint OnRecord = new()
    {
        Id = Guid.NewGuid(),
        Number = "C-1",
        CustomerId = Guid.NewGuid(),
        ReceivedOn = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc),
        State = ComplaintState.Investigating,
        AcknowledgedOn = new DateTime(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc),
        Owner = new OwnerReference(Guid.NewGuid(), isTeam: false),
    };

    public static TheoryData<Func<Complaint, Complaint>, string?> Changes => new()
    {
        { complaint => complaint with { Impact = ImpactLevel.High, HoldingNumber = "H-1" }, null },
        { complaint => complaint with { Number = "C-2" }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { CustomerId = Guid.NewGuid() }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { CustomerTable = CustomerTable.Account }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { ReceivedOn = complaint.ReceivedOn.AddDays(1) }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { AcknowledgedOn = null }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { RespondedOn = complaint.ReceivedOn }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { ClosedOn = complaint.ReceivedOn }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { ReopenCount = 1 }, RegisterCodes.ColumnIsFixed },
        { complaint => complaint with { FirstContactOn = complaint.ReceivedOn }, null },
        { complaint => complaint with { Outcome = ComplaintOutcome.Upheld, Response = "You are right." }, null },
        { complaint => complaint with { Outcome = ComplaintOutcome.Withdrawn }, RegisterCodes.WithdrawnByMoveOnly },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void IsAllowed_ChangeByHand_AsTheRegisterSays(Func<Complaint, Complaint> change, string? code) => Assert.Equal(code, Check(change(OnRecord)));

    [Fact]
    public void IsAllowed_CallerTakesTheirOwnNameOut_IsRefused()
    {
        Complaint about = OnRecord with { EmployeeId = Employee };
        var change = new ComplaintChange
        {
            Before = about,
            After = about with { EmployeeId = null },
            FormerEmployee = new ConcernedEmployee { Id = Employee, ManagerId = Caller },
            Policy = new ComplaintPolicy { Code = "P", Version = 1, EffectiveFrom = default, ReportLineConflict = true },
            CallerId = Employee,
        };

        Assert.Equal(RegisterCodes.AboutCaller, ComplaintChangeRules.IsAllowed(change)?.Code);
    }

    [Fact]
    public void IsAllowed_AnswerOfAnAnsweredComplaint_Stays()
    {
        Complaint answered = OnRecord with { State = ComplaintState.Responded, RespondedOn = OnRecord.ReceivedOn.AddDays(3), Outcome = ComplaintOutcome.Upheld, Response = "You are right." };

        Assert.Equal(RegisterCodes.ResponseIsFixed, Check(answered with { Response = "You are wrong." }, answered));
        Assert.Equal(RegisterCodes.ResponseIsFixed, Check(answered with { Outcome = ComplaintOutcome.NotUpheld }, answered));
        Assert.Null(Check(answered with { Acceptance = ResponseAcceptance.Accepted }, answered));
        Assert.Null(ComplaintChangeRules.IsAllowed(Change(answered, answered with { Outcome = ComplaintOutcome.Withdrawn }, isWithdrawal: true)));
    }

    [Fact]
    public void IsAllowed_FirstContact_IsToldOnce()
    {
        Complaint contacted = OnRecord with { FirstContactOn = OnRecord.ReceivedOn };

        Assert.Equal(RegisterCodes.ColumnIsFixed, Check(contacted with { FirstContactOn = OnRecord.ReceivedOn.AddHours(1) }, contacted));
    }

    [Theory]
    [InlineData(ComplaintState.Received, RegisterCodes.CaseStaysOpen)]
    [InlineData(ComplaintState.Remedying, RegisterCodes.CaseStaysOpen)]
    [InlineData(ComplaintState.Closed, null)]
    [InlineData(ComplaintState.FollowedUp, null)]
    [InlineData(ComplaintState.Withdrawn, null)]
    public void IsAllowed_ResolvingTheCase_WaitsForTheComplaint(ComplaintState state, string? code)
    {
        Complaint complaint = OnRecord with { State = state };

        Assert.Equal(code, ComplaintChangeRules.IsAllowed(Change(complaint, complaint, endsCase: true))?.Code);
    }

    [Fact]
    public void IsAllowed_NoComplaintAnyMore_IsRefused() =>
        Assert.Equal(RegisterCodes.RemainsComplaint, ComplaintChangeRules.IsAllowed(Change(OnRecord, OnRecord, endsRegistration: true))?.Code);

    [Fact]
    public void IsAllowed_CallerWhomItIsAbout_IsRefused()
    {
        Assert.Equal(RegisterCodes.AboutCaller, ComplaintChangeRules.IsAllowed(Change(OnRecord, OnRecord, employee: new ConcernedEmployee { Id = Caller }))?.Code);
        Assert.Equal(RegisterCodes.AboutCallersReport, ComplaintChangeRules.IsAllowed(Change(OnRecord, OnRecord, employee: new ConcernedEmployee { Id = Employee, ManagerId = Caller }))?.Code);
    }

    [Theory]
    [InlineData(true, true, RegisterCodes.TeamHasConcerned)]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void IsAllowed_TeamOfTheEmployee_NotForConfidentialComplaints(bool isConfidential, bool isInTeam, string? code)
    {
        Complaint after = OnRecord with { Owner = new OwnerReference(Guid.NewGuid(), isTeam: true), EmployeeId = Employee, IsConfidential = isConfidential };

        Assert.Equal(code, ComplaintChangeRules.IsAllowed(Change(OnRecord, after, employee: new ConcernedEmployee { Id = Employee, IsInTeam = isInTeam }))?.Code);
    }

    [Fact]
    public void IsAllowed_OwnerWhomItIsAbout_IsRefused()
    {
        Complaint after = OnRecord with { Owner = new OwnerReference(Employee, isTeam: false), EmployeeId = Employee };

        Assert.Equal(RegisterCodes.HandlerIsConcerned, ComplaintChangeRules.IsAllowed(Change(OnRecord, after, employee: new ConcernedEmployee { Id = Employee }))?.Code);
    }

    private static string? Check(Complaint after, Complaint? before = null) => ComplaintChangeRules.IsAllowed(Change(before ?? OnRecord, after))?.Code;

    private static ComplaintChange Change(Complaint before, Complaint after, bool endsRegistration = false, bool endsCase = false, bool isWithdrawal = false, ConcernedEmployee? employee = null) => new()
    {
        Before = before,
        After = after,
        EndsRegistration = endsRegistration,
        EndsCase = endsCase,
        IsWithdrawal = isWithdrawal,
        Employee = employee,
        Policy = new ComplaintPolicy { Code = "P", Version = 1, EffectiveFrom = default, ReportLineConflict = true },
        CallerId = Caller,
    };
}
