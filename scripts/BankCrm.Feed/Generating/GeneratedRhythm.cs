using System;

namespace BankCrm.Feed.Generating;

/// <summary>When a made-up customer is active: most are, some fall asleep and some of those wake up again.</summary>
internal sealed class GeneratedRhythm
{
    private readonly SplitMix random;
    private DateOnly? lastActive;
    private bool sleeps;

    internal GeneratedRhythm(SplitMix random, DateOnly firstDay)
    {
        this.random = random;
        sleeps = random.Happens(40);
        lastActive = firstDay.AddDays(-(int)(sleeps ? random.Between(30, 330) : random.Between(1, 40)));
    }

    /// <summary>The last day with a transaction, or null when there never was one.</summary>
    internal DateOnly? LastActive => lastActive;

    /// <summary>Whether the month passes without a transaction.</summary>
    /// <param name="hasSalary">Salaries keep accounts awake.</param>
    internal bool IsQuiet(bool hasSalary)
    {
        sleeps = sleeps ? !random.Happens(60) : random.Happens(hasSalary ? 2 : 25);
        return sleeps || random.Happens(hasSalary ? 10 : 120);
    }

    /// <summary>Notes a month with transactions.</summary>
    internal void Wake(DateOnly end)
    {
        sleeps = false;
        lastActive = end.AddDays(-(int)random.Between(0, 20));
    }

    /// <summary>Forgets all activity: the customer has not begun yet.</summary>
    internal void HaveNone() => lastActive = null;
}
