using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Churn;

/// <summary>One customer with month-end assets from January 2024 on, reviewed as the store would have it: state and rows are kept from review to review.</summary>
internal sealed class ChurnCustomer
{
    private readonly List<StoredChurnScore> rows = new();
    private readonly PolicyBook<ChurnPolicy> policies;

    public ChurnCustomer(PolicyBook<ChurnPolicy> policies, params decimal?[] assets)
    {
        this.policies = policies;
        Assets = assets.ToList();
    }

    public Guid Id { get; } = StableId.Of("churn customer");

    /// <summary>By month; null is a month whose assets the bank does not supply.</summary>
    public List<decimal?> Assets { get; }

    public ChurnState State { get; set; } = ChurnState.None;

    public Day? ReviewedTo { get; private set; }

    public IReadOnlyList<StoredChurnScore> Standing => rows.Where(row => !row.IsSuperseded).OrderBy(row => row.PeriodEnd).ToList();

    public int RowCount => rows.Count;

    public static Day MonthEnd(int month) => new Day(2024, month, 1).EndOfMonth;

    /// <summary>Reviews up to a month, five days after its end, and keeps what the review writes.</summary>
    public ChurnReview ReviewTo(int month, int? replayFrom = null, bool fromFirst = false)
    {
        var windows = Enumerable.Range(1, month).Select(number => new MetricWindow { Kind = PeriodKind.Month, End = MonthEnd(number) }).ToList();
        var context = new ReviewContext(MonthEnd(month).AddDays(5), new ReviewRules { Tiers = new TierPolicyBook(Array.Empty<TierPolicy>()), Churn = policies }, windows, mark: 1) { FromFirstWindow = fromFirst };
        var metrics = Assets.Take(month).Select((amount, index) => new WindowMetric { PeriodEnd = MonthEnd(index + 1), AumEnd = amount, TransactionCount = 1 }).ToList();
        var facts = new CustomerFacts(CustomerProfile.Unknown, context.MonthEnds, context.QuarterEnds, metrics);
        Day? from = replayFrom is { } first ? MonthEnd(first) : null;
        List<MetricWindow> due = windows.Where(window => from is { } day ? window.End >= day : ReviewedTo is not { } reviewed || window.End > reviewed).ToList();
        var customer = new CustomerRecord { Id = Id, Number = "1", State = new TierState { ReviewedTo = ReviewedTo } };
        ChurnReview review = ChurnReviewer.Review(policies, due, CustomerKind.Personal, State, facts, customer, rows, from, context);
        Keep(review, month);
        return review;
    }

    private void Keep(ChurnReview review, int month)
    {
        for (int place = 0; place < rows.Count; place++)
        {
            rows[place] = review.Change.Superseded.Contains(rows[place].Id) ? Copy(rows[place]) : rows[place];
        }

        rows.AddRange(review.Change.Added.Select(Row));
        ChurnAlertRecord? alert = review.After.Alert;
        if (alert is not null && review.MeasuredAlert is { } measured)
        {
            alert = new ChurnAlertRecord
            {
                Id = alert.Id,
                PolicyId = alert.PolicyId,
                PeriodKind = alert.PeriodKind,
                PeriodEnd = alert.PeriodEnd,
                IsOpen = alert.IsOpen,
                AssetsAtAlert = alert.AssetsAtAlert,
                MeasuredLost = measured.IsLost,
                AssetsAfter = measured.AssetsAfter,
            };
        }

        State = With(review.After, alert);
        ReviewedTo = MonthEnd(month);
    }

    /// <summary>Closes the latest alert, as staff do.</summary>
    public void CloseAlert()
    {
        ChurnAlertRecord alert = State.Alert!;
        State = With(State, new ChurnAlertRecord
        {
            Id = alert.Id,
            PolicyId = alert.PolicyId,
            PeriodKind = alert.PeriodKind,
            PeriodEnd = alert.PeriodEnd,
            IsOpen = false,
            AssetsAtAlert = alert.AssetsAtAlert,
            MeasuredLost = alert.MeasuredLost,
            AssetsAfter = alert.AssetsAfter,
        });
    }

    private static ChurnState With(ChurnState state, ChurnAlertRecord? alert) => new() { Score = state.Score, Band = state.Band, Reasons = state.Reasons, Alert = alert };

    private static StoredChurnScore Row(NewRow<ChurnScore> added) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = StableId.Of("churn customer"),
        PeriodKind = added.Decision.PeriodKind,
        PeriodEnd = added.Decision.PeriodEnd,
        Revision = added.Revision,
        Score = added.Decision.Score,
        Band = added.Decision.Band,
        PreviousBand = added.Decision.PreviousBand,
        PolicyId = added.Decision.Policy.Id,
        Reasons = ChurnText.Reasons(added.Decision),
        Unknown = ChurnText.Unknown(added.Decision),
        Inputs = ChurnText.Inputs(added.Decision),
    };

    private static StoredChurnScore Copy(StoredChurnScore row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        PeriodKind = row.PeriodKind,
        PeriodEnd = row.PeriodEnd,
        Revision = row.Revision,
        IsSuperseded = true,
        Score = row.Score,
        Band = row.Band,
        PreviousBand = row.PreviousBand,
        PolicyId = row.PolicyId,
        Reasons = row.Reasons,
        Unknown = row.Unknown,
        Inputs = row.Inputs,
    };
}
