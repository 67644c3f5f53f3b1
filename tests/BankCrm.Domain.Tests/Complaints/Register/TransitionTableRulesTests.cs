using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>What a table of moves must be: the shipped one is, and every way of spoiling it is refused by its code.</summary>
public sealed class TransitionTableRulesTests
{
    private static readonly IReadOnlyList<ComplaintTransition> Shipped = ShippedRegister.Transitions;

    [Fact]
    public void TableIsSound_Shipped_Is() => Assert.Null(TransitionTableRules.TableIsSound(Shipped));

    [Fact]
    public void ChangeIsSound_ShippedRowsOneByOne_EachMayBeWritten()
    {
        for (int count = 0; count < Shipped.Count; count++)
        {
            Assert.Null(TransitionTableRules.ChangeIsSound([.. Shipped.Take(count)], [.. Shipped.Take(count + 1)]));
        }
    }

    [Fact]
    public void ChangeIsSound_RowOfAStateThatNothingLeadsTo_Refused() =>
        Assert.Equal("CMP-046", Change([], Row(ComplaintState.Investigating, ComplaintAction.ProposeResponse)));

    [Theory]
    [InlineData(ComplaintState.Received, ComplaintAction.Acknowledge)]
    [InlineData(ComplaintState.Investigating, ComplaintAction.ProposeResponse)]
    [InlineData(ComplaintState.Responded, ComplaintAction.Remedy)]
    [InlineData(ComplaintState.Closed, ComplaintAction.FollowUp)]
    public void ChangeIsSound_OnlyWayToAStateTakenOutOfAWholeTable_Refused(ComplaintState from, ComplaintAction action) =>
        Assert.Equal("CMP-046", TransitionTableRules.ChangeIsSound(Shipped, [.. Shipped.Where(row => row.From != from || row.Action != action)])?.Code);

    [Fact]
    public void ChangeIsSound_SecondWayTakenOut_Allowed() =>
        Assert.Null(TransitionTableRules.ChangeIsSound(Shipped, [.. Shipped.Where(row => row.From != ComplaintState.Remedying || row.Action != ComplaintAction.Withdraw)]));

    [Fact]
    public void TableIsSound_NoWayToAnEnd_Refused()
    {
        Violation? violation = TransitionTableRules.TableIsSound([.. Shipped.Where(row => row.From != ComplaintState.Remedying)]);

        Assert.Equal(("CMP-047", (object)ComplaintState.Remedying), (violation?.Code, violation?.Arguments[0]));
    }

    [Fact]
    public void RowIsSound_UnknownGuard_RefusedByName()
    {
        Violation? violation = TransitionTableRules.RowIsSound(Row(ComplaintState.Received, ComplaintAction.Acknowledge, guards: "NOT-OWN-COMPLAINT, not-own-report, HAS-EVERYTHING"));

        Assert.Equal(("CMP-040", (object)"HAS-EVERYTHING"), (violation?.Code, violation?.Arguments[1]));
    }

    [Theory]
    [InlineData("NOT-OWN-REPORT", "NOT-OWN-COMPLAINT")]
    [InlineData("NOT-OWN-COMPLAINT", "NOT-OWN-REPORT")]
    public void RowIsSound_ConflictOfInterestLeftOut_Refused(string guards, string missing)
    {
        Violation? violation = TransitionTableRules.RowIsSound(Row(ComplaintState.Received, ComplaintAction.Acknowledge, guards: guards));

        Assert.Equal(("CMP-041", (object)missing), (violation?.Code, violation?.Arguments[1]));
    }

    [Fact]
    public void TableIsSound_RowTwice_Refused() => Assert.Equal("CMP-042", TransitionTableRules.TableIsSound([.. Shipped, Shipped[0]])?.Code);

    [Fact]
    public void RowIsSound_ActionLeadsElsewhere_Refused() =>
        Assert.Equal("CMP-043", TransitionTableRules.RowIsSound(Row(ComplaintState.Investigating, ComplaintAction.Close, to: ComplaintState.Responded))?.Code);

    [Theory]
    [InlineData(ComplaintState.Closed, ComplaintAction.Investigate)]
    [InlineData(ComplaintState.Withdrawn, ComplaintAction.Close)]
    [InlineData(ComplaintState.Responded, ComplaintAction.Reopen)]
    [InlineData(ComplaintState.Responded, ComplaintAction.FollowUp)]
    [InlineData(ComplaintState.Withdrawn, ComplaintAction.FollowUp)]
    public void RowIsSound_CrossesTheEndOtherwise_Refused(ComplaintState from, ComplaintAction action) =>
        Assert.Equal("CMP-044", TransitionTableRules.RowIsSound(Row(from, action))?.Code);

    [Fact]
    public void RowIsSound_CodeDoesNotTellTheMove_Refused()
    {
        Violation? violation = TransitionTableRules.RowIsSound(Row(ComplaintState.Received, ComplaintAction.Acknowledge, code: "FIRST"));

        Assert.Equal(("CMP-045", (object)"RECEIVED>ACKNOWLEDGE"), (violation?.Code, violation?.Arguments[1]));
    }

    [Fact]
    public void TableIsSound_TwoActionsOfOneWayInTheForm_Refused()
    {
        ComplaintTransition first = Row(ComplaintState.ResponseProposed, ComplaintAction.ReturnToInvestigation, isInForm: true);
        ComplaintTransition second = Row(ComplaintState.ResponseProposed, ComplaintAction.Investigate, isInForm: true);
        IEnumerable<ComplaintTransition> others = Shipped.Where(row => row.Code != first.Code);

        Assert.Equal("CMP-048", TransitionTableRules.TableIsSound([.. others, first, second])?.Code);
        Assert.Null(TransitionTableRules.TableIsSound([.. others, first, Row(second.From, second.Action)]));
    }

    private static string? Change(IReadOnlyList<ComplaintTransition> before, params ComplaintTransition[] added) =>
        TransitionTableRules.ChangeIsSound(before, [.. before, .. added])?.Code;

    private static ComplaintTransition Row(
        ComplaintState from,
        ComplaintAction action,
        ComplaintState? to = null,
        string guards = "NOT-OWN-COMPLAINT,NOT-OWN-REPORT",
        string? code = null,
        bool isInForm = false) => new()
    {
        Code = code ?? ComplaintTransition.CodeOf(from, action),
        From = from,
        Action = action,
        To = to ?? TransitionTableRules.MeaningOf(action),
        Guards = ComplaintTransition.ReadGuards(guards),
        IsAllowedInForm = isInForm,
    };
}
