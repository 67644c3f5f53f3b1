using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Recovery.Awards;

/// <summary>Proposing, deciding and settling awards: what is written, and what is refused.</summary>
public sealed class DecideAwardScenarios : AwardScenario
{
    [Fact]
    public void Propose_WithinTheLimit_IsApprovedAtOnceAndRecorded()
    {
        EntityReference complaint = Complaint();

        ParameterCollection outputs = AsHandler.ProposeWith(complaint, 500m);

        var award = (EntityReference)outputs["Award"];
        Assert.Equal(("Approved", "HANDLER", true, 0, false), (outputs["State"], outputs["LevelCode"], outputs["WithinLimit"], outputs["Comparables"], outputs["OutsideBand"]));
        Entity row = Row(award);
        Assert.Equal((500m, 0m, AwardState.Approved), (row.Amount(AwardTable.Amount), row.Amount(AwardTable.SplitTotal), StateOf(award)));
        Assert.Equal((HandlerId, null, Host.Now, HandlerId), (row.Lookup(AwardTable.ProposedBy), row.Lookup(AwardTable.DecidedBy), row[AwardTable.DecidedOn], row.Lookup(AwardTable.Owner)));
        Assert.Equal((1, AwardReasonCodes.WithinLimit), (row[AwardTable.PolicyVersion], row[AwardTable.ReasonCodes]));
        Assert.Equal((null, 1, AwardReasonCodes.WithinLimit), (Steps(award)[0].Lookup(AwardApprovalTable.DecidedBy), Steps(award)[0][AwardApprovalTable.PolicyVersion], Steps(award)[0][AwardApprovalTable.ReasonCodes]));
        Assert.Equal((ComplaintSeverity.Medium, AwardKind.Refund), (Choices.Read<ComplaintSeverity>(row, AwardTable.Severity), Choices.Read<AwardKind>(row, AwardTable.Kind)));
        Assert.Equal(new[] { "HANDLER Approved" }, History(award));
        Assert.Equal((500m, false), (CompensationOf(complaint), AwaitsApproval(complaint)));
    }

    [Fact]
    public void Propose_AboveTheLimit_IsDecidedInOneStep()
    {
        EntityReference complaint = Complaint();
        ParameterCollection outputs = AsHandler.ProposeWith(complaint, 500.01m);
        var award = (EntityReference)outputs["Award"];
        Assert.Equal(("Requested", "APPROVER", false), (outputs["State"], outputs["LevelCode"], outputs["WithinLimit"]));
        Assert.Equal((0m, true), (CompensationOf(complaint), AwaitsApproval(complaint)));

        Assert.Equal("Approved APPROVER", AsApprover.Decide(award));

        Assert.Equal(new[] { "APPROVER Requested", "APPROVER Approved" }, History(award));
        Assert.Equal((500.01m, false), (CompensationOf(complaint), AwaitsApproval(complaint)));
        Entity step = Steps(award)[1];
        Assert.Equal((ApproverId, Host.Now, "Fair for what happened."), (step.Lookup(AwardApprovalTable.DecidedBy), step[AwardApprovalTable.DecidedOn], step[AwardApprovalTable.Reason]));
        Assert.Equal((AwardReasonCodes.Approved, AwardReasonCodes.Approved), (step[AwardApprovalTable.ReasonCodes], Row(award)[AwardTable.ReasonCodes]));
        Refused.With(AwardCodes.AwaitsNoDecision, () => AsBranchHead.Decide(award));
    }

    [Theory]
    [InlineData(1_500, ComplaintSeverity.Low)]
    [InlineData(2_500, ComplaintSeverity.Critical)]
    public void Decide_HandlerRatedTheComplaintAnew_TakesTheStricterLimit(int amount, ComplaintSeverity now)
    {
        EntityReference complaint = Complaint();
        EntityReference award = AsHandler.Propose(complaint, amount);
        AsHandler.Set(complaint, ComplaintTable.Severity, Choices.Of(now));

        Assert.Equal("Requested BRANCH-HEAD", AsApprover.Decide(award));

        Assert.Equal("AWARD-ABOVE-LIMIT,AWARD-CASE-CHANGED", Steps(award)[1][AwardApprovalTable.ReasonCodes]);
        Assert.Equal(ComplaintSeverity.Medium, Choices.Read<ComplaintSeverity>(Row(award), AwardTable.Severity));
        Assert.Equal("Approved BRANCH-HEAD", AsBranchHead.Decide(award));
    }

    [Fact]
    public void Decide_AboveEachLevelsLimit_ClimbsToTheHeadOffice()
    {
        EntityReference award = AsHandler.Propose(Complaint(), 10_000.01m);

        Refused.With(AwardCodes.DecidedAStepAlready, () =>
        {
            Assert.Equal("Requested BRANCH-HEAD", AsApprover.Decide(award));
            AsApprover.Decide(award);
        });
        Refused.With(AwardCodes.LevelTooLow, () => Host.As(User("Bank CRM Complaint Approver")).Decide(award));
        Assert.Equal("Requested HEAD-OFFICE", AsBranchHead.Decide(award));
        Assert.Equal("Approved HEAD-OFFICE", AsOffice.Decide(award));
        Assert.Equal(new[] { "APPROVER Requested", "APPROVER Requested", "BRANCH-HEAD Requested", "HEAD-OFFICE Approved" }, History(award));
    }

    [Fact]
    public void Propose_VulnerableOrMoreSevere_HasTheirLimits()
    {
        Assert.Equal(AwardState.Approved, StateOf(AsHandler.Propose(Complaint(isVulnerable: true), 750m)));
        Assert.Equal(AwardState.Approved, StateOf(AsHandler.Propose(Complaint(severity: ComplaintSeverity.Critical), 2000m)));
        Assert.Equal(AwardState.Requested, StateOf(AsHandler.Propose(Complaint(severity: ComplaintSeverity.Low), 200.01m)));
    }

    [Fact]
    public void Propose_InParts_IsCaughtOnTheComplaintAndOnTheCustomersOthers()
    {
        EntityReference customer = NewCustomer(CustomerColumns.Account);
        EntityReference complaint = Complaint(customer);
        AsHandler.Propose(complaint, 300m);

        EntityReference second = AsHandler.Propose(complaint, 200.01m);
        Assert.Equal((AwardState.Requested, 300m), (StateOf(second), Row(second).Amount(AwardTable.SplitTotal)));
        Assert.Equal("Rejected APPROVER", AsApprover.Decide(second, approve: false));
        Host.Now = Host.Now.AddDays(90);
        EntityReference other = AsHandler.Propose(Complaint(customer), 200.01m);
        Assert.Equal((AwardState.Requested, 300m), (StateOf(other), Row(other).Amount(AwardTable.SplitTotal)));
        Assert.Equal("Rejected APPROVER", AsApprover.Decide(other, approve: false));
        Host.Now = Host.Now.AddDays(1);
        Assert.Equal(AwardState.Approved, StateOf(AsHandler.Propose(Complaint(customer), 200.01m)));
        Assert.Equal((300m, false), (CompensationOf(complaint), AwaitsApproval(complaint)));
    }

    [Fact]
    public void Decide_SumOfPartsAboveTheLevel_Climbs()
    {
        EntityReference customer = NewCustomer();
        EntityReference first = AsHandler.Propose(Complaint(customer), 1500m);
        EntityReference second = AsHandler.Propose(Complaint(customer), 1500m);

        Assert.Equal("Requested BRANCH-HEAD", AsApprover.Decide(first));
        Assert.Equal("Requested BRANCH-HEAD", AsApprover.Decide(second));
        Assert.Equal(1500m, Row(first).Amount(AwardTable.SplitTotal));
        Assert.Equal("Approved BRANCH-HEAD", AsBranchHead.Decide(first));
    }

    [Fact]
    public void Decide_OwnProposal_IsRefused()
    {
        EntityReference award = AsApprover.Propose(Complaint(ownerId: ApproverId), 2000.01m);

        Refused.With(AwardCodes.OwnProposal, () => AsApprover.Decide(award));
        Assert.Equal("Approved BRANCH-HEAD", AsBranchHead.Decide(award));
    }

    [Fact]
    public void Propose_ComplaintAboutTheCallerOrTheirReport_IsRefused()
    {
        Guid employee = User("Bank CRM Complaint Approver");
        Admin.Set(new EntityReference(UserTable.LogicalName, employee), UserTable.Manager, new EntityReference(UserTable.LogicalName, BranchHeadId));
        EntityReference complaint = Complaint(employeeId: employee);
        EntityReference award = AsHandler.Propose(complaint, 1000m);

        Refused.With(AwardCodes.IsConcerned, () => Host.As(employee).Decide(award));
        Refused.With(AwardCodes.IsConcerned, () => Host.As(employee).Propose(complaint, 1m));
        Refused.With(AwardCodes.LeadsConcerned, () => AsBranchHead.Decide(award));
        Refused.With(AwardCodes.LeadsConcerned, () => AsBranchHead.Settle(award, paid: false, "No."));
        Assert.Equal("Approved APPROVER", AsApprover.Decide(award));
    }

    [Fact]
    public void Propose_WithoutRight_IsRefused()
    {
        EntityReference complaint = Complaint();
        IOrganizationService other = Host.As(User("Bank CRM Complaint Handler"));

        Refused.With(AwardCodes.ComplaintNotFound, () => other.Propose(complaint, 1m));
        Refused.ByThePlatform(() => Host.As(User("Bank CRM Complaint Auditor")).Propose(complaint, 1m));
        Refused.ByThePlatform(() => AsHandler.Decide(AsHandler.Propose(complaint, 1000m)));
        Refused.With(AwardCodes.NotFound, () => AsApprover.Decide(new EntityReference(AwardTable.LogicalName, Guid.NewGuid())));
    }

    [Fact]
    public void Propose_UnusableInput_IsRefusedAndWritesNothing()
    {
        EntityReference complaint = Complaint();

        Refused.With(AwardCodes.AmountUnusable, () => AsHandler.Propose(complaint, 0m));
        Refused.With(AwardCodes.AmountUnusable, () => AsHandler.Propose(complaint, 1.005m));
        Refused.With(AwardCodes.ReasonMissing, () => AsHandler.ProposeWith(complaint, 1m, reason: " "));
        Refused.With(AwardCodes.KindUnknown, () => AsHandler.ProposeWith(complaint, 1m, kind: 5));
        Refused.With(AwardCodes.KindUnknown, () => AsHandler.ProposeWith(complaint, 1m, kind: -1));
        Refused.WithOrByThePlatform(Codes.InputInvalid, () => AsHandler.Propose(NewCustomer(), 1m));
        Assert.Empty(Admin.All(AwardTable.LogicalName));
        Assert.Equal(AwardKind.RateAdjustment, Choices.Read<AwardKind>(Row((EntityReference)AsHandler.ProposeWith(complaint, 1m, kind: Choices.Of(AwardKind.RateAdjustment).Value)["Award"]), AwardTable.Kind));
    }

    [Fact]
    public void Propose_NoPolicyInForce_IsRefused()
    {
        EntityReference complaint = Complaint();
        Admin.Move(Admin.All(ComplaintPolicyTable.LogicalName).Single().ToEntityReference(), state: 1, ComplaintPolicyTable.Retired);

        Refused.With(AwardCodes.NoPolicyInForce, () => AsHandler.Propose(complaint, 1m));
    }

    [Fact]
    public void Decide_ReaderOfChinese_IsRefusedInChinese()
    {
        EntityReference award = AsHandler.Propose(Complaint(), 5000m);
        AsApprover.Decide(award);
        IOrganizationService reader = Host.As(User("Bank CRM Complaint Approver", Languages.SimplifiedChinese));

        Assert.Contains("等待BRANCH-HEAD层级裁定", Refused.With(AwardCodes.LevelTooLow, () => reader.Decide(award)));
    }

    [Fact]
    public void Settle_PaysOnceOrCancels()
    {
        EntityReference complaint = Complaint();
        EntityReference paid = AsHandler.Propose(complaint, 100m);
        EntityReference cancelled = AsHandler.Propose(complaint, 50m);

        Assert.Equal("Paid", AsApprover.Settle(paid));
        Refused.With(AwardCodes.NotCancellable, () => AsApprover.Settle(paid, paid: false, "Too late."));
        Refused.With(AwardCodes.NotPayable, () => AsApprover.Settle(paid));
        Refused.With(AwardCodes.ReasonMissing, () => AsApprover.Settle(cancelled, paid: false));
        Assert.Equal("Cancelled", AsApprover.Settle(cancelled, paid: false, "Paid by the insurer."));

        Assert.Equal((100m, Host.Now), (CompensationOf(complaint), Row(paid)[AwardTable.SettledOn]));
        Assert.Equal(new[] { "HANDLER Approved", "HANDLER Paid" }, History(paid));
        Assert.Equal(new[] { "HANDLER Approved", "HANDLER Cancelled" }, History(cancelled));
    }

    [Fact]
    public void Propose_TwentySimilarClosedCases_ShowsAndFlagsTheBand()
    {
        EntityReference category = Category("CREDIT-CARD");
        for (int given = 101; given < 120; given++)
        {
            Closed(category, given);
        }

        Closed(category, 5000m, ComplaintSeverity.High);
        Assert.Equal((19, null), Comparables(AsHandler.ProposeWith(Complaint(category: category), 1m)));
        Closed(category, 120m);

        ParameterCollection inside = AsHandler.ProposeWith(Complaint(category: category), 129.5m);
        ParameterCollection outside = AsHandler.ProposeWith(Complaint(category: category), 129.51m);

        Assert.Equal((20, (decimal?)91.5m, (decimal?)129.5m, false), (inside["Comparables"], inside["ComparableLow"], inside["ComparableHigh"], inside["OutsideBand"]));
        Assert.Equal(true, outside["OutsideBand"]);
        Entity row = Row((EntityReference)outside["Award"]);
        Assert.Equal((91.5m, 129.5m, true), (row.Amount(AwardTable.ComparableLow), row.Amount(AwardTable.ComparableHigh), row.GetAttributeValue<bool>(AwardTable.OutsideBand)));
    }

    private static (int Cases, decimal? Low) Comparables(ParameterCollection outputs) => ((int)outputs["Comparables"], outputs.TryGetValue("ComparableLow", out object low) ? (decimal?)low : null);

    /// <summary>A complaint that came to its end, here the shortest way, and gave something.</summary>
    private void Closed(EntityReference category, decimal given, ComplaintSeverity severity = ComplaintSeverity.Medium)
    {
        var complaint = new EntityReference(ComplaintTable.LogicalName, Admin.Create(new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Complaint",
            [ComplaintTable.Customer] = NewCustomer(),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ReceivedOn] = Host.Now,
            [ComplaintTable.Severity] = Choices.Of(severity),
            [ComplaintTable.Category] = category,
            [ComplaintTable.Compensation] = new Money(given),
        }));
        Admin.Call("bce_MoveComplaint", new ParameterCollection { ["Complaint"] = complaint, ["Action"] = "WITHDRAW", ["Reason"] = "The customer is content." });
    }
}
