using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>A complaint whose root cause is known.</summary>
public sealed record CausedComplaint
{
    public required Guid RootCauseId { get; init; }

    /// <summary>What it is about; null when unknown.</summary>
    public Guid? CategoryId { get; init; }

    /// <summary>The day of receipt in the bank's time zone.</summary>
    public required Day ReceivedOn { get; init; }
}
