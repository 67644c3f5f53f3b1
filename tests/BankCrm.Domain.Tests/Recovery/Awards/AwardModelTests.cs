using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using static BankCrm.Domain.Tests.Recovery.Awards.AwardBank;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>
/// Every path through a small bank: one customer with two complaints, one of them about the head; amounts of 1 and 2; proposals,
/// decisions, cancellations and a wait beyond the days, by everybody in every order, under every arrangement of limits. The
/// guarantees are stated here anew, apart from the rules that keep them.
/// </summary>
public sealed class AwardModelTests
{
    private const int WaitDays = 91;

    private static readonly Guid[] Everybody = [Handler, OtherHandler, Approver, OtherApprover, Head, OtherHead];

    private readonly HashSet<string> seen = [];
    private int paths;
    private int passedOn;
    private int approvedAtOnce;
    private int approvedBySomebodyElse;
    private int refused;

    public static TheoryData<int, int, int?, int> Limits
    {
        get
        {
            var limits = new TheoryData<int, int, int?, int> { { 1, 2, null, 5 } };
            foreach (int handlers in new[] { 0, 1, 2 })
            {
                foreach (int approvers in new[] { 1, 2, 3 })
                {
                    limits.Add(handlers, approvers, 4, 4);
                    limits.Add(handlers, approvers, null, 4);
                }
            }

            return limits;
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void EveryPath_OfSoManyOperations_KeepsTheLimits(int handlers, int approvers, int? heads, int operations)
    {
        var bank = new AwardBank { Limits = BookOf(handlers, approvers, heads) };
        AwardCase[] complaints = [bank.Open("C-1"), bank.Open("C-2", employee: new ConcernedEmployee { Id = Head })];
        var limits = new Dictionary<Guid, decimal?>
        {
            [Handler] = handlers, [OtherHandler] = handlers, [Approver] = approvers, [OtherApprover] = approvers, [Head] = heads, [OtherHead] = heads,
        };

        Explore(bank, complaints, limits, operations);

        Assert.True(paths > 1000, "Few paths: " + paths);
        Assert.True(approvedAtOnce > 0 && approvedBySomebodyElse > 0 && passedOn > 0 && refused > 0, "One of the ways was never gone.");
    }

    private void Explore(AwardBank bank, AwardCase[] complaints, IReadOnlyDictionary<Guid, decimal?> limits, int operations)
    {
        if (operations == 0 || !seen.Add(operations + Signature(bank)))
        {
            return;
        }

        foreach (Func<AwardBank, Award?> operation in Operations(bank, complaints))
        {
            paths++;
            AwardBank next = bank.Copy();
            try
            {
                if (operation(next) is { } award)
                {
                    Check(next, award, limits);
                }
            }
            catch (ViolationException)
            {
                refused++;
                continue;
            }

            Explore(next, complaints, limits, operations - 1);
        }
    }

    private static IEnumerable<Func<AwardBank, Award?>> Operations(AwardBank bank, AwardCase[] complaints)
    {
        // Users of one level are alike until one has acted, so a first proposal by the other tells nothing new.
        foreach (Guid proposer in new[] { Handler, Approver, Head })
        {
            foreach (AwardCase complaint in complaints)
            {
                yield return next => next.Propose(complaint, 1m, proposer);
                yield return next => next.Propose(complaint, 2m, proposer);
            }
        }

        foreach (Award award in bank.Awards.Where(award => award.State == AwardState.Requested))
        {
            foreach (Guid user in Everybody)
            {
                yield return next => next.Decide(award, user);
            }

            yield return next => next.Decide(award, OtherHead, approves: false);
        }

        foreach (Award award in bank.Awards.Where(award => award.State == AwardState.Approved))
        {
            yield return next => next.Settle(award, OtherHead);
            yield return next => next.Settle(award, OtherHead, isPaid: false, "Booked wrongly.");
        }

        yield return Wait;
    }

    private static Award? Wait(AwardBank bank)
    {
        bank.Now = bank.Now.AddDays(WaitDays);
        return null;
    }

    private void Check(AwardBank bank, Award award, IReadOnlyDictionary<Guid, decimal?> limits)
    {
        bool isAboutHead = bank.CaseOf(award).Employee?.Id == Head;
        Assert.False(isAboutHead && award.Steps.Any(step => step.DecidedById == Head), "The person concerned had a say.");
        List<Guid> hands = award.Steps.Take(award.Steps.Count - (award.SettledOn is null ? 0 : 1)).Select(step => step.DecidedById ?? award.ProposedById).ToList();
        Assert.Equal(hands.Count, hands.Distinct().Count());
        passedOn += award.State == AwardState.Requested && award.Steps.Count > 1 ? 1 : 0;
        if (award.State != AwardState.Approved)
        {
            return;
        }

        Guid approver = award.DecidedById ?? award.ProposedById;
        Assert.True(limits[approver] is not { } limit || GivenTogether(bank, award) <= limit, "Above the approver's limit.");
        if (award.WithinLimit)
        {
            approvedAtOnce++;
            Assert.Equal((null, 1), (award.DecidedById, award.Steps.Count));
            return;
        }

        approvedBySomebodyElse++;
        Assert.NotEqual(award.ProposedById, approver);
        List<int> levels = award.Steps.Skip(1).Select(step => bank.Limits.Find(step.LevelId)!.Order).ToList();
        int proposersLevel = award.ProposedById == Handler ? 1 : award.ProposedById == Approver ? 2 : 3;
        Assert.Equal(Enumerable.Range(proposersLevel + 1, levels.Count), levels);
    }

    /// <summary>What the customer was given up to an award: everything of its complaint, and of the customer since 90 days before.</summary>
    private static decimal GivenTogether(AwardBank bank, Award award) => bank.Awards
        .Where(other => other.State is AwardState.Approved or AwardState.Paid)
        .Where(other => other.ComplaintId == award.ComplaintId || (award.DecidedOn!.Value - other.DecidedOn!.Value).TotalDays <= 90)
        .Sum(other => other.Amount);

    /// <summary>What tells two banks apart, whatever the ids of their awards.</summary>
    private static string Signature(AwardBank bank) => string.Join("|", bank.Awards.Select(award => string.Join(
        "/",
        bank.CaseOf(award).Number,
        award.Amount,
        award.State,
        award.ProposedById,
        award.LevelId,
        (bank.Now - award.ProposedOn).TotalDays,
        award.DecidedOn is { } decided ? (bank.Now - decided).TotalDays : -1d,
        string.Join(",", award.Steps.Select(step => step.DecidedById)))).Order(StringComparer.Ordinal));
}
