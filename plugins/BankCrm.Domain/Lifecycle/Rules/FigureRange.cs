using System;
using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>The values that one figure can have while conditions hold: from one bound to another, without some single values.</summary>
internal sealed class FigureRange
{
    private readonly bool isWhole;
    private readonly decimal? lower;
    private readonly bool lowerIsIn;
    private readonly decimal? upper;
    private readonly bool upperIsIn;
    private readonly IReadOnlyList<decimal> excluded;

    private FigureRange(bool isWhole, decimal? lower, bool lowerIsIn, decimal? upper, bool upperIsIn, IReadOnlyList<decimal> excluded)
    {
        this.isWhole = isWhole;
        this.lower = lower;
        this.lowerIsIn = lowerIsIn;
        this.upper = upper;
        this.upperIsIn = upperIsIn;
        this.excluded = excluded;
    }

    /// <summary>The lowest value; null is without bound. Exact for whole-numbered figures.</summary>
    public decimal? Lowest => lower;

    /// <summary>The highest value; null is without bound. Exact for whole-numbered figures.</summary>
    public decimal? Highest => upper;

    /// <summary>Whether no value is left.</summary>
    public bool IsEmpty
    {
        get
        {
            if (lower is not { } low || upper is not { } high)
            {
                return false;
            }

            if (low > high || (low == high && !(lowerIsIn && upperIsIn)))
            {
                return true;
            }

            return isWhole ? IsEveryWholeExcluded(low, high) : low == high && IsExcluded(low);
        }
    }

    /// <summary>All values that a figure can have.</summary>
    public static FigureRange Of(Figure figure) => figure switch
    {
        Figure.SalaryStopped or Figure.ActiveInWindow or Figure.ManagerLeft => new FigureRange(true, 0m, true, 1m, true, Array.Empty<decimal>()),
        Figure.DaysSinceActive or Figure.DaysSinceStart or Figure.DaysInStage or Figure.ProductsHeld or Figure.TransactionsInWindow or Figure.TransactionsTwelveMonths
            or Figure.ContactsTwelveMonths or Figure.CrossBorderNinetyDays or Figure.OpenComplaints or Figure.ComplaintsBadlyClosed or Figure.Age
            => new FigureRange(true, 0m, true, null, false, Array.Empty<decimal>()),
        _ => new FigureRange(false, null, false, null, false, Array.Empty<decimal>()),
    };

    /// <summary>The values of which a condition holds, too.</summary>
    public FigureRange With(Condition condition) => condition.Comparison switch
    {
        Comparison.AtLeast => From(isWhole ? Math.Ceiling(condition.Value) : condition.Value, true),
        Comparison.MoreThan => isWhole ? From(Math.Floor(condition.Value) + 1m, true) : From(condition.Value, false),
        Comparison.AtMost => To(isWhole ? Math.Floor(condition.Value) : condition.Value, true),
        Comparison.LessThan => isWhole ? To(Math.Ceiling(condition.Value) - 1m, true) : To(condition.Value, false),
        Comparison.EqualTo => With(Part(condition, Comparison.AtLeast)).With(Part(condition, Comparison.AtMost)),
        Comparison.NotEqualTo => new FigureRange(isWhole, lower, lowerIsIn, upper, upperIsIn, new List<decimal>(excluded) { condition.Value }),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Comparison, "Not a comparison."),
    };

    private static Condition Part(Condition condition, Comparison comparison) => new() { Figure = condition.Figure, Comparison = comparison, Value = condition.Value };

    private FigureRange From(decimal bound, bool isIn) =>
        lower is { } low && (low > bound || (low == bound && !lowerIsIn)) ? this : new FigureRange(isWhole, bound, isIn, upper, upperIsIn, excluded);

    private FigureRange To(decimal bound, bool isIn) =>
        upper is { } high && (high < bound || (high == bound && !upperIsIn)) ? this : new FigureRange(isWhole, lower, lowerIsIn, bound, isIn, excluded);

    private bool IsEveryWholeExcluded(decimal low, decimal high)
    {
        // More values than exclusions cannot all be excluded.
        if (high - low >= excluded.Count)
        {
            return false;
        }

        for (decimal value = low; value <= high; value++)
        {
            if (!IsExcluded(value))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsExcluded(decimal value)
    {
        foreach (decimal one in excluded)
        {
            if (one == value)
            {
                return true;
            }
        }

        return false;
    }
}
