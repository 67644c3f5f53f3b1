using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Recovery.Effect;

/// <summary>
/// The 95 % confidence intervals of the effect report. A mean: Student's t on the differences within pairs. A share: Wilson's score interval
/// (1927). The difference of two shares: Newcombe's hybrid of two Wilson intervals (1998, method 10).
/// </summary>
public static class Confidence
{
    /// <summary>The chance to miss, both tails together.</summary>
    private const double Miss = 0.05;

    /// <summary>The 97.5th percentile of the standard normal distribution.</summary>
    private const double Normal = 1.9599639845400545;

    /// <summary>The mean of differences; null for fewer than two, of which nothing can be said.</summary>
    public static Interval? OfMean(IReadOnlyCollection<double> differences)
    {
        int count = differences.Count;
        if (count < 2)
        {
            return null;
        }

        double mean = differences.Average();
        double error = Math.Sqrt(differences.Sum(value => (value - mean) * (value - mean)) / (count - 1) / count);
        double reach = StudentQuantile(count - 1) * error;
        return new Interval(mean, mean - reach, mean + reach);
    }

    /// <summary>A share; null of nothing.</summary>
    public static Interval? OfShare(int part, int whole)
    {
        if (whole == 0)
        {
            return null;
        }

        double share = (double)part / whole;
        double square = Normal * Normal / whole;
        double middle = (share + (square / 2)) / (1 + square);
        double reach = Normal / (1 + square) * Math.Sqrt((share * (1 - share) / whole) + (square / (4 * whole)));

        // At the ends the interval reaches the share itself, where rounding may fall short of it by one bit.
        return new Interval(share, part == 0 ? 0 : middle - reach, part == whole ? 1 : middle + reach);
    }

    /// <summary>The first share less the second; null when one is of nothing.</summary>
    public static Interval? OfDifference(int firstPart, int firstWhole, int secondPart, int secondWhole)
    {
        if (OfShare(firstPart, firstWhole) is not { } first || OfShare(secondPart, secondWhole) is not { } second)
        {
            return null;
        }

        double difference = first.Estimate - second.Estimate;
        return new Interval(
            difference,
            difference - Hypotenuse(first.Estimate - first.Low, second.High - second.Estimate),
            difference + Hypotenuse(first.High - first.Estimate, second.Estimate - second.Low));
    }

    /// <summary>The 97.5th percentile of Student's distribution (Hill, Communications of the ACM 13, 1970, algorithm 396).</summary>
    /// <param name="freedom">Degrees of freedom; at least 1.</param>
    public static double StudentQuantile(int freedom)
    {
        if (freedom < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(freedom));
        }

        if (freedom == 1)
        {
            return 1 / Math.Tan(Miss * Math.PI / 2);
        }

        if (freedom == 2)
        {
            return Math.Sqrt((2 / (Miss * (2 - Miss))) - 2);
        }

        double n = freedom;
        double a = 1 / (n - 0.5);
        double b = 48 / (a * a);
        double c = ((((20700 * a / b) - 98) * a - 16) * a) + 96.36;
        double d = ((((94.5 / (b + c)) - 3) / b) + 1) * Math.Sqrt(a * Math.PI / 2) * n;
        double y = Math.Pow(d * Miss, 2 / n);
        if (y > 0.05 + a)
        {
            double x = -Normal;
            y = x * x;
            c += n < 5 ? 0.3 * (n - 4.5) * (x + 0.6) : 0;
            c = (((((((0.05 * d * x) - 5) * x) - 7) * x) - 2) * x) + b + c;
            y = ((((((((((0.4 * y) + 6.3) * y) + 36) * y) + 94.5) / c) - y - 3) / b) + 1) * x;
            y = a * y * y;
            y = y > 0.002 ? Math.Exp(y) - 1 : (0.5 * y * y) + y;
        }
        else
        {
            y = ((((1 / (((((n + 6) / (n * y)) - (0.089 * d) - 0.822) * (n + 2)) * 3)) + (0.5 / (n + 4))) * y) - 1) * (n + 1) / (n + 2) + (1 / y);
        }

        return Math.Sqrt(n * y);
    }

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
