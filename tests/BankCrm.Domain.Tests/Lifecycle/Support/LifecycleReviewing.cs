using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Moves;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Lifecycle.Support;

/// <summary>One personal customer with monthly metrics from January 2024 on, reviewed night by night; keeps the rows as the platform would.</summary>
internal sealed class LifecycleReviewing
{
    private readonly SortedDictionary<int, WindowMetric> metrics = new();

    public LifecyclePolicyBook Policies { get; init; } = ShippedLifecycle.Book;

    public CustomerProfile Profile { get; init; } = CustomerProfile.Unknown;

    /// <summary>The bank's first closed month; 0 is December 2023, in which the bank did not have the customer yet.</summary>
    public int FirstClosed { get; init; }

    public List<StoredStageMove> Rows { get; } = new();

    public StageState State { get; private set; } = StageState.None;

    public List<PlaybookActivity> Activities { get; } = new();

    /// <summary>The last month with figures.</summary>
    public int LastMetric => metrics.Keys.Max();

    /// <summary>How many months are closed and decided.</summary>
    public int Decided { get; private set; }

    /// <summary>The last day of a month, from 1 for January 2024.</summary>
    public static Day End(int month) => new Day(2024, 1, 31).AddMonths(month - 1).EndOfMonth;

    /// <summary>The rows that still hold, such as "2024-03-31 Moved NEW>GROWING".</summary>
    public IEnumerable<string> Told => Rows.Where(row => !row.IsSuperseded).OrderBy(row => row.PeriodEnd).ThenBy(row => row.Revision).Select(row => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}>{3}", row.PeriodEnd, row.Kind, Policies.FindStage(row.FromStageId)?.Code, Policies.FindStage(row.StageId)?.Code));

    /// <summary>The customer's figures of a month; null takes the row away.</summary>
    public LifecycleReviewing Metric(int month, int products = 2, int transactions = 20, decimal assets = 1000m)
    {
        metrics[month] = new WindowMetric { PeriodEnd = End(month), ProductsHeld = products, TransactionCount = transactions, AumEnd = assets };
        return this;
    }

    public LifecycleReviewing Metrics(int first, int last, int products = 2, int transactions = 20, decimal assets = 1000m)
    {
        for (int month = first; month <= last; month++)
        {
            Metric(month, products, transactions, assets);
        }

        return this;
    }

    /// <summary>Closes the months up to one and reviews what is due, five days after its end.</summary>
    /// <param name="month">The last closed month.</param>
    /// <param name="replayFrom">The first month to decide again; null decides only what is due.</param>
    public StageReview Review(int month, int? replayFrom = null)
    {
        StageReview review = ReviewAndBreakOff(month, replayFrom);
        State = review.After;
        Decided = Math.Max(Decided, month);
        return review;
    }

    /// <summary>The same, but broken off before the customer's own row is written.</summary>
    public StageReview ReviewAndBreakOff(int month, int? replayFrom = null)
    {
        StageReview review = Preview(month, replayFrom);
        Activities.AddRange(review.Activities);
        foreach (Guid id in review.Change.Superseded)
        {
            int place = Rows.FindIndex(row => row.Id == id);
            Rows[place] = Superseded(Rows[place]);
        }

        Rows.AddRange(review.Change.Added.Select(RowOf));
        return review;
    }

    /// <summary>The same without keeping anything.</summary>
    public StageReview Preview(int month, int? replayFrom = null)
    {
        List<MetricWindow> closed = Enumerable.Range(FirstClosed, month - FirstClosed + 1).Select(index => new MetricWindow { Kind = PeriodKind.Month, End = End(index) }).ToList();
        var context = new ReviewContext(End(month).AddDays(5), new TierPolicyBook(Array.Empty<TierPolicy>()), closed, mark: 0);
        var facts = new CustomerFacts(Profile, context.MonthEnds, context.QuarterEnds, metrics.Values.Where(metric => metric.PeriodEnd <= context.AsOf).ToList());
        int first = replayFrom ?? Decided + 1;
        Day after = first > 1 ? End(first - 1) : default;
        return StageReviewer.Review(
            Policies,
            closed.Skip(first - FirstClosed).ToList(),
            CustomerKind.Personal,
            State,
            facts,
            replayFrom is null ? Rows.Where(row => row.PeriodEnd > after).ToList() : Rows,
            replayFrom is null ? null : End(first),
            context,
            MovingBank.CustomerId);
    }

    /// <summary>A person moves the customer.</summary>
    public StageMove Move(string stageCode, Day day)
    {
        var bank = new MovingBank(State) { Policies = Policies };
        StageMove move = bank.Move(stageCode, day).Move;
        Rows.Add(MovingBank.RowOf(move));
        State = bank.State;
        return move;
    }

    private static StoredStageMove RowOf(NewRow<StageDecision> added) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = MovingBank.CustomerId,
        PeriodKind = added.Decision.PeriodKind,
        PeriodEnd = added.Decision.PeriodEnd,
        Revision = added.Revision,
        Kind = added.Decision.Kind,
        FromStageId = added.Decision.Before.StageId,
        StageId = added.Decision.Stage.Id,
        EnteredOn = added.Decision.PeriodEnd,
        PreviousSince = added.Decision.PreviousSince,
        PolicyId = added.Decision.Policy.Id,
        Reasons = added.Decision.ReasonText,
        Inputs = added.Decision.InputText,
    };

    private static StoredStageMove Superseded(StoredStageMove row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        PeriodKind = row.PeriodKind,
        PeriodEnd = row.PeriodEnd,
        Revision = row.Revision,
        IsSuperseded = true,
        Kind = row.Kind,
        FromStageId = row.FromStageId,
        StageId = row.StageId,
        EnteredOn = row.EnteredOn,
        PreviousSince = row.PreviousSince,
        HoldUntil = row.HoldUntil,
        PolicyId = row.PolicyId,
        Reasons = row.Reasons,
        Inputs = row.Inputs,
    };
}
