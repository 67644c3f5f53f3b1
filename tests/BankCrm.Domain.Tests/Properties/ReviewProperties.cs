using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Review;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Properties;

/// <summary>What holds for every review, whatever the policies, the order of things and the size of a page.</summary>
public sealed class ReviewProperties
{
    [Fact]
    public void Review_AnyMonths_AgreesWithTheOracle() => Checking.Holds(Stories.Any("default"), story =>
    {
        Dictionary<string, CustomerReview> reviews = Reviewed(story).Review(story.Months - 1, fromFirstWindow: true).ToDictionary(review => review.Customer.Number);
        for (int customer = 0; customer < story.Customers.Count; customer++)
        {
            List<OracleLine> expected = Oracle.Decide(story.Customers[customer], story.Months);
            IReadOnlyList<TierDecision> decisions = reviews.TryGetValue(Story.NumberOf(customer), out CustomerReview? review) ? review.Decisions : [];
            Assert.Equal(expected.Select(line => (line.Kind, line.Tier, line.Missed)), decisions.Select(decision => (decision.Kind.ToString(), decision.Tier.Code, decision.Missed)));
        }
    });

    [Fact]
    public void Review_AnyPageSize_GivesTheSameRows() => Checking.Holds(Stories.Any(), story =>
    {
        Bank whole = Reviewed(story);
        for (int size = 1; size <= story.Customers.Count; size++)
        {
            Bank paged = story.Open();
            paged.Review(story.Months - 1, size);
            Assert.Equal(whole.Rows(), paged.Rows());
            foreach (Correction correction in story.Corrections)
            {
                story.Correct(paged, correction);
            }

            paged.Review(story.Months - 1, size);
            Assert.Equal(Replayed(story).Rows(), paged.Rows());
        }
    }, tests: 100);

    [Fact]
    public void Review_CustomersInAnyOrder_GivesTheSameRows() => Checking.Holds(Stories.Any(), story =>
    {
        Bank shuffled = story.Open(Enumerable.Range(0, story.Customers.Count).Reverse());
        shuffled.Review(story.Months - 1);
        Assert.Equal(Reviewed(story).Rows(), shuffled.Rows());
    });

    [Fact]
    public void Review_WindowByWindow_GivesTheRowsOfAllAtOnce() => Checking.Holds(Stories.Any(), story =>
    {
        Bank nightly = story.Open(months: 0);
        for (int month = 0; month < story.Months; month++)
        {
            story.Deliver(nightly, month);
            nightly.Review(month);
        }

        Bank atOnce = Reviewed(story);
        Assert.Equal(atOnce.HistoryRows(), nightly.HistoryRows());
        Assert.Equal(atOnce.CustomerRows(), nightly.CustomerRows());
        Assert.Superset(atOnce.TaskRows().Select(row => row[..36]).ToHashSet(), nightly.TaskRows().Select(row => row[..36]).ToHashSet());
    });

    [Fact]
    public void Review_CorrectedLater_GivesTheHistoryOfTheCorrectedFigures() => Checking.Holds(Stories.Any(), story =>
    {
        Bank straight = Reviewed(story.Corrected());
        Bank replayed = Replayed(story);
        Assert.Equal(straight.StandingRows(), replayed.StandingRows());
        Assert.Equal(straight.CustomerRows(), replayed.CustomerRows());
    });

    [Fact]
    public void Review_CorrectedOneByOneBetweenWindows_GivesTheHistoryOfTheCorrectedFigures() => Checking.Holds(Stories.Any(), story =>
    {
        Bank bank = story.Open(months: 0);
        var waiting = new Queue<Correction>(story.Corrections);
        for (int month = 0; month < story.Months; month++)
        {
            story.Deliver(bank, month);
            while (waiting.TryPeek(out Correction? next) && next.Month < month)
            {
                story.Correct(bank, waiting.Dequeue());
            }

            bank.Review(month);
        }

        foreach (Correction correction in waiting)
        {
            story.Correct(bank, correction);
            bank.Review(story.Months - 1);
        }

        Bank straight = Reviewed(story.Corrected());
        Assert.Equal(straight.StandingRows(), bank.StandingRows());
        Assert.Equal(straight.CustomerRows(), bank.CustomerRows());
    });

    [Fact]
    public void Review_FromFirstWindow_ChangesNothing() => Checking.Holds(Stories.Any(), story =>
    {
        Bank bank = Replayed(story);
        IReadOnlyList<string> before = bank.Rows();
        var store = new BankReviewStore(bank);
        Reviewing.Review(store, Deciding.MonthEnd(story.Months - 1), fromFirstWindow: true);
        Assert.Equal(0, store.Writes);
        Assert.Equal(before, bank.Rows());
    });

    [Fact]
    public void Review_AnyWindow_SupersedesOnlyRowsThatNoLongerHold() => Checking.Holds(Stories.Any(), story =>
    {
        Bank replayed = Replayed(story);
        HashSet<string> standing = replayed.StandingRows().ToHashSet();
        Assert.Equal(replayed.StandingRows().Count(), standing.Count);
        Assert.DoesNotContain(replayed.HistoryRows(), row => row.EndsWith("|superseded", System.StringComparison.Ordinal) && standing.Contains(row[..row.LastIndexOf("|r", System.StringComparison.Ordinal)]));
    });

    [Fact]
    public void StateBefore_AnyWindow_IsTheStateCarriedForward() => Checking.Holds(Stories.Any(), story =>
    {
        Bank bank = Reviewed(story);
        var context = new ReviewContext(Deciding.MonthEnd(story.Months - 1), bank.Policies, bank.Windows, bank.HighestVersion);
        foreach (CustomerReview review in bank.Review(story.Months - 1, fromFirstWindow: true))
        {
            var history = new TierHistory(bank.Decisions.Where(row => row.Stored.CustomerId == review.Customer.Id).Select(row => row.Read()).ToList());
            TierState forward = TierState.None;
            foreach (TierDecision decision in review.Decisions)
            {
                AssertSame(forward, history.StateBefore(decision.PeriodEnd, CustomerKind.Personal, context));
                forward = decision.After;
            }

            AssertSame(forward, history.StateBefore(Deciding.MonthEnd(story.Months), CustomerKind.Personal, context));
        }
    });

    [Fact]
    public void Review_InterruptedAnywhere_EndsInTheSameRows() => Checking.Holds(Stories.Any().Generator.Zip(Gen.Choose(0, 40)), given =>
    {
        Story story = given.Item1;
        Bank bank = Reviewed(story);
        foreach (Correction correction in story.Corrections)
        {
            story.Correct(bank, correction);
        }

        try
        {
            Reviewing.Review(new BankReviewStore(bank) { WritesLeft = given.Item2 }, Deciding.MonthEnd(story.Months - 1), pageSize: 2);
        }
        catch (ConnectionLostException)
        {
            // That is what the property is about; a story with fewer writes simply ends.
        }

        bank.Review(story.Months - 1);
        Assert.Equal(Replayed(story).Rows(), bank.Rows());
    });

    private static void AssertSame(TierState expected, TierState actual)
    {
        Assert.Equal(expected.TierCode, actual.TierCode);
        Assert.Equal(expected.Missed, actual.Missed);
        Assert.Equal(expected.ReviewedTo, actual.ReviewedTo);
        Assert.Equal(expected.TierSince, actual.TierSince);
        Assert.Equal(expected.RecentTiers, actual.RecentTiers);
    }

    private static Bank Reviewed(Story story)
    {
        Bank bank = story.Open();
        bank.Review(story.Months - 1);
        return bank;
    }

    private static Bank Replayed(Story story)
    {
        Bank bank = Reviewed(story);
        foreach (Correction correction in story.Corrections)
        {
            story.Correct(bank, correction);
        }

        bank.Review(story.Months - 1);
        return bank;
    }
}
