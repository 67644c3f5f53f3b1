using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What every use case of awards asks first.</summary>
internal static class AwardStorePolicy
{
    /// <summary>The policy in force: without one there are no days, no band and no conflicts to go by, so no money moves.</summary>
    /// <exception cref="ViolationException">AWD-009.</exception>
    public static AwardPolicy DemandPolicy(this IAwardStore store, DateTime utcNow) =>
        store.ReadPolicy(utcNow) ?? throw new ViolationException(new Violation(AwardCodes.NoPolicyInForce, Day.Of(utcNow)));
}
