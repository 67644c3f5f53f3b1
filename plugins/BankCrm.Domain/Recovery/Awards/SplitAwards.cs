using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>
/// What counts together against a limit (domain rules, section 7): the awards of one complaint, and those to one customer within the
/// policy's days. An award that awaits its decision counts too, so that two requests cannot pass each other.
/// </summary>
public static class SplitAwards
{
    /// <summary>What the other awards that count with one come to.</summary>
    /// <param name="standing">Awards of the complaint and of the customer.</param>
    /// <param name="awardId">The award itself, which is left out; null for one that is yet to be proposed.</param>
    /// <param name="complaint">Its complaint.</param>
    /// <param name="proposedOn">When it was proposed: the days count back from there, so that waiting does not shrink the sum.</param>
    /// <param name="policy">The policy in force.</param>
    public static decimal TotalOf(IEnumerable<StandingAward> standing, Guid? awardId, AwardCase complaint, DateTime proposedOn, AwardPolicy policy) =>
        standing.Where(award => award.Id != awardId && Counts(award, complaint, proposedOn, policy)).Sum(award => award.Amount);

    /// <summary>Whether an award counts with one of a complaint.</summary>
    public static bool Counts(StandingAward award, AwardCase complaint, DateTime proposedOn, AwardPolicy policy)
    {
        if (!award.Stands)
        {
            return false;
        }

        if (award.ComplaintId == complaint.ComplaintId)
        {
            return true;
        }

        bool isSameCustomer = award.CustomerTable == complaint.CustomerTable && award.CustomerId == complaint.CustomerId;
        return isSameCustomer && (award.State == AwardState.Requested || IsWithin(award.DecidedOn, proposedOn, policy));
    }

    /// <summary>An instant that lies at or before the decision on every award of the customer that counts with one proposed at an instant.</summary>
    public static DateTime EarliestDecision(DateTime proposedOn, AwardPolicy policy) => proposedOn.AddDays(-policy.SplitDays - 1);

    /// <summary>The days are the bank's; the last of them counts. Given without a known day counts as well.</summary>
    private static bool IsWithin(DateTime? decidedOn, DateTime proposedOn, AwardPolicy policy) =>
        decidedOn is not { } decided || policy.Today(decided).DaysUntil(policy.Today(proposedOn)) <= policy.SplitDays;
}
