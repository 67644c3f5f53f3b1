using System;

namespace BankCrm.Tool.Trial;

/// <summary>The sandbox's clock in a trial: the machine's, unless the story is at another moment, so that what takes a bank months takes a minute here.</summary>
internal sealed class StoryClock : TimeProvider
{
    private DateTimeOffset? moment;

    public override DateTimeOffset GetUtcNow() => moment ?? base.GetUtcNow();

    /// <summary>Goes to a moment, where time stands still until the next one.</summary>
    public void GoTo(DateTime utc) => moment = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>Goes back to the machine's time.</summary>
    public void Return() => moment = null;
}
