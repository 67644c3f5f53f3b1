using System;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>A customer who has another tier under the draft.</summary>
public sealed class Mover
{
    public required Guid CustomerId { get; init; }

    public required string Number { get; init; }

    /// <summary>The customer's owner; null for a team or nobody.</summary>
    public Guid? ManagerId { get; init; }

    /// <summary>The present tier's code; empty for none.</summary>
    public required string FromTierCode { get; init; }

    /// <summary>The tier's code under the draft; empty for none.</summary>
    public required string ToTierCode { get; init; }

    /// <summary>What decided under the draft: an amount, or points; null when unknown.</summary>
    public decimal? Measured { get; init; }

    /// <summary>The draft's reasons, the deciding one first, joined by commas.</summary>
    public required string Reasons { get; init; }

    /// <summary>The present reasons; empty when the newest window was decided in an earlier review.</summary>
    public required string PresentReasons { get; init; }
}
