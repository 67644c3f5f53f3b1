using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Value;

/// <summary>Reviews one customer's value. Pure; the same facts always give the same review.</summary>
public static class ValueReviewer
{
    private static readonly Func<StoredValue, CustomerValue, bool> Tells = (row, value) => row.Tells(value);

    /// <summary>Values the windows that are due, or, after a late correction, every window from the corrected one on.</summary>
    /// <param name="policies">All value policies.</param>
    /// <param name="scales">All RFM scales.</param>
    /// <param name="due">The windows to decide, oldest first.</param>
    /// <param name="kind">The customer's kind.</param>
    /// <param name="start">The value that the customer's row holds.</param>
    /// <param name="facts">The customer's figures.</param>
    /// <param name="rows">The history rows; all of them when <paramref name="replayFrom"/> is set.</param>
    /// <param name="replayFrom">The first window to decide again; null decides only what is due.</param>
    /// <param name="context">What the whole review shares.</param>
    public static ValueReview Review(
        PolicyBook<ValuePolicy> policies,
        RfmScaleBook scales,
        IReadOnlyList<MetricWindow> due,
        CustomerKind kind,
        ValueState start,
        CustomerFacts facts,
        IReadOnlyCollection<StoredValue> rows,
        Day? replayFrom,
        ReviewContext context)
    {
        var history = new DecisionHistory<StoredValue>(rows);
        ValueState state = replayFrom is { } from ? StateBefore(history, from) : start;
        var values = new List<CustomerValue>(due.Count);
        foreach (MetricWindow window in due)
        {
            if (policies.For(kind, window) is not { } policy || ValueEngine.Assess(policy, scales.For(kind, window), facts.At(window), state) is not { } value)
            {
                continue;
            }

            values.Add(value);
            state = value.IsUndisturbed ? state : value.ToState();
        }

        return new ValueReview
        {
            Decisions = values,
            Change = history.Compare(values, Tells, context.Windows, replayFrom),
            After = state,
            HasMoved = !state.IsSameAs(start),
        };
    }

    private static ValueState StateBefore(DecisionHistory<StoredValue> history, Day periodEnd)
    {
        StoredValue? last = null;
        foreach (StoredValue row in history.InEffect)
        {
            last = row.PeriodEnd < periodEnd ? row : last;
        }

        return last?.State ?? ValueState.None;
    }
}
