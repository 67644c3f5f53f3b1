using System;

namespace BankCrm.Feed.Tests;

/// <summary>A clock that stands.</summary>
internal sealed class FixedClock(DateTimeOffset instant) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => instant;
}
