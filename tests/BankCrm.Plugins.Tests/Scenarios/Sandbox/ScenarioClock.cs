using System;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class ScenarioClock : TimeProvider
{
    public DateTime Now { get; set; } = ScenarioDays.FirstInstant;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
