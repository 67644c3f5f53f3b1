using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Clocks.Review;

/// <summary>What a page of the review did.</summary>
public sealed class ClockReview
{
    /// <summary>A page on which there was nothing left to do: the run is over.</summary>
    public static readonly ClockReview Nothing = new(Array.Empty<ClockWork>(), marked: 0);

    public ClockReview(IReadOnlyList<ClockWork> work, int marked)
    {
        Reviewed = work.Count;
        Marked = marked;
        AtRisk = work.Sum(item => item.Change.AtRisk.Count);
        Breached = work.Sum(item => item.Change.Breached.Count);
        Escalations = work.Sum(item => item.Change.Escalations.Count);
    }

    /// <summary>Complaints looked at.</summary>
    public int Reviewed { get; }

    /// <summary>Complaints of which something was written.</summary>
    public int Marked { get; }

    /// <summary>Clocks that have become at risk.</summary>
    public int AtRisk { get; }

    /// <summary>Clocks that have become breached.</summary>
    public int Breached { get; }

    /// <summary>Tasks that somebody got.</summary>
    public int Escalations { get; }

    /// <summary>Whether another page may have work: this one had some, and it was written.</summary>
    public bool MayGoOn => Marked > 0;
}
