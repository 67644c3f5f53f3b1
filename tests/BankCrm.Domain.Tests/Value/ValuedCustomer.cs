using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Value;

/// <summary>One customer with month-end assets from January 2024 on, reviewed as the store would have it: state and rows are kept from review to review.</summary>
internal sealed class ValuedCustomer
{
    private readonly List<StoredValue> rows = new();
    private readonly PolicyBook<ValuePolicy> policies;
    private readonly RfmScaleBook scales;
    private Day? reviewedTo;

    public ValuedCustomer(PolicyBook<ValuePolicy> policies, RfmScaleBook scales, params decimal?[] assets)
    {
        this.policies = policies;
        this.scales = scales;
        Assets = assets.ToList();
    }

    public List<decimal?> Assets { get; }

    public ValueState State { get; private set; } = ValueState.None;

    public IReadOnlyList<StoredValue> Standing => rows.Where(row => !row.IsSuperseded).OrderBy(row => row.PeriodEnd).ToList();

    public IEnumerable<int> Months => Standing.Select(row => row.PeriodEnd.Month);

    public static Day MonthEnd(int month) => new Day(2024, month, 1).EndOfMonth;

    public ValueReview ReviewTo(int month, int? replayFrom = null)
    {
        var windows = Enumerable.Range(1, month).Select(number => new MetricWindow { Kind = PeriodKind.Month, End = MonthEnd(number) }).ToList();
        var context = new ReviewContext(MonthEnd(month), new ReviewRules { Tiers = new TierPolicyBook(Array.Empty<TierPolicy>()), Values = policies, Scales = scales }, windows, mark: 1);
        var metrics = Assets.Take(month).Select((amount, index) => new WindowMetric { PeriodEnd = MonthEnd(index + 1), AumEnd = amount }).ToList();
        var facts = new CustomerFacts(CustomerProfile.Unknown, context.MonthEnds, context.QuarterEnds, metrics);
        Day? from = replayFrom is { } first ? MonthEnd(first) : null;
        List<MetricWindow> due = windows.Where(window => from is { } day ? window.End >= day : reviewedTo is not { } reviewed || window.End > reviewed).ToList();
        ValueReview review = ValueReviewer.Review(policies, scales, due, CustomerKind.Personal, State, facts, rows, from, context);
        for (int place = 0; place < rows.Count; place++)
        {
            rows[place] = review.Change.Superseded.Contains(rows[place].Id) ? Superseded(rows[place]) : rows[place];
        }

        rows.AddRange(review.Change.Added.Select(Row));
        State = review.After;
        reviewedTo = MonthEnd(month);
        return review;
    }

    private static StoredValue Row(NewRow<CustomerValue> added) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = StableId.Of("valued customer"),
        PeriodKind = added.Decision.PeriodKind,
        PeriodEnd = added.Decision.PeriodEnd,
        Revision = added.Revision,
        State = added.Decision.ToState(),
        PolicyId = added.Decision.Policy.Id,
        Reasons = ValueText.Reasons(added.Decision),
        Inputs = ValueText.Inputs(added.Decision),
    };

    private static StoredValue Superseded(StoredValue row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        PeriodKind = row.PeriodKind,
        PeriodEnd = row.PeriodEnd,
        Revision = row.Revision,
        IsSuperseded = true,
        State = row.State,
        PolicyId = row.PolicyId,
        Reasons = row.Reasons,
        Inputs = row.Inputs,
    };
}
