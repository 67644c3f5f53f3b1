using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>
/// Decides one step of a requested award: rejected, approved where the level's limit covers it with all that counts with it, otherwise
/// passed on to the next level.
/// </summary>
public sealed class DecideAwardHandler
{
    private readonly IAwardStore store;

    public DecideAwardHandler(IAwardStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Decides the step that an award awaits.</summary>
    /// <returns>What was written.</returns>
    /// <exception cref="ViolationException">AWD-002, AWD-004 to AWD-014, AWD-017.</exception>
    public AwardWork Decide(AwardDecision decision, DateTime utcNow)
    {
        Award award = store.ReadAward(decision.AwardId) ?? throw new ViolationException(new Violation(AwardCodes.NotFound));
        AwardCase complaint = store.ReadCase(award.ComplaintId) ?? throw new ViolationException(new Violation(AwardCodes.NotFound));
        AwardPolicy policy = store.DemandPolicy(utcNow);

        // A move that is not there is refused before the caller's standing is looked at.
        AwardTransition.Target(award.State, decision.Approves ? AwardAction.Approve : AwardAction.Reject, complaint.Number);
        AwardLimitBook book = store.ReadLimits();
        IReadOnlyList<AwardLevel> able = LevelsAbleTo(award, complaint, decision, policy, book);
        IReadOnlyList<StandingAward> standing = store.ReadStanding(complaint, SplitAwards.EarliestDecision(award.ProposedOn, policy));
        AwardStep step = AwardStepReasons.Of(award, complaint, AwardReasonCodes.Rejected, policy, utcNow) with { DecidedById = decision.CallerId, Reason = decision.Reason };
        if (decision.Approves)
        {
            // What counts with it may have grown or shrunk since it was proposed.
            Award counted = award with { SplitTotal = SplitAwards.TotalOf(standing, award.Id, complaint, award.ProposedOn, policy) };
            AwardWork approval = Approve(award, counted, complaint, new Limits(book, able), standing, happened => step with { ReasonCodes = AwardStepReasons.Of(counted, complaint, happened, policy, utcNow).ReasonCodes });
            store.Write(approval);
            return approval;
        }

        Award rejected = award.After(AwardAction.Reject, complaint.Number, step) with { DecidedById = decision.CallerId, DecidedOn = utcNow };
        var rejection = new AwardWork(complaint, award, rejected, book.Find(award.LevelId), standing);
        store.Write(rejection);
        return rejection;
    }

    private static AwardWork Approve(Award before, Award award, AwardCase complaint, Limits limits, IReadOnlyList<StandingAward> standing, Func<string, AwardStep> step)
    {
        AwardLevel awaited = limits.Book.Find(award.LevelId)!;
        if (limits.Cover(awaited, award, complaint))
        {
            AwardStep last = step(AwardReasonCodes.Approved);
            Award approved = award.After(AwardAction.Approve, complaint.Number, last) with { DecidedById = last.DecidedById, DecidedOn = last.DecidedOn };
            return new AwardWork(complaint, before, approved, awaited, standing);
        }

        AwardLevel next = limits.Book.Climb(awaited, award, complaint).FirstOrDefault()
            ?? throw new ViolationException(new Violation(AwardCodes.NoLevelCovers, complaint.Number, award.Sum));
        Award passedOn = award.After(AwardAction.PassOn, complaint.Number, step(AwardReasonCodes.AboveLimit)) with { LevelId = next.Id };
        return new AwardWork(complaint, before, passedOn, next, standing);
    }

    /// <summary>The caller's levels that may decide the step: the awaited one and those above it.</summary>
    private IReadOnlyList<AwardLevel> LevelsAbleTo(Award award, AwardCase complaint, AwardDecision decision, AwardPolicy policy, AwardLimitBook book)
    {
        Violation? refusal = AwardRules.IsUnconcerned(decision.CallerId, complaint, policy)
            ?? AwardRules.IsAnotherPerson(decision.CallerId, award, complaint.Number)
            ?? (decision.Approves && complaint.IsEnded ? new Violation(AwardCodes.ComplaintHasEnded, complaint.Number) : null)
            ?? AwardRules.ReasonIsGiven(decision.Reason, complaint.Number);
        if (refusal is not null)
        {
            throw new ViolationException(refusal);
        }

        AwardLevel awaited = book.Find(award.LevelId) ?? throw new ViolationException(new Violation(AwardCodes.NoLevelCovers, complaint.Number, award.Sum));
        List<AwardLevel> able = book.HeldBy(store.ReadRoles(decision.CallerId)).Where(level => level.Id == awaited.Id || AwardLimitBook.IsAbove(level, awaited)).ToList();
        return able.Count > 0 ? able : throw new ViolationException(new Violation(AwardCodes.LevelTooLow, complaint.Number, awaited.Code));
    }

    /// <summary>The limits that a step is held against: those of the level that is awaited, and of whoever decides for it.</summary>
    private sealed class Limits
    {
        private readonly IReadOnlyList<AwardLevel> able;

        public Limits(AwardLimitBook book, IReadOnlyList<AwardLevel> able)
        {
            Book = book;
            this.able = able;
        }

        public AwardLimitBook Book { get; }

        public bool Cover(AwardLevel awaited, Award award, AwardCase complaint) => Book.Covers(awaited, award, complaint) && able.Any(level => Book.Covers(level, award, complaint));
    }
}
