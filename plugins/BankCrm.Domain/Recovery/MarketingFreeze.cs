using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery;

/// <summary>Until when a customer gets no offers because of complaints (domain rules, section 7).</summary>
public static class MarketingFreeze
{
    /// <summary>The end that stands for "while a complaint is open".</summary>
    public static readonly Day WhileOpen = new(9999, 12, 31);

    /// <summary>The last day without offers; null when there never was a complaint.</summary>
    /// <param name="hasOpenComplaint">Whether any complaint of the customer is open.</param>
    /// <param name="lastEnded">The day on which the latest complaint ended; null when none has.</param>
    /// <param name="freezeDays">How many days after that no offers are made, as the complaint policy says.</param>
    public static Day? EndOf(bool hasOpenComplaint, Day? lastEnded, int freezeDays)
    {
        if (hasOpenComplaint)
        {
            return WhileOpen;
        }

        return lastEnded is { } day ? day.AddDays(freezeDays) : null;
    }

    /// <summary>Whether offers are frozen on a day.</summary>
    public static bool IsOn(Day? end, Day today) => end is { } last && today <= last;
}
