using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>Sees to it that customers are asked when it is time, and gives up surveys that nobody answered, as the night does.</summary>
public sealed class FollowUpReview
{
    private readonly IFollowUpStore store;

    public FollowUpReview(IFollowUpStore store) => this.store = store;

    /// <summary>Works on one page; repeat it until it finds nothing. What has been marked is not found again.</summary>
    /// <param name="utcNow">The operation's instant.</param>
    /// <param name="most">How many surveys of each kind; at least 1.</param>
    public FollowUpReviewed ReviewPage(DateTime utcNow, int most)
    {
        FollowUpPolicy policy = store.ReadPolicy();
        Day today = policy.Today(utcNow);

        // What has expired is given up first, so that nobody gets a task about it.
        IReadOnlyList<Guid> unanswered = policy.ExpiryDays is { } days ? store.ReadUnanswered(today.AddDays(-days - 1), most) : Array.Empty<Guid>();
        if (unanswered.Count > 0)
        {
            store.Expire(unanswered);
        }

        IReadOnlyList<DueSurvey> due = unanswered.Count < most ? store.ReadDue(today, most) : Array.Empty<DueSurvey>();
        if (due.Count > 0)
        {
            store.Send(due, utcNow);
        }

        return new FollowUpReviewed(due.Count, unanswered.Count, due.Count == most || unanswered.Count == most);
    }
}
