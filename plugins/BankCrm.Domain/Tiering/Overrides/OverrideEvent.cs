using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>The history row of an override that began, was revoked or ran out.</summary>
public sealed class OverrideEvent
{
    /// <summary>The day from which the customer is shown with the tier.</summary>
    public required Day Day { get; init; }

    public required int Revision { get; init; }

    /// <summary>The tier shown from that day on; null when nothing was ever computed.</summary>
    public Guid? TierId { get; init; }

    /// <summary>One of <see cref="Decisions.ReasonCodes"/>.</summary>
    public required string ReasonCode { get; init; }
}
