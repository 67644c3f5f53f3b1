using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>Records that an approved award was paid, or cancels one that has not been paid.</summary>
public sealed class SettleAwardHandler
{
    private readonly IAwardStore store;

    public SettleAwardHandler(IAwardStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Settles an award.</summary>
    /// <returns>What was written.</returns>
    /// <exception cref="ViolationException">AWD-002, AWD-004, AWD-005, AWD-007 to AWD-009, AWD-015 to AWD-017.</exception>
    public AwardWork Settle(AwardSettlement settlement, DateTime utcNow)
    {
        Award award = store.ReadAward(settlement.AwardId) ?? throw new ViolationException(new Violation(AwardCodes.NotFound));
        AwardCase complaint = store.ReadCase(award.ComplaintId) ?? throw new ViolationException(new Violation(AwardCodes.NotFound));
        AwardPolicy policy = store.DemandPolicy(utcNow);
        AwardAction action = settlement.IsPaid ? AwardAction.Pay : AwardAction.Cancel;
        AwardTransition.Target(award.State, action, complaint.Number);
        Violation? refusal = AwardRules.IsUnconcerned(settlement.CallerId, complaint, policy)
            ?? (settlement.IsPaid ? AwardRules.ReasonFits(settlement.Reason, complaint.Number) : AwardRules.ReasonIsGiven(settlement.Reason, complaint.Number));
        if (refusal is not null)
        {
            throw new ViolationException(refusal);
        }

        IReadOnlyList<StandingAward> standing = store.ReadStanding(complaint, SplitAwards.EarliestDecision(award.ProposedOn, policy));
        Award settled = award.After(action, complaint.Number, StepOf(award, complaint, settlement, policy, utcNow)) with { SettledOn = utcNow };
        var work = new AwardWork(complaint, award, settled, store.ReadLimits().Find(award.LevelId), standing);
        store.Write(work);
        return work;
    }

    private static AwardStep StepOf(Award award, AwardCase complaint, AwardSettlement settlement, AwardPolicy policy, DateTime utcNow) =>
        AwardStepReasons.Of(award, complaint, settlement.IsPaid ? AwardReasonCodes.Paid : AwardReasonCodes.Cancelled, policy, utcNow) with
        {
            DecidedById = settlement.CallerId,
            Reason = settlement.Reason,
        };
}
