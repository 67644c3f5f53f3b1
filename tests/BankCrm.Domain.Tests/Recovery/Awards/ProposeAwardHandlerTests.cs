using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>Proposing awards: at once within the limit, otherwise to the level above.</summary>
public sealed class ProposeAwardHandlerTests
{
    private readonly AwardBank bank = new();

    [Fact]
    public void Propose_WithinOwnLimit_IsApprovedAtOnceAndRecorded()
    {
        Award award = bank.Propose(bank.Open(), 100m);

        Assert.Equal((AwardState.Approved, true, AwardBank.HandlerLevel.Id, AwardBank.Handler), (award.State, award.WithinLimit, award.LevelId, award.ProposedById));
        Assert.Equal(((Guid?)null, AwardBank.Start), (award.DecidedById, award.DecidedOn));
        AwardStep step = Assert.Single(award.Steps);
        Assert.Equal((1, AwardState.Approved, (Guid?)null, AwardBank.Start, "Charged twice."), (step.Number, step.State, step.DecidedById, step.DecidedOn, step.Reason));
        Assert.Equal((1, AwardReasonCodes.WithinLimit), (step.PolicyVersion, Assert.Single(step.ReasonCodes)));
        Assert.Equal((100m, false), (bank.Written!.Compensation, bank.Written.AwaitsApproval));
    }

    [Fact]
    public void Propose_AboveOwnLimit_AwaitsTheLevelAbove()
    {
        Award award = bank.Propose(bank.Open(), 100.01m);

        Assert.Equal((AwardState.Requested, false, AwardBank.ApproverLevel.Id), (award.State, award.WithinLimit, award.LevelId));
        Assert.Equal(((Guid?)null, (DateTime?)null), (award.DecidedById, award.DecidedOn));
        AwardStep step = Assert.Single(award.Steps);
        Assert.Equal((AwardState.Requested, (Guid?)AwardBank.Handler, AwardReasonCodes.AboveLimit), (step.State, step.DecidedById, Assert.Single(step.ReasonCodes)));
        Assert.Equal((0m, true), (bank.Written!.Compensation, bank.Written.AwaitsApproval));
    }

    [Fact]
    public void Propose_ByNobodyWithALevel_AwaitsTheLowestLevel() => Assert.Equal(AwardBank.HandlerLevel.Id, bank.Propose(bank.Open(), 1m, AwardBank.Outsider).LevelId);

    [Fact]
    public void Propose_ByAnApprover_HasTheApproversLimit()
    {
        Assert.Equal(AwardState.Approved, bank.Propose(bank.Open("C-1", "one"), 500m, AwardBank.Approver).State);
        Assert.Equal(AwardBank.HeadLevel.Id, bank.Propose(bank.Open("C-2", "two"), 501m, AwardBank.Approver).LevelId);
    }

    [Fact]
    public void Propose_SecondOfTheComplaint_AddsUp()
    {
        AwardCase complaint = bank.Open();
        bank.Propose(complaint, 60m);
        bank.Now = bank.Now.AddDays(400);

        Award second = bank.Propose(complaint, 40.01m, AwardBank.OtherHandler);

        Assert.Equal((AwardState.Requested, 60m), (second.State, second.SplitTotal));
        Assert.Equal((60m, true), (bank.Written!.Compensation, bank.Written.AwaitsApproval));
    }

    [Theory]
    [InlineData(90, AwardState.Requested)]
    [InlineData(91, AwardState.Approved)]
    public void Propose_OtherComplaintOfTheCustomer_AddsUpWithinTheDays(int days, AwardState state)
    {
        bank.Propose(bank.Open("C-1"), 60m);
        bank.Now = bank.Now.AddDays(days);

        Assert.Equal(state, bank.Propose(bank.Open("C-2"), 60m).State);
    }

    [Fact]
    public void Propose_DaysOfTheBank_CountInItsTimeZone()
    {
        // 23:30 on 1 March in China; 90 days on it is still 30 May at 23:59, one minute later the day has changed.
        bank.Now = new DateTime(2026, 3, 1, 15, 30, 0, DateTimeKind.Utc);
        bank.Propose(bank.Open("C-1"), 60m);
        bank.Now = new DateTime(2026, 5, 30, 15, 59, 0, DateTimeKind.Utc);
        AwardCase second = bank.Open("C-2");
        Assert.Equal(AwardState.Requested, bank.Copy().Propose(second, 60m).State);
        bank.Now = bank.Now.AddMinutes(1);
        Assert.Equal(AwardState.Approved, bank.Propose(second, 60m).State);
    }

    [Fact]
    public void Propose_OtherCustomer_DoesNotAddUp()
    {
        bank.Propose(bank.Open("C-1", "one"), 60m);

        Assert.Equal(0m, bank.Propose(bank.Open("C-2", "two"), 60m).SplitTotal);
    }

    [Fact]
    public void Propose_WhileAnotherIsRequested_AddsUp()
    {
        AwardCase complaint = bank.Open();
        bank.Propose(complaint, 200m);

        Assert.Equal((AwardState.Requested, 200m), (bank.Propose(complaint, 50m).State, bank.Awards.Last().SplitTotal));
    }

    [Fact]
    public void Propose_AfterARejectionOrCancellation_DoesNotAddUp()
    {
        AwardCase complaint = bank.Open();
        bank.Decide(bank.Propose(complaint, 200m), AwardBank.Approver, approves: false);
        bank.Settle(bank.Propose(complaint, 80m), AwardBank.Approver, isPaid: false, "Booked wrongly.");

        Assert.Equal((AwardState.Approved, 0m), (bank.Propose(complaint, 100m).State, bank.Awards.Last().SplitTotal));
    }

    [Fact]
    public void Propose_AfterAPayment_AddsUp()
    {
        AwardCase complaint = bank.Open();
        bank.Settle(bank.Propose(complaint, 80m), AwardBank.Approver);

        Assert.Equal(80m, bank.Propose(complaint, 30m).SplitTotal);
    }

    [Fact]
    public void Propose_AboveEveryLimit_IsRefused()
    {
        bank.Limits = AwardBank.BookOf(100m, 500m, 1000m);

        Refused(AwardCodes.NoLevelCovers, () => bank.Propose(bank.Open(), 1000.01m));
        Assert.Empty(bank.Awards);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("100.005")]
    [InlineData("922337203685478")]
    public void Propose_AmountThatCannotBePaid_IsRefused(string amount) =>
        Refused(AwardCodes.AmountUnusable, () => bank.Propose(bank.Open(), decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Propose_WithoutReason_IsRefused()
    {
        Refused(AwardCodes.ReasonMissing, () => bank.Propose(bank.Open(), 1m, reason: " "));
        Refused(AwardCodes.ReasonTooLong, () => bank.Propose(bank.Open(), 1m, reason: new string('x', 2001)));
        Assert.Equal(2000, bank.Propose(bank.Open(), 1m, reason: new string('x', 2000)).Reason.Length);
    }

    [Fact]
    public void Propose_ComplaintAboutTheProposer_IsRefused() =>
        Refused(AwardCodes.IsConcerned, () => bank.Propose(bank.Open(employee: new ConcernedEmployee { Id = AwardBank.Handler }), 1m));

    [Fact]
    public void Propose_ComplaintAboutAReport_IsRefusedWhereThePolicyHasItSo()
    {
        AwardCase complaint = bank.Open(employee: new ConcernedEmployee { Id = AwardBank.Outsider, ManagerId = AwardBank.Handler });

        Refused(AwardCodes.LeadsConcerned, () => bank.Propose(complaint, 1m));
        bank.Policy = AwardBank.PolicyOf(reportLine: false);
        Assert.Equal(AwardState.Approved, bank.Propose(complaint, 1m).State);
    }

    [Fact]
    public void Propose_EndedOrUnknownComplaintOrNoPolicy_IsRefused()
    {
        Refused(AwardCodes.ComplaintHasEnded, () => bank.Propose(bank.Open(isEnded: true), 1m));
        Refused(AwardCodes.ComplaintNotFound, () => bank.Propose(new AwardBank().Open("C-9"), 1m));
        bank.Policy = null;
        Refused(AwardCodes.NoPolicyInForce, () => bank.Propose(bank.Open(), 1m));
    }

    [Fact]
    public void Propose_OutsideTheBand_IsFlaggedAndGoesOn()
    {
        bank.Comparables = Enumerable.Range(101, 20).Select(amount => (decimal)amount).ToArray();

        Award award = bank.Propose(bank.Open(), 130m);

        Assert.Equal((AwardState.Requested, true, 20, 91.5m, 129.5m), (award.State, award.IsOutsideBand, award.Band.Cases, award.Band.Low, award.Band.High));
    }

    [Fact]
    public void Propose_InParts_IsComparedAsWhatTheCaseGivesInAll()
    {
        bank.Comparables = Enumerable.Range(101, 20).Select(amount => (decimal)amount).ToArray();
        AwardCase complaint = bank.Open();

        Assert.False(bank.Propose(complaint, 100m).IsOutsideBand);
        Assert.True(bank.Propose(complaint, 30m).IsOutsideBand);
        Assert.False(bank.Propose(bank.Open("C-2"), 100m).IsOutsideBand);
    }

    [Fact]
    public void Propose_TakesOverWhatTheComplaintIs()
    {
        Award award = bank.Propose(bank.Open(severity: ComplaintSeverity.Critical), 1m);

        Assert.Equal((ComplaintSeverity.Critical, false, AwardKind.Refund, AwardBank.Handler, AwardBank.Start), (award.Severity, award.IsVulnerable, award.Kind, award.ProposedById, award.ProposedOn));
    }

    private static void Refused(string code, Func<Award> action) => Assert.Equal(code, Assert.Throws<ViolationException>(() => action()).Violation.Code);
}
