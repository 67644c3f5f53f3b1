using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Value;

/// <summary>What the customers of one kind measured in one window: the bounds by which each is scored, and the averages that part the segments.</summary>
public sealed class RfmScale
{
    private const int Best = 5;

    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    public required CustomerKind CustomerKind { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    /// <summary>The window that was measured.</summary>
    public required Day PeriodEnd { get; init; }

    /// <summary>How many customers were measured; null when it is not on record.</summary>
    public int? Customers { get; init; }

    /// <summary>Null when nobody's last active day was known.</summary>
    public Quintiles? Recency { get; init; }

    public Quintiles? Frequency { get; init; }

    public Quintiles? Monetary { get; init; }

    /// <summary>Scores a customer. Without a scale, or where a figure is unknown, a score is 0 and the figure counts as below average.</summary>
    public static Rfm Score(RfmScale? scale, RfmMeasure measure)
    {
        // Fewer days are better, so the first fifth is the best.
        int recency = scale?.Recency is { } days && measure.Recency is { } since ? Best + 1 - days.FifthOf(since) : 0;
        int frequency = ScoreOf(scale?.Frequency, measure.Frequency);
        int monetary = ScoreOf(scale?.Monetary, measure.Monetary);
        bool isRecent = measure.Recency < scale?.Recency?.Average;
        bool isFrequent = measure.Frequency > scale?.Frequency?.Average;
        bool isWealthy = measure.Monetary > scale?.Monetary?.Average;
        return new Rfm(recency, frequency, monetary, SegmentOf(isRecent, isFrequent, isWealthy));
    }

    private static int ScoreOf(Quintiles? quintiles, decimal? value) => quintiles is not null && value is { } known ? quintiles.FifthOf(known) : 0;

    private static RfmSegment SegmentOf(bool isRecent, bool isFrequent, bool isWealthy)
    {
        RfmSegment important = isRecent
            ? isFrequent ? RfmSegment.ImportantValue : RfmSegment.ImportantDevelopment
            : isFrequent ? RfmSegment.ImportantRetention : RfmSegment.ImportantWinBack;
        return isWealthy ? important : important + (RfmSegment.GeneralValue - RfmSegment.ImportantValue);
    }
}

/// <summary>A customer's scores and segment.</summary>
public readonly struct Rfm
{
    internal Rfm(int recency, int frequency, int monetary, RfmSegment segment)
    {
        Recency = recency;
        Frequency = frequency;
        Monetary = monetary;
        Segment = segment;
    }

    /// <summary>1 to 5, 5 is best; 0 is unknown. The same holds for the next two.</summary>
    public int Recency { get; }

    public int Frequency { get; }

    public int Monetary { get; }

    public RfmSegment Segment { get; }

    /// <summary>The three scores in one, such as 504.</summary>
    public string Text => new(new[] { (char)('0' + Recency), (char)('0' + Frequency), (char)('0' + Monetary) });
}
