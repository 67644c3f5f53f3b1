using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>Deciding and settling awards: by whom, at which level, and how far.</summary>
public sealed class DecideAwardHandlerTests
{
    private readonly AwardBank bank = new();

    [Fact]
    public void Decide_LevelCovers_ApprovesInOneStep()
    {
        Award requested = bank.Propose(bank.Open(), 500m);
        bank.Now = bank.Now.AddHours(3);

        Award award = bank.Decide(requested, AwardBank.Approver);

        Assert.Equal((AwardState.Approved, AwardBank.ApproverLevel.Id, AwardBank.Approver, bank.Now), (award.State, award.LevelId, award.DecidedById, award.DecidedOn));
        Assert.False(award.WithinLimit);
        Assert.Equal(new[] { AwardState.Requested, AwardState.Approved }, award.Steps.Select(step => step.State));
        Assert.Equal((2, AwardBank.Approver, "As proposed."), (bank.Written!.Step.Number, bank.Written.Step.DecidedById, bank.Written.Step.Reason));
        Assert.Equal((500m, false), (bank.Written.Compensation, bank.Written.AwaitsApproval));
    }

    [Fact]
    public void Decide_LevelDoesNotCover_PassesItOnUntilOneDoes()
    {
        Award requested = bank.Propose(bank.Open(), 501m);

        Award passedOn = bank.Decide(requested, AwardBank.Approver);
        Assert.Equal((AwardState.Requested, AwardBank.HeadLevel.Id, (Guid?)null), (passedOn.State, passedOn.LevelId, passedOn.DecidedById));
        Assert.Equal((0m, true), (bank.Written!.Compensation, bank.Written.AwaitsApproval));
        Award approved = bank.Decide(passedOn, AwardBank.Head);

        Assert.Equal((AwardState.Approved, AwardBank.HeadLevel.Id), (approved.State, approved.LevelId));
        Assert.Equal(new Guid?[] { AwardBank.ApproverLevel.Id, AwardBank.ApproverLevel.Id, AwardBank.HeadLevel.Id }, approved.Steps.Select(step => step.LevelId));
    }

    [Theory]
    [InlineData(ComplaintSeverity.Low, false, ComplaintSeverity.Critical, false)]
    [InlineData(ComplaintSeverity.Critical, false, ComplaintSeverity.Low, false)]
    [InlineData(ComplaintSeverity.Low, false, ComplaintSeverity.Low, true)]
    [InlineData(ComplaintSeverity.Low, true, ComplaintSeverity.Low, false)]
    public void Decide_CaseRatedAnewSinceTheProposal_TakesTheStricterLimit(ComplaintSeverity proposed, bool wasVulnerable, ComplaintSeverity now, bool isVulnerable)
    {
        // An approver gives 500 when it is critical or the customer vulnerable, and 200 otherwise.
        bank.Limits = new AwardLimitBook(
            [AwardBank.HandlerLevel, AwardBank.ApproverLevel, AwardBank.HeadLevel],
            [
                AwardBank.Limit(AwardBank.HandlerLevel, 10m), AwardBank.Limit(AwardBank.HandlerLevel, 10m, isVulnerable: true),
                AwardBank.Limit(AwardBank.ApproverLevel, 200m), AwardBank.Limit(AwardBank.ApproverLevel, 500m, isVulnerable: true), AwardBank.Limit(AwardBank.ApproverLevel, 500m, severity: ComplaintSeverity.Critical),
                AwardBank.Limit(AwardBank.HeadLevel, null), AwardBank.Limit(AwardBank.HeadLevel, null, isVulnerable: true),
            ]);
        AwardCase complaint = bank.Open(severity: proposed) with { IsVulnerable = wasVulnerable };
        bank.Change(complaint);
        Award requested = bank.Propose(complaint, 300m);
        bank.Change(complaint with { Severity = now, IsVulnerable = isVulnerable });

        Award passedOn = bank.Decide(requested, AwardBank.Approver);

        Assert.Equal((AwardState.Requested, AwardBank.HeadLevel.Id), (passedOn.State, passedOn.LevelId));
        Assert.Equal(new[] { AwardReasonCodes.AboveLimit, AwardReasonCodes.CaseChanged }, bank.Written!.Step.ReasonCodes);
        Assert.Equal((proposed, wasVulnerable), (passedOn.Severity, passedOn.IsVulnerable));
        Award approved = bank.Decide(passedOn, AwardBank.Head);
        Assert.Equal(AwardState.Approved, approved.State);
        Assert.Equal(new[] { AwardReasonCodes.Approved, AwardReasonCodes.CaseChanged }, bank.Written.Step.ReasonCodes);
    }

    [Fact]
    public void Decide_SamePersonsAndCase_RecordsPolicyAndReasons()
    {
        AwardCase complaint = bank.Open();
        bank.Propose(complaint, 60m);
        bank.Policy = AwardBank.PolicyOf(version: 7);

        bank.Decide(bank.Propose(complaint, 60m), AwardBank.Approver, approves: false);

        Assert.Equal((7, "AWARD-REJECTED,AWARD-SPLIT"), (bank.Written!.Step.PolicyVersion, string.Join(",", bank.Written.Step.ReasonCodes)));
        Award paid = bank.Settle(bank.Awards.Single(award => award.State == AwardState.Approved), AwardBank.Approver);
        Assert.Equal(AwardReasonCodes.Paid, paid.Steps[^1].ReasonCodes[0]);
    }

    [Fact]
    public void Decide_TheSamePersonTwice_IsRefused()
    {
        Award passedOn = bank.Decide(bank.Propose(bank.Open(), 501m), AwardBank.Head);

        Refused(AwardCodes.DecidedAStepAlready, () => bank.Decide(passedOn, AwardBank.Head));
        Refused(AwardCodes.DecidedAStepAlready, () => bank.Decide(passedOn, AwardBank.Head, approves: false));
        Assert.Equal(AwardState.Approved, bank.Decide(passedOn, AwardBank.OtherHead).State);
    }

    [Fact]
    public void Decide_OwnProposal_IsRefused()
    {
        Award own = bank.Propose(bank.Open(), 501m, AwardBank.Approver);

        Refused(AwardCodes.OwnProposal, () => bank.Decide(own, AwardBank.Approver));
        Refused(AwardCodes.OwnProposal, () => bank.Decide(own, AwardBank.Approver, approves: false));
    }

    [Fact]
    public void Decide_LevelTooLow_IsRefused()
    {
        Award requested = bank.Propose(bank.Open(), 501m);
        Refused(AwardCodes.LevelTooLow, () => bank.Decide(requested, AwardBank.OtherHandler));
        Refused(AwardCodes.LevelTooLow, () => bank.Decide(requested, AwardBank.Outsider));
        Award passedOn = bank.Decide(requested, AwardBank.Approver);
        Refused(AwardCodes.LevelTooLow, () => bank.Decide(passedOn, AwardBank.OtherApprover));
    }

    [Fact]
    public void Decide_ByAHigherLevelWithALowerLimit_DoesNotApprove()
    {
        Award requested = bank.Propose(bank.Open(), 400m);
        bank.Limits = AwardBank.BookOf(100m, 500m, 300m);

        Refused(AwardCodes.NoLevelCovers, () => bank.Decide(requested, AwardBank.Head));
        Assert.Equal(AwardState.Approved, bank.Decide(requested, AwardBank.Approver).State);
    }

    [Fact]
    public void Decide_SumHasGrownSince_Climbs()
    {
        Award first = bank.Propose(bank.Open("C-1"), 300m);
        bank.Propose(bank.Open("C-2"), 300m);

        Award passedOn = bank.Decide(first, AwardBank.Approver);

        Assert.Equal((AwardState.Requested, AwardBank.HeadLevel.Id, 300m), (passedOn.State, passedOn.LevelId, passedOn.SplitTotal));
    }

    [Fact]
    public void Decide_SumHasShrunkSince_IsApprovedAtTheAwaitedLevel()
    {
        AwardCase complaint = bank.Open();
        Award first = bank.Propose(complaint, 300m);
        Award second = bank.Propose(complaint, 300m);
        bank.Decide(first, AwardBank.Approver, approves: false);

        Assert.Equal((AwardState.Approved, 0m), (bank.Decide(second, AwardBank.OtherApprover).State, bank.Of(second).SplitTotal));
    }

    [Fact]
    public void Decide_AfterLongWaiting_StillCountsWhatCountedAtTheProposal()
    {
        bank.Propose(bank.Open("C-1"), 90m);
        Award requested = bank.Propose(bank.Open("C-2"), 450m);
        bank.Now = bank.Now.AddDays(400);

        Assert.Equal((AwardState.Requested, 90m), (bank.Decide(requested, AwardBank.Approver).State, bank.Of(requested).SplitTotal));
    }

    [Fact]
    public void Decide_Rejects_AtAnyStepAndForGood()
    {
        Award rejected = bank.Decide(bank.Propose(bank.Open(), 501m), AwardBank.Approver, approves: false, "Not our mistake.");

        Assert.Equal((AwardState.Rejected, AwardBank.Approver, AwardBank.ApproverLevel.Id), (rejected.State, rejected.DecidedById, rejected.LevelId));
        Assert.Equal((0m, false), (bank.Written!.Compensation, bank.Written.AwaitsApproval));
        Refused(AwardCodes.AwaitsNoDecision, () => bank.Decide(rejected, AwardBank.Head));
    }

    [Fact]
    public void Decide_ConcernedPersonOrTheirManager_IsRefused()
    {
        Award requested = bank.Propose(bank.Open(employee: new ConcernedEmployee { Id = AwardBank.Approver, ManagerId = AwardBank.Head }), 501m);

        Refused(AwardCodes.IsConcerned, () => bank.Decide(requested, AwardBank.Approver));
        Refused(AwardCodes.LeadsConcerned, () => bank.Decide(requested, AwardBank.Head));
        Refused(AwardCodes.LeadsConcerned, () => bank.Settle(requested, AwardBank.Head, isPaid: false, "No."));
        Assert.Equal(AwardBank.HeadLevel.Id, bank.Decide(requested, AwardBank.OtherApprover).LevelId);
    }

    [Fact]
    public void Decide_WithoutReasonOrAwardOrPolicy_IsRefused()
    {
        Award requested = bank.Propose(bank.Open(), 200m);

        Refused(AwardCodes.ReasonMissing, () => bank.Decide(requested, AwardBank.Approver, reason: null));
        Refused(AwardCodes.NotFound, () => new AwardBank().Decide(requested, AwardBank.Approver));
        bank.Policy = null;
        Refused(AwardCodes.NoPolicyInForce, () => bank.Decide(requested, AwardBank.Approver));
    }

    [Fact]
    public void Decide_LevelIsGone_IsRefused()
    {
        Award requested = bank.Propose(bank.Open(), 200m);
        bank.Limits = new AwardLimitBook([AwardBank.HeadLevel], []);

        Refused(AwardCodes.NoLevelCovers, () => bank.Decide(requested, AwardBank.Head));
    }

    [Fact]
    public void Decide_EndedComplaint_IsOnlyRejected()
    {
        AwardCase complaint = bank.Open();
        Award requested = bank.Propose(complaint, 200m);
        bank.End(complaint);

        Refused(AwardCodes.ComplaintHasEnded, () => bank.Decide(requested, AwardBank.Approver));
        Assert.Equal(AwardState.Rejected, bank.Decide(requested, AwardBank.Approver, approves: false).State);
    }

    [Fact]
    public void Settle_Paid_IsRecordedAndStays()
    {
        Award paid = bank.Settle(bank.Propose(bank.Open(), 50m), AwardBank.Approver);

        Assert.Equal((AwardState.Paid, AwardBank.Start), (paid.State, paid.SettledOn));
        Assert.Equal((2, AwardState.Paid, (string?)null), (paid.Steps.Count, paid.Steps[1].State, paid.Steps[1].Reason));
        Assert.Equal(50m, bank.Written!.Compensation);
        Refused(AwardCodes.NotCancellable, () => bank.Settle(paid, AwardBank.Approver, isPaid: false, "Too late."));
    }

    [Fact]
    public void Settle_Cancelled_NeedsAReasonAndTakesTheCompensationBack()
    {
        Award approved = bank.Propose(bank.Open(), 50m);

        Refused(AwardCodes.ReasonMissing, () => bank.Settle(approved, AwardBank.Approver, isPaid: false));
        Assert.Equal(AwardState.Cancelled, bank.Settle(approved, AwardBank.Approver, isPaid: false, "Paid by the insurer.").State);
        Assert.Equal((0m, false), (bank.Written!.Compensation, bank.Written.AwaitsApproval));
    }

    [Theory]
    [InlineData(AwardState.Requested, "- 015 -")]
    [InlineData(AwardState.Approved, "014 - -")]
    [InlineData(AwardState.Rejected, "014 015 016")]
    [InlineData(AwardState.Paid, "014 015 016")]
    [InlineData(AwardState.Cancelled, "014 015 016")]
    public void Target_EveryStateAndAction_IsAllowedOrRefusedWithItsCode(AwardState state, string refusals)
    {
        string decide = Code(state, AwardAction.Approve);

        Assert.Equal(refusals, string.Join(" ", decide, Code(state, AwardAction.Pay), Code(state, AwardAction.Cancel)));
        Assert.Equal((decide, decide), (Code(state, AwardAction.Reject), Code(state, AwardAction.PassOn)));
    }

    private static string Code(AwardState state, AwardAction action)
    {
        try
        {
            AwardTransition.Target(state, action, "C-1");
            return "-";
        }
        catch (ViolationException refused)
        {
            return refused.Violation.Code[4..];
        }
    }

    private static void Refused(string code, Func<Award> action) => Assert.Equal(code, Assert.Throws<ViolationException>(() => action()).Violation.Code);
}
