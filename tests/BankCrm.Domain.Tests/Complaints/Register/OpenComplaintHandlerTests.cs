using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Opening;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>How complaints come in: none is refused for what it lacks.</summary>
public sealed class OpenComplaintHandlerTests
{
    private static readonly Guid Seed = new("ab12cd34-ef56-4000-8000-000000000000");

    [Fact]
    public void Receive_OnlyTheCustomerIsKnown_IsRegistered()
    {
        var bank = new RegisterBank();

        ReceivedComplaint received = Receive(bank, new Complaint { Id = FiledComplaint.Id, Number = string.Empty, CustomerId = FiledComplaint.CustomerId, ReceivedOn = FiledComplaint.Received });

        Assert.Equal(("C20260302-AB12CD34EF56", ComplaintState.Received, ComplaintSeverity.Medium), (received.Complaint.Number, received.Complaint.State, received.Complaint.Severity));
        Assert.Equal("SEVERITY-UNRATED", received.Severity.ReasonText);
        Assert.Equal(["cn"], received.Complaint.Regimes);
        Assert.Equal(new OwnerReference(FiledComplaint.Handler, isTeam: false), received.Complaint.Owner);
        Assert.Null(bank.EarlierSince);
    }

    [Fact]
    public void Receive_NoPolicyNoMatrixNoCategoryNoCustomerRow_IsRegistered()
    {
        var bank = new RegisterBank { Policy = ComplaintPolicy.None, Matrix = new([]), Category = null, Customer = null };

        ReceivedComplaint received = Receive(bank, FiledComplaint.New());

        Assert.Equal((ComplaintSeverity.Medium, false, 0), (received.Complaint.Severity, received.Complaint.IsRepeat, received.OtherOpenComplaints));
    }

    [Fact]
    public void Receive_WithoutCustomer_IsNoComplaint() =>
        Assert.Equal("CMP-009", Assert.Throws<ViolationException>(() => Receive(new RegisterBank(), FiledComplaint.New() with { CustomerId = Guid.Empty })).Violation.Code);

    [Fact]
    public void Receive_ImportedInALaterState_StartsAsReceived()
    {
        Complaint imported = FiledComplaint.In(ComplaintState.Closed) with { AcknowledgedOn = GuardedMove.At, RespondedOn = GuardedMove.At, ClosedOn = GuardedMove.At, ReopenCount = 4, FirstContactOn = GuardedMove.At };

        Complaint complaint = Receive(new RegisterBank(), imported).Complaint;

        Assert.Equal((ComplaintState.Received, 0, (DateTime?)GuardedMove.At), (complaint.State, complaint.ReopenCount, complaint.FirstContactOn));
        Assert.All(new[] { complaint.AcknowledgedOn, complaint.RespondedOn, complaint.ClosedOn }, stamp => Assert.Null(stamp));
    }

    [Fact]
    public void Receive_NumberGiven_KeepsIt() => Assert.Equal("X-9", Receive(new RegisterBank(), FiledComplaint.New() with { Number = " X-9 " }).Complaint.Number);

    [Fact]
    public void Receive_Repeat_LinksUpAndRaisesTheSeverity()
    {
        var bank = new RegisterBank { Customer = new ComplainingCustomer { OpenComplaints = 1, Earlier = FiledComplaint.New() with { Id = FiledComplaint.EarlierId, ReceivedOn = FiledComplaint.Received.AddDays(-180) } } };

        ReceivedComplaint received = Receive(bank, FiledComplaint.New(), ImpactLevel.Low, UrgencyLevel.Low);

        Assert.Equal((FiledComplaint.EarlierId, ComplaintSeverity.Medium, 1), (received.Complaint.RepeatsId, received.Complaint.Severity, received.OtherOpenComplaints));
        Assert.Equal("SEVERITY-MATRIX,SEVERITY-REPEAT", received.Severity.ReasonText);
        Assert.True(bank.EarlierSince <= FiledComplaint.Received.AddDays(-180));
    }

    [Fact]
    public void Receive_EarlierTooOld_StandsAlone()
    {
        var bank = new RegisterBank { Customer = new ComplainingCustomer { Earlier = FiledComplaint.New() with { Id = FiledComplaint.EarlierId, ReceivedOn = FiledComplaint.Received.AddDays(-181) } } };

        Assert.False(Receive(bank, FiledComplaint.New()).Complaint.IsRepeat);
    }

    [Fact]
    public void Receive_VulnerableCustomer_MakesTheComplaintVulnerable()
    {
        var bank = new RegisterBank { Customer = new ComplainingCustomer { IsVulnerable = true } };

        ReceivedComplaint received = Receive(bank, FiledComplaint.New(), ImpactLevel.Medium, UrgencyLevel.Medium);

        Assert.True(received.Complaint.IsVulnerable);
        Assert.Equal(ComplaintSeverity.High, received.Complaint.Severity);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Receive_Reportable_WhenTheCategoryOrTheSenderSaysSo(bool category, bool sender, bool expected)
    {
        var bank = new RegisterBank { Category = new ComplaintCategory { Id = FiledComplaint.CategoryId, Code = "CREDIT-CARD", IsReportable = category } };

        Assert.Equal(expected, Receive(bank, FiledComplaint.New() with { IsReportable = sender }).Complaint.IsReportable);
    }

    [Fact]
    public void Receive_JudgedByAPerson_TakesTheJudgementAndReadsNoMatrix()
    {
        var bank = new RegisterBank();

        ReceivedComplaint received = Receive(bank, FiledComplaint.New() with { HasLegalImpact = true }, ImpactLevel.Low, UrgencyLevel.Low, ComplaintSeverity.High);

        Assert.Equal((ComplaintSeverity.High, "SEVERITY-BY-HAND"), (received.Complaint.Severity, received.Severity.ReasonText));
        Assert.DoesNotContain(nameof(bank.ReadSeverityMatrix), bank.Reads);
    }

    [Fact]
    public void Receive_Confidential_GoesToTheTeam()
    {
        var bank = new RegisterBank { Policy = FiledComplaint.Policy(team: FiledComplaint.Team) };

        Assert.Equal(new OwnerReference(FiledComplaint.Team, isTeam: true), Receive(bank, FiledComplaint.New() with { IsConfidential = true }).Complaint.Owner);
    }

    [Fact]
    public void Receive_AboutTheSenderAndNobodyElseIsFree_AsksForAnotherHandler() =>
        Assert.Equal("CMP-022", Assert.Throws<ViolationException>(() => Receive(new RegisterBank(), FiledComplaint.New() with { EmployeeId = FiledComplaint.Employee }, caller: FiledComplaint.Employee)).Violation.Code);

    [Fact]
    public void Receive_AboutTheSender_GoesToTheTeam()
    {
        var bank = new RegisterBank { Policy = FiledComplaint.Policy(team: FiledComplaint.Team) };

        Assert.True(Receive(bank, FiledComplaint.New() with { EmployeeId = FiledComplaint.Employee }, caller: FiledComplaint.Employee).Complaint.Owner.IsTeam);
    }

    [Fact]
    public void Receive_EverythingKnown_ReadsEachThingOnce()
    {
        var bank = new RegisterBank();

        Receive(bank, FiledComplaint.New() with { EmployeeId = FiledComplaint.Employee });

        Assert.Equal(5, bank.Reads.Count);
        Assert.Equal(bank.Reads.Count, bank.Reads.Distinct().Count());
    }

    private static ReceivedComplaint Receive(
        RegisterBank bank,
        Complaint complaint,
        ImpactLevel? impact = null,
        UrgencyLevel? urgency = null,
        ComplaintSeverity? judged = null,
        Guid? caller = null) => new OpenComplaintHandler(bank).Receive(new IncomingComplaint
    {
        Complaint = complaint,
        Impact = impact,
        Urgency = urgency,
        Judged = judged,
        AskedOwner = new OwnerReference(caller ?? FiledComplaint.Handler, isTeam: false),
        CallerId = caller ?? FiledComplaint.Handler,
        UtcNow = FiledComplaint.Received,
        NumberSeed = Seed,
    });
}
