using System;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>One customer under both books.</summary>
internal sealed class SimulatedCustomer
{
    public required CustomerRecord Customer { get; init; }

    /// <summary>The computed tier at present; null for none.</summary>
    public Tier? Before { get; init; }

    /// <summary>The computed tier under the draft; null for none.</summary>
    public Tier? After { get; init; }

    /// <summary>The tier that staff serve at present: an override's, else the computed one.</summary>
    public Tier? ServedBefore { get; init; }

    /// <summary>The same under the draft, which leaves overrides as they are.</summary>
    public Tier? ServedAfter { get; init; }

    /// <summary>The newest decision at present, if one had to be made.</summary>
    public TierDecision? Decided { get; init; }

    /// <summary>The newest decision under the draft, if one had to be made.</summary>
    public TierDecision? Rehearsed { get; init; }

    public Mover AsMover() => new()
    {
        CustomerId = Customer.Id,
        Number = Customer.Number,
        ManagerId = Customer.Owner.Id == Guid.Empty || Customer.Owner.IsTeam ? null : Customer.Owner.Id,
        FromTierCode = Before?.Code ?? string.Empty,
        ToTierCode = After?.Code ?? string.Empty,
        Measured = Rehearsed?.Average,
        Reasons = Rehearsed is { } rehearsed ? DecisionText.Reasons(rehearsed) : string.Empty,
        PresentReasons = Decided is { } decided ? DecisionText.Reasons(decided) : string.Empty,
    };
}
