using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>Ends an override before its time; the customer falls back to the computed tier at once.</summary>
public sealed class RevokeTierOverrideHandler
{
    private readonly ITierOverrideStore store;

    public RevokeTierOverrideHandler(ITierOverrideStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Revokes the override.</summary>
    /// <returns>The tier that the customer is shown with again; null when nothing was ever computed.</returns>
    /// <exception cref="ViolationException">TIER-030, -035.</exception>
    public Tier? Revoke(Guid overrideId, string? reason, Day today)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new ViolationException(new Violation(Codes.OverrideWithoutReason));
        }

        GrantedOverride granted = store.ReadGrantedOverride(overrideId) ?? throw new ViolationException(new Violation(Codes.OverrideHasEnded));
        Tier? computed = store.ReadPolicies().FindTier(granted.Customer.ComputedTierId);
        var history = new OverrideEvent
        {
            Day = today,
            Revision = store.NextRevision(granted.Customer, today),
            TierId = computed?.Id,
            ReasonCode = ReasonCodes.OverrideRevoked,
        };
        store.WriteRevocation(granted, reason!, history);
        return computed;
    }
}
