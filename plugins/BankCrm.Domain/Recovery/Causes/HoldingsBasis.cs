using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>How many holdings the bank kept in a period.</summary>
public sealed record HoldingsBasis
{
    public required Day From { get; init; }

    public required Day To { get; init; }

    /// <summary>Above 0.</summary>
    public required int Holdings { get; init; }

    /// <summary>Whether it is of the regime that the bank reports to by default; those come before others.</summary>
    public bool IsDefault { get; init; }

    /// <summary>How many days it has in common with a period.</summary>
    public int DaysWithin(Day from, Day to)
    {
        int days = (From > from ? From : from).DaysUntil(To < to ? To : to) + 1;
        return days > 0 ? days : 0;
    }
}
