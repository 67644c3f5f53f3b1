using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Domain.Recovery.FollowUp;

namespace BankCrm.Domain.Recovery.Review;

/// <summary>The night's work on recoveries, page by page: surveys first, then root causes, then changes. A page that is done twice writes what it wrote before.</summary>
public sealed class ReviewFollowUpsHandler
{
    private readonly FollowUpReview surveys;
    private readonly RootCauseReview causes;

    public ReviewFollowUpsHandler(IFollowUpStore surveys, IRootCauseStore causes)
    {
        this.surveys = new FollowUpReview(surveys);
        this.causes = new RootCauseReview(causes);
    }

    /// <summary>Does one page.</summary>
    /// <param name="stage">What it works on.</param>
    /// <param name="asOf">The bank's day that root causes are counted for.</param>
    /// <param name="utcNow">The operation's instant.</param>
    /// <param name="most">How many surveys of each kind; at least 1. Root causes and changes are one page each.</param>
    public FollowUpPage ReviewPage(FollowUpStage stage, Day asOf, DateTime utcNow, int most)
    {
        switch (stage)
        {
            case FollowUpStage.Surveys:
                FollowUpReviewed page = surveys.ReviewPage(utcNow, most);
                return new FollowUpPage { Sent = page.Sent, Expired = page.Expired, Next = page.MayGoOn ? FollowUpStage.Surveys : FollowUpStage.RootCauses };
            case FollowUpStage.RootCauses:
                return new FollowUpPage { Counted = causes.CountMonths(asOf), Next = FollowUpStage.Changes };
            default:
                return new FollowUpPage { Measured = causes.MeasureChanges(asOf) };
        }
    }
}
