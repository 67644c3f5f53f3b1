using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What awards need of a store. What a caller may not see is not found.</summary>
public interface IAwardStore
{
    /// <summary>The complaint policy in force at an instant; null when there is none.</summary>
    AwardPolicy? ReadPolicy(DateTime utcNow);

    /// <summary>Every level with its limits.</summary>
    AwardLimitBook ReadLimits();

    /// <summary>The names of a user's security roles.</summary>
    IReadOnlyCollection<string> ReadRoles(Guid userId);

    /// <summary>A complaint; null when there is none. It is read before its customer's awards.</summary>
    AwardCase? ReadCase(Guid complaintId);

    /// <summary>An award with its history; null when there is none.</summary>
    Award? ReadAward(Guid awardId);

    /// <summary>The awards of a complaint, and those to its customer that await a decision or were decided since an instant.</summary>
    IReadOnlyList<StandingAward> ReadStanding(AwardCase complaint, DateTime decidedSince);

    /// <summary>What each closed case of the same category and severity gave in all, where it gave something: the latest closed, so many at most.</summary>
    IReadOnlyList<decimal> ReadComparables(AwardCase complaint, int most);

    /// <summary>Writes an award, the step that it made and what the complaint shows of its awards.</summary>
    /// <exception cref="ViolationException">AWD-017: somebody else decided on an award of this customer since it was read.</exception>
    void Write(AwardWork work);
}
