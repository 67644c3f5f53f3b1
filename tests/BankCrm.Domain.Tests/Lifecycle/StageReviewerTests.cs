using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Tests.Lifecycle.Support;

namespace BankCrm.Domain.Tests.Lifecycle;

public sealed class StageReviewerTests
{
    private readonly LifecycleReviewing customer = new();

    [Fact]
    public void Review_QuietLife_KeepsOnlyTheMoves()
    {
        customer.Metrics(1, 12).Review(12);

        Assert.Equal(new[] { "2024-01-31 Placed >NEW", "2024-02-29 Moved NEW>GROWING", "2024-06-30 Moved GROWING>MATURE" }, customer.Told);
        Assert.Equal(("MATURE", new Day(2024, 6, 30)), (customer.State.StageCode, customer.State.Since));
    }

    [Fact]
    public void Review_BanksFirstWindow_FindsWithoutARow()
    {
        var found = new LifecycleReviewing { FirstClosed = 1 };
        found.Metrics(1, 7).Review(1);

        Assert.Equal(("NEW", new Day(2024, 1, 31)), (found.State.StageCode, found.State.Since));
        Assert.Empty(found.Rows);
        Assert.Empty(found.Activities);

        found.Review(7);

        Assert.Equal(new[] { "2024-02-29 Moved NEW>GROWING", "2024-06-30 Moved GROWING>MATURE" }, found.Told);
        Assert.Equal(new Day(2024, 1, 31), found.Rows[0].PreviousSince);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Review_ReplayOfACustomerWhoWasOnlyFound_ChangesNothing(int from)
    {
        var found = new LifecycleReviewing { FirstClosed = 1, Profile = new CustomerProfile { RelationshipStart = new Day(2020, 5, 3) } };
        found.Metrics(1, 5).Review(5);
        Assert.Equal("MATURE", found.State.StageCode);
        Assert.Empty(found.Rows);

        StageReview review = found.Preview(5, replayFrom: from);

        Assert.False(review.HasChanges);
        Assert.Equal(new Day(2024, 1, 31), review.After.Since);
    }

    [Fact]
    public void Review_WholeLife_LeavesAndComesBack()
    {
        customer.Metrics(1, 7).Metrics(8, 14, transactions: 0).Metrics(15, 19).Review(19);

        Assert.Equal(
            new[]
            {
                "2024-01-31 Placed >NEW", "2024-02-29 Moved NEW>GROWING", "2024-06-30 Moved GROWING>MATURE", "2024-08-31 Moved MATURE>DECLINING",
                "2024-10-31 Moved DECLINING>DORMANT", "2025-01-31 Moved DORMANT>LOST", "2025-03-31 Moved LOST>WON-BACK", "2025-06-30 Moved WON-BACK>GROWING",
                "2025-07-31 Moved GROWING>MATURE",
            },
            customer.Told);
    }

    [Fact]
    public void Review_WindowByWindow_GivesTheRowsOfOneReview()
    {
        LifecycleReviewing atOnce = new LifecycleReviewing().Metrics(1, 7).Metrics(8, 14, transactions: 0);
        atOnce.Review(14);
        customer.Metrics(1, 7).Metrics(8, 14, transactions: 0);

        for (int month = 1; month <= 14; month++)
        {
            customer.Review(month);
        }

        Assert.Equal(atOnce.Told, customer.Told);
        Assert.True(atOnce.State.IsSameAs(customer.State));
    }

    [Fact]
    public void Review_NothingDue_ChangesNothing()
    {
        customer.Metrics(1, 3).Review(3);

        StageReview review = customer.Review(3);

        Assert.Empty(review.Decisions);
        Assert.False(review.HasChanges);
        Assert.Equal("GROWING", review.After.StageCode);
    }

    [Fact]
    public void Review_InterruptedAfterItsRows_WritesNoneTwice()
    {
        customer.Metrics(1, 3).Metric(3, products: 0).Review(2);
        customer.ReviewAndBreakOff(3);

        StageReview again = customer.Review(3);

        Assert.Empty(again.Change.Added);
        Assert.Empty(again.Activities);
        Assert.True(again.Moved);
        Assert.Equal(3, customer.Rows.Count);
        Assert.Equal("LOST", customer.State.StageCode);
    }

    [Fact]
    public void Review_CorrectionThatUndoesAMove_SupersedesItsRow()
    {
        customer.Metrics(1, 7).Metrics(8, 9, assets: 100m).Review(9);
        Assert.Equal("DECLINING", customer.State.StageCode);
        customer.Metrics(8, 9);

        StageReview review = customer.Review(9, replayFrom: 8);

        Assert.Single(review.Change.Superseded);
        Assert.Empty(review.Change.Added);
        Assert.True(review.Moved);
        Assert.Equal(("MATURE", new Day(2024, 6, 30)), (customer.State.StageCode, customer.State.Since));
    }

    [Fact]
    public void Review_CorrectionThatMakesAMove_AddsItsRowAndReplaysWhatFollows()
    {
        customer.Metrics(1, 9).Review(9);
        customer.Metric(8, products: 0);

        customer.Review(9, replayFrom: 8);

        Assert.Equal(new[] { "2024-08-31 Moved MATURE>LOST", "2024-09-30 Moved LOST>WON-BACK" }, customer.Told.Skip(3));
    }

    [Fact]
    public void Review_CorrectionThatChangesOnlyAFigure_IsTheNextRevision()
    {
        customer.Metrics(1, 7).Metric(8, assets: 100m).Review(8);
        customer.Metric(8, assets: 90m);

        customer.Review(8, replayFrom: 8);

        Assert.Equal(new[] { 1, 2 }, customer.Rows.Where(row => row.PeriodEnd == LifecycleReviewing.End(8)).Select(row => row.Revision));
        Assert.Contains("ASSETS-CHANGE-THREE-WINDOWS=-91", customer.Rows.Last().Inputs, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Review_ReplayOfUnchangedFacts_ChangesNothing()
    {
        customer.Metrics(1, 7).Metrics(8, 14, transactions: 0).Review(14);
        customer.Move("WON-BACK", LifecycleReviewing.End(14).AddDays(7));

        for (int from = 1; from <= 14; from++)
        {
            StageReview review = customer.Preview(14, replayFrom: from);
            Assert.False(review.HasChanges, "from " + LifecycleReviewing.End(from));
        }
    }

    [Fact]
    public void Review_MoveByHand_IsNotUndoneDuringItsHold()
    {
        customer.Metrics(1, 8).Review(7);
        customer.Move("DECLINING", new Day(2024, 8, 15));

        StageReview held = customer.Review(8);

        Assert.Equal(StageMoveKind.Held, Assert.Single(held.Decisions).Kind);
        Assert.Equal("DECLINING", customer.State.StageCode);
        customer.Metric(9).Review(9);
        Assert.Equal(("MATURE", (Day?)null), (customer.State.StageCode, customer.State.HoldUntil));
    }

    [Fact]
    public void Review_MoveByHand_SurvivesAReplay()
    {
        customer.Metrics(1, 9).Review(9);
        customer.Move("DECLINING", new Day(2024, 10, 10));
        customer.Metric(8, products: 0);

        customer.Review(9, replayFrom: 8);

        Assert.Equal(("DECLINING", new Day(2024, 10, 10)), (customer.State.StageCode, customer.State.Since));
        Assert.Contains("2024-10-10 Manual MATURE>DECLINING", customer.Told);
        Assert.Contains("2024-08-31 Moved MATURE>LOST", customer.Told);
    }

    [Fact]
    public void Review_ReplayAcrossAMoveByHand_StartsTheLaterWindowsFromIt()
    {
        customer.Metrics(1, 9).Review(7);
        customer.Move("DECLINING", new Day(2024, 8, 15));
        customer.Review(8);
        customer.Review(9);
        string[] told = customer.Told.ToArray();
        customer.Metric(8, transactions: 21);

        customer.Review(9, replayFrom: 8);

        Assert.Equal(told, customer.Told);
        Assert.Contains("2024-09-30 Moved DECLINING>MATURE", told);
    }

    [Fact]
    public void Review_WindowClosedAfterAMoveByHand_IsDecidedAsItWouldHaveBeenInTime()
    {
        customer.Metrics(1, 8).Metric(8, assets: 10m).Review(7);
        customer.Move("LOST", new Day(2024, 9, 2));

        customer.Review(8);

        Assert.Equal(new[] { "2024-08-31 Moved MATURE>DECLINING", "2024-09-02 Manual MATURE>LOST" }, customer.Told.Skip(3));
        Assert.Equal(("LOST", new Day(2024, 9, 2)), (customer.State.StageCode, customer.State.Since));
        Assert.False(customer.Preview(8, replayFrom: 8).HasChanges);
    }

    [Fact]
    public void Review_RowsPastTheirRetention_KeepsTheStage()
    {
        customer.Metrics(1, 9).Review(9);
        customer.Rows.Clear();

        StageReview review = customer.Preview(9, replayFrom: 8);

        Assert.False(review.HasChanges);
        Assert.Equal(("MATURE", new Day(2024, 6, 30)), (review.After.StageCode, review.After.Since));
    }

    [Fact]
    public void Review_NoPolicyInForce_DecidesNothing()
    {
        var without = new LifecycleReviewing { Policies = LifecyclePolicyBook.None };

        StageReview review = without.Metrics(1, 3).Review(3);

        Assert.Empty(review.Decisions);
        Assert.False(review.HasChanges);
    }

    [Fact]
    public void Activities_StageEnteredInTheNewestWindow_StartItsPlaybookOnce()
    {
        customer.Metrics(1, 7).Metric(8, assets: 100m).Review(8);

        PlaybookActivity call = Assert.Single(customer.Activities);
        Assert.Equal(("DECLINING", PlaybookActionKind.PhoneCall, new Day(2024, 9, 10)), (call.Stage.Code, call.Step.Kind, call.DueOn));
        customer.Metric(8, assets: 90m).Review(8, replayFrom: 8);
        Assert.Single(customer.Activities);
    }

    [Fact]
    public void Activities_StageEnteredInAnEarlierWindow_StartNothing()
    {
        customer.Metrics(1, 7).Metrics(8, 9, assets: 100m).Review(9);

        Assert.Equal("DECLINING", customer.State.StageCode);
        Assert.Empty(customer.Activities);
    }

    [Fact]
    public void Activities_CorrectionMovesTheNewestWindow_StartItsPlaybook()
    {
        customer.Metrics(1, 8).Review(8);
        Assert.Empty(customer.Activities);

        customer.Metric(8, assets: 100m).Review(8, replayFrom: 8);

        Assert.Single(customer.Activities);
    }

    [Fact]
    public void Activities_NewCustomer_StartThePlaybook()
    {
        customer.Metric(1).Review(1);

        Assert.Equal(3, customer.Activities.Count);
        Assert.All(customer.Activities, activity => Assert.Equal("NEW", activity.Stage.Code));
    }

    [Fact]
    public void Activities_CustomerOfLongStandingFoundForTheFirstTime_StartNothing()
    {
        var known = new LifecycleReviewing { Profile = new CustomerProfile { RelationshipStart = new Day(2010, 5, 3) } };

        known.Metric(1, products: 0).Review(1);

        Assert.Equal("LOST", known.State.StageCode);
        Assert.Empty(known.Activities);
    }

    [Fact]
    public void Activities_OvertakenByAMoveByHand_StartNothing()
    {
        customer.Metrics(1, 8).Metric(8, assets: 10m).Review(7);
        customer.Move("LOST", new Day(2024, 9, 2));

        Assert.Empty(customer.Review(8).Activities);
    }
}
