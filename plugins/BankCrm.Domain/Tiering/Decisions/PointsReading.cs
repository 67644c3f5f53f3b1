using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>The dimensions of one window as a points policy reads them. An unknown dimension gives no points; when all are unknown, so are the points.</summary>
public sealed class PointsReading
{
    private static readonly int Dimensions = PointsDimensions.All.Count;

    private readonly PointsScale scale;
    private readonly decimal?[] numbers = new decimal?[Dimensions];
    private readonly string?[] texts = new string?[Dimensions];

    private PointsReading(PointsScale scale) => this.scale = scale;

    /// <summary>The points of all known dimensions together; null when none is known.</summary>
    public decimal? Points { get; private set; }

    /// <summary>The dimensions that the policy uses and the bank does not supply, as reasons.</summary>
    public IEnumerable<string> Unknown
    {
        get
        {
            foreach (PointsDimension dimension in scale.Dimensions)
            {
                if (numbers[(int)dimension] is null && texts[(int)dimension] is null)
                {
                    yield return ReasonCodes.UnknownDimension(dimension);
                }
            }
        }
    }

    /// <summary>What was read, and the points, as name=value pairs.</summary>
    public IEnumerable<string> Inputs
    {
        get
        {
            foreach (PointsDimension dimension in scale.Dimensions)
            {
                if (numbers[(int)dimension] is { } number)
                {
                    yield return DecisionInputs.Pair(PointsDimensions.CodeOf(dimension), number);
                }
                else if (texts[(int)dimension] is { } text)
                {
                    // No code of a band holds the separator, so a text that does matches none with or without it.
                    yield return PointsDimensions.CodeOf(dimension) + "=" + text.Replace(DecisionInputs.PairSeparator, " ");
                }
            }

            if (Points is { } points)
            {
                yield return DecisionInputs.Pair(DecisionInputs.Points, points);
            }
        }
    }

    /// <summary>Reads the dimensions that a scale has bands for.</summary>
    /// <param name="scale">The policy's bands.</param>
    /// <param name="assets">The assets of the window, with the policy's weights; a pool's where the pool is measured.</param>
    /// <param name="figures">What else is known.</param>
    public static PointsReading Of(PointsScale scale, decimal? assets, TierFigures? figures)
    {
        var reading = new PointsReading(scale);
        foreach (PointsDimension dimension in scale.Dimensions)
        {
            if (PointsDimensions.IsText(dimension))
            {
                reading.Add(dimension, Text(dimension, figures));
            }
            else
            {
                reading.Add(dimension, dimension == PointsDimension.Aum ? assets : Number(dimension, figures));
            }
        }

        return reading;
    }

    private static string? Text(PointsDimension dimension, TierFigures? figures) => dimension switch
    {
        PointsDimension.Industry => figures?.Profile.IndustryCode,
        PointsDimension.RiskPreference => figures?.Profile.RiskLevel?.ToString(),
        PointsDimension.LifecycleStage => figures?.StageCode,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension of codes."),
    };

    private static decimal? Number(PointsDimension dimension, TierFigures? figures) => dimension switch
    {
        PointsDimension.Deposits => figures?.Figures?.Read(Figure.Deposits),
        PointsDimension.Income => figures?.Figures?.Read(Figure.AnnualIncome),
        PointsDimension.Age => figures?.Figures?.Read(Figure.Age),
        PointsDimension.TransactionFrequency => figures?.Figures?.Read(Figure.TransactionsTwelveMonths),
        PointsDimension.ProductsHeld => figures?.Figures?.Read(Figure.ProductsHeld),
        PointsDimension.Tenure => FullYears(figures?.Figures),
        PointsDimension.LoyaltyPoints => figures?.Figures?.Read(Figure.LoyaltyPoints),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension of numbers."),
    };

    /// <summary>Full years from the relationship's first day to the window's last; null when it had not begun.</summary>
    private static decimal? FullYears(IFigures? figures)
    {
        if (figures?.Read(Figure.DaysSinceStart) is not { } days || days < 0m)
        {
            return null;
        }

        Day end = figures.PeriodEnd;
        Day start = end.AddDays(-(int)days);
        int years = end.Year - start.Year;
        return start.AddMonths(12 * years) > end ? years - 1 : years;
    }

    private void Add(PointsDimension dimension, decimal? number)
    {
        if (number is { } known)
        {
            numbers[(int)dimension] = known;
            Points = (Points ?? 0m) + scale.PointsFor(dimension, known);
        }
    }

    private void Add(PointsDimension dimension, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            texts[(int)dimension] = text!.Trim();
            Points = (Points ?? 0m) + scale.PointsFor(dimension, text.Trim());
        }
    }
}
