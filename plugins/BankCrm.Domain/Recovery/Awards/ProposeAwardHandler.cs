using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>Proposes an award: approved at once within the proposer's own limit, otherwise put to the level above, from where it climbs until a limit covers it.</summary>
public sealed class ProposeAwardHandler
{
    private readonly IAwardStore store;

    public ProposeAwardHandler(IAwardStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Proposes an award.</summary>
    /// <returns>What was written.</returns>
    /// <exception cref="ViolationException">AWD-001, AWD-003 to AWD-010, AWD-017.</exception>
    public AwardWork Propose(AwardProposal proposal, DateTime utcNow)
    {
        AwardCase complaint = store.ReadCase(proposal.ComplaintId) ?? throw new ViolationException(new Violation(AwardCodes.ComplaintNotFound));
        AwardPolicy policy = store.DemandPolicy(utcNow);
        Demand(AwardRules.IsUnconcerned(proposal.CallerId, complaint, policy)
            ?? (complaint.IsEnded ? new Violation(AwardCodes.ComplaintHasEnded, complaint.Number) : null)
            ?? AwardRules.AmountIsPayable(proposal.Amount, complaint.Number)
            ?? AwardRules.ReasonIsGiven(proposal.Reason, complaint.Number));
        IReadOnlyList<StandingAward> standing = store.ReadStanding(complaint, SplitAwards.EarliestDecision(utcNow, policy));
        ComparableBand band = ComparableBand.Of(store.ReadComparables(complaint, ComparableBand.MostCases), policy);
        Award draft = Draft(proposal, complaint, band, standing, policy, utcNow);
        AwardLimitBook book = store.ReadLimits();
        IReadOnlyList<AwardLevel> held = book.HeldBy(store.ReadRoles(proposal.CallerId));
        AwardLevel? own = held.FirstOrDefault(level => book.Covers(level, draft, complaint));
        AwardStep step = AwardStepReasons.Of(draft, complaint, own is null ? AwardReasonCodes.AboveLimit : AwardReasonCodes.WithinLimit, policy, utcNow) with { Reason = draft.Reason };
        AwardWork work = own is not null ? ApprovedAtOnce(complaint, draft, own, step, standing) : Requested(complaint, draft, held.LastOrDefault(), book, step, standing);
        store.Write(work);
        return work;
    }

    private static Award Draft(AwardProposal proposal, AwardCase complaint, ComparableBand band, IReadOnlyList<StandingAward> standing, AwardPolicy policy, DateTime utcNow)
    {
        decimal ofTheCase = standing.Where(award => award.ComplaintId == complaint.ComplaintId && award.Stands).Sum(award => award.Amount) + proposal.Amount;
        return new Award
        {
            Id = Guid.NewGuid(),
            ComplaintId = complaint.ComplaintId,
            CustomerTable = complaint.CustomerTable,
            CustomerId = complaint.CustomerId,
            CategoryId = complaint.CategoryId,
            Severity = complaint.Severity,
            IsVulnerable = complaint.IsVulnerable,
            Kind = proposal.Kind,
            Amount = proposal.Amount,
            Reason = proposal.Reason!.Trim(),
            ProposedById = proposal.CallerId,
            ProposedOn = utcNow,
            SplitTotal = SplitAwards.TotalOf(standing, awardId: null, complaint, utcNow, policy),
            Band = band,
            IsOutsideBand = band.IsOutside(ofTheCase),
        };
    }

    /// <summary>The limit decides, not the proposer: nobody approves their own.</summary>
    private static AwardWork ApprovedAtOnce(AwardCase complaint, Award draft, AwardLevel own, AwardStep step, IEnumerable<StandingAward> standing)
    {
        Award approved = draft with { State = AwardState.Approved, LevelId = own.Id, WithinLimit = true, DecidedOn = step.DecidedOn };
        return new AwardWork(complaint, before: null, approved.WithStep(step with { LevelId = own.Id }), own, standing);
    }

    private static AwardWork Requested(AwardCase complaint, Award draft, AwardLevel? own, AwardLimitBook book, AwardStep step, IEnumerable<StandingAward> standing)
    {
        AwardLevel next = book.Climb(own, draft, complaint).FirstOrDefault()
            ?? throw new ViolationException(new Violation(AwardCodes.NoLevelCovers, complaint.Number, draft.Sum));
        Award requested = draft with { State = AwardState.Requested, LevelId = next.Id };
        return new AwardWork(complaint, before: null, requested.WithStep(step with { LevelId = next.Id, DecidedById = draft.ProposedById }), next, standing);
    }

    private static void Demand(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
