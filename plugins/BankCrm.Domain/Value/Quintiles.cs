using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Value;

/// <summary>The upper bounds of the first four fifths of a figure in ascending order, and its average.</summary>
public sealed class Quintiles
{
    /// <summary>How many bounds there are.</summary>
    public const int BoundCount = 4;

    /// <summary>The most decimals that a stored bound keeps.</summary>
    private const int Decimals = 4;

    private const int Fifths = BoundCount + 1;

    /// <summary>Bounds and average as they were measured.</summary>
    /// <exception cref="ArgumentException">There are not four bounds, or one is lower than the one before.</exception>
    public Quintiles(IReadOnlyList<decimal> bounds, decimal average)
    {
        if (bounds.Count != BoundCount)
        {
            throw new ArgumentException("Four bounds part five fifths.", nameof(bounds));
        }

        for (int place = 1; place < BoundCount; place++)
        {
            if (bounds[place] < bounds[place - 1])
            {
                throw new ArgumentException("Bounds rise.", nameof(bounds));
            }
        }

        Bounds = bounds;
        Average = average;
    }

    /// <summary>The highest amount of the first, second, third and fourth fifth; equal amounts are never parted.</summary>
    public IReadOnlyList<decimal> Bounds { get; }

    public decimal Average { get; }

    /// <summary>The exact bounds of values, which are sorted in place; null when there is none.</summary>
    public static Quintiles? Of(List<decimal> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        values.Sort();
        decimal sum = 0m;
        foreach (decimal value in values)
        {
            sum += value;
        }

        var bounds = new decimal[BoundCount];
        for (int place = 0; place < BoundCount; place++)
        {
            // The least value that so many fifths of all do not exceed.
            long upTo = (((long)(place + 1) * values.Count) + Fifths - 1) / Fifths;
            bounds[place] = values[(int)upTo - 1];
        }

        return new Quintiles(bounds, Math.Round(sum / values.Count, Decimals));
    }

    /// <summary>Which fifth a value belongs to, from 1 (the lowest amounts) to 5.</summary>
    public int FifthOf(decimal value)
    {
        int fifth = 1;
        while (fifth < Fifths && value > Bounds[fifth - 1])
        {
            fifth++;
        }

        return fifth;
    }
}
