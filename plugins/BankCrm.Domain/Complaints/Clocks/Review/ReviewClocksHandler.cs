using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks.Review;

/// <summary>
/// Marks what time has done to clocks and tells those who must know: at night for the whole register, page by page, and for one
/// complaint when it is opened. Marked clocks are not found again, so every page begins at the front, and a run that broke off goes on
/// where it stopped.
/// </summary>
public sealed class ReviewClocksHandler
{
    private readonly IClockStore store;

    public ReviewClocksHandler(IClockStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Reviews the complaints of at most so many clocks.</summary>
    /// <param name="asOf">The instant that clocks are looked at; the same for all pages of a run.</param>
    /// <param name="mostClocks">The size of a page; at least 1.</param>
    /// <param name="utcNow">The operation's instant, which tasks are dated by.</param>
    public ClockReview ReviewPage(DateTime asOf, int mostClocks, DateTime utcNow)
    {
        IReadOnlyList<ClockedComplaint> complaints = store.ReadDue(asOf, mostClocks);
        return complaints.Count == 0 ? ClockReview.Nothing : Review(complaints, asOf, utcNow);
    }

    /// <summary>Reviews one complaint, whatever its clocks.</summary>
    /// <exception cref="ViolationException">CLK-001: there is no such complaint.</exception>
    public ClockReview ReviewComplaint(Guid complaintId, DateTime asOf, DateTime utcNow) =>
        Review(new[] { store.ReadComplaint(complaintId) ?? throw new ViolationException(new Violation(ClockCodes.NotFound)) }, asOf, utcNow);

    private ClockReview Review(IReadOnlyList<ClockedComplaint> complaints, DateTime asOf, DateTime utcNow)
    {
        ClockBook book = store.ReadBook();
        List<ClockWork> work = complaints.Select(complaint => new ClockWork(complaint, book.Look(complaint.Clocks, asOf))).ToList();
        List<ClockWork> changes = work.Where(item => item.HasChanges).ToList();
        if (changes.Count > 0)
        {
            store.Write(changes, utcNow);
        }

        return new ClockReview(work, marked: changes.Count);
    }
}
