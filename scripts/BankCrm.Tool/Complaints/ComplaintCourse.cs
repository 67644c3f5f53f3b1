using BankCrm.Domain.Complaints;

namespace BankCrm.Tool.Complaints;

/// <summary>What a made-up bank found out about a complaint and did about it.</summary>
internal sealed class ComplaintCourse
{
    private const int CausesInAll = 4;

    public ComplaintOutcome Outcome { get; private init; }

    /// <summary>Which of the bank's root causes it was, from 0.</summary>
    public int RootCause { get; private init; }

    /// <summary>What the customer is to get, in the base currency; null is nothing.</summary>
    public decimal? Award { get; private init; }

    public bool AwardIsApproved { get; private init; }

    /// <summary>The course of the complaint with that place in the story, from 0.</summary>
    public static ComplaintCourse Of(int place)
    {
        ComplaintOutcome outcome = (place % 7) switch
        {
            0 or 3 or 5 => ComplaintOutcome.Upheld,
            1 or 6 => ComplaintOutcome.PartlyUpheld,
            _ => ComplaintOutcome.NotUpheld,
        };
        return new ComplaintCourse
        {
            Outcome = outcome,
            RootCause = place % CausesInAll,
            Award = outcome == ComplaintOutcome.NotUpheld || place % 2 == 1 ? null : AmountOf(place),
            AwardIsApproved = place % 18 != 6,
        };
    }

    /// <summary>Most awards are small; some need somebody higher.</summary>
    private static decimal AmountOf(int place) => (place % 9) switch
    {
        0 => 8_000m,
        4 => 2_500m,
        _ => 100m + (25m * (place % 11)),
    };
}
