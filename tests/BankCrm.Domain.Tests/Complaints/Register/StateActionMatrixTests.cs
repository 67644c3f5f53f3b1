using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>All nine states × ten actions against the shipped table of moves: where each leads, and which guard stops it.</summary>
public sealed class StateActionMatrixTests
{
    // Columns in the order of ComplaintAction: acknowledge, investigate, propose, return, respond, remedy, close, follow up, withdraw, reopen.
    private const string Expected = """
        Received          Acknowledged · · · · · · · Withdrawn ·
        Acknowledged      · Investigating · · · · · · Withdrawn ·
        Investigating     · · ResponseProposed · · · · · Withdrawn ·
        ResponseProposed  · · · Investigating Responded · · · Withdrawn ·
        Responded         · · · · · Remedying Closed · Withdrawn ·
        Remedying         · · · · · · Closed · Withdrawn ·
        Closed            · · · · · · · FollowedUp · Investigating
        FollowedUp        · · · · · · · · · Investigating
        Withdrawn         · · · · · · · · · Investigating
        """;

    public static TheoryData<ComplaintState, ComplaintAction, ComplaintState?> Fields
    {
        get
        {
            var fields = new TheoryData<ComplaintState, ComplaintAction, ComplaintState?>();
            foreach (string[] line in Expected.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                for (int action = 0; action < line.Length - 1; action++)
                {
                    fields.Add(Enum.Parse<ComplaintState>(line[0]), (ComplaintAction)action, line[action + 1] == "·" ? null : Enum.Parse<ComplaintState>(line[action + 1]));
                }
            }

            return fields;
        }
    }

    public static TheoryData<string, string> RowsAndGuards
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (ComplaintTransition row in ShippedRegister.Transitions)
            {
                foreach (string guard in row.Guards)
                {
                    pairs.Add(row.Code, guard);
                }
            }

            return pairs;
        }
    }

    [Fact]
    public void Fields_Together_AreEveryStateAndAction() =>
        Assert.Equal(Enum.GetValues<ComplaintState>().Length * Enum.GetValues<ComplaintAction>().Length, Fields.Count);

    [Theory]
    [MemberData(nameof(Fields))]
    public void Move_EverythingFulfilled_LeadsWhereTheTableSaysOrIsRefused(ComplaintState from, ComplaintAction action, ComplaintState? to)
    {
        var bank = new RegisterBank();

        if (to is { } expected)
        {
            Assert.Equal(expected, GuardedMove.Make(bank, from, action).After.State);
            Assert.Equal((from, action), (Assert.Single(bank.Moves).Before.State, bank.Moves[0].Action));
            return;
        }

        Violation violation = Assert.Throws<ViolationException>(() => GuardedMove.Make(bank, from, action)).Violation;
        Assert.Equal("CMP-011", violation.Code);
        Assert.Equal([from, action], violation.Arguments);
        Assert.Empty(bank.Moves);
    }

    [Theory]
    [MemberData(nameof(RowsAndGuards))]
    public void Move_OneGuardFails_IsRefusedByThatGuardAlone(string row, string guard)
    {
        ComplaintTransition transition = ShippedRegister.Transitions.Single(candidate => candidate.Code == row);
        var bank = new RegisterBank();

        Violation violation = Assert.Throws<ViolationException>(() => GuardedMove.Make(bank, transition.From, transition.Action, guard)).Violation;

        Assert.Equal("CMP-010", violation.Code);
        Assert.Equal([transition.From, transition.Action], violation.Arguments.Take(2));
        Assert.Equal([guard], Assert.IsType<FailedGuards>(violation.Arguments[2]).Codes);
        Assert.Empty(bank.Moves);
    }

    [Fact]
    public void Move_EveryGuardOfEachRowFails_NamesThemAll()
    {
        foreach (ComplaintTransition row in ShippedRegister.Transitions)
        {
            string[] failing = [.. row.Guards.Where(guard => !IsExcluded(guard, row))];

            Violation violation = Assert.Throws<ViolationException>(() => GuardedMove.Make(new RegisterBank(), row.From, row.Action, failing)).Violation;

            IEnumerable<string> expected = MoveGuards.Known.Where(failing.Contains);
            Assert.Equal(expected, Assert.IsType<FailedGuards>(violation.Arguments[2]).Codes);
        }
    }

    [Fact]
    public void Refusal_AsText_NamesEveryGuard() => Assert.Equal("HAS-REASON, HAS-OUTCOME", new FailedGuards(["HAS-REASON", "HAS-OUTCOME"]).ToString());

    [Fact]
    public void Known_EveryGuard_IsOnAShippedRow() =>
        Assert.Equal(MoveGuards.Known.Order(), ShippedRegister.Transitions.SelectMany(row => row.Guards).Distinct().Order());

    [Fact]
    public void Move_InTheForm_GoesOnlyWhereTheTableLetsTheForm()
    {
        foreach (ComplaintState from in Enum.GetValues<ComplaintState>())
        {
            foreach (ComplaintState to in Enum.GetValues<ComplaintState>().Where(to => to != from))
            {
                ComplaintTransition? row = ShippedRegister.Transitions.SingleOrDefault(candidate => candidate.From == from && candidate.To == to && candidate.IsAllowedInForm);
                var bank = new RegisterBank();

                if (row is not null)
                {
                    Assert.Equal((row.Action, to), (GuardedMove.MakeInForm(bank, from, to).Action, bank.Moves[0].After.State));
                    continue;
                }

                Violation violation = Assert.Throws<ViolationException>(() => GuardedMove.MakeInForm(bank, from, to)).Violation;
                Assert.Equal("CMP-012", violation.Code);
                Assert.Equal([from, to], violation.Arguments);
            }
        }
    }

    [Fact]
    public void Rows_AskingForAReason_AreNotForTheForm() =>
        Assert.DoesNotContain(ShippedRegister.Transitions, row => row.IsAllowedInForm && row.Guards.Contains(GuardCodes.HasReason));

    /// <summary>Some guards cannot fail together: nobody is the employee and the employee's manager, a group needs no authority, and what is not decided needs no root cause.</summary>
    private static bool IsExcluded(string guard, ComplaintTransition row) => guard switch
    {
        GuardCodes.NotOwnReport => true,
        GuardCodes.HasAuthority => row.Guards.Contains(GuardCodes.HasSpokespersons),
        GuardCodes.HasRootCause => row.Guards.Contains(GuardCodes.HasOutcome),
        _ => false,
    };
}
