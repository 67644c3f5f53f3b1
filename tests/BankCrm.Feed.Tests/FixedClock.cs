using System;

namespace BankCrm.Feed.Tests;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class FixedClock(DateTimeOffset instant) : TimeProvider
{
    internal DateTimeOffset Instant { get; set; } = instant;

    public override DateTimeOffset GetUtcNow() => Instant;
}
