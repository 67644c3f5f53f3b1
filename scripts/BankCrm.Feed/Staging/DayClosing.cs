using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace BankCrm.Feed.Staging;

/// <summary>
/// Finds the balance that an account closes a day with, among the balances after each transaction of that day. Extracts do not keep
/// the order within a day, so the closing one is that which fits the day's opening balance plus all its changes; amounts rounded in
/// the extract make it the nearest.
/// </summary>
/// <param name="hasChanges">Whether amounts are known; otherwise the file's order tells the last balance.</param>
internal sealed class DayClosing(bool hasChanges)
{
    private readonly List<(long Balance, long Change)> rows = [];
    private long? opening;

    internal void Add(long balance, long change) => rows.Add((balance, change));

    /// <summary>Ends the day and gives its closing balance, which opens the next one.</summary>
    internal long Take()
    {
        var closing = rows.Count == 1 || !hasChanges ? rows[^1].Balance : Find();
        rows.Clear();
        opening = closing;
        return closing;
    }

    /// <summary>Starts another account.</summary>
    internal void Forget()
    {
        rows.Clear();
        opening = null;
    }

    private long Find()
    {
        Int128 changes = 0;
        foreach (var (_, change) in rows)
        {
            changes += change;
        }

        if (opening is { } known)
        {
            var (closing, _) = Nearest(CollectionsMarshal.AsSpan(rows), known + changes);
            return closing;
        }

        // On the first day the opening balance is unknown too: each row may have been the first.
        var sorted = rows.ToArray();
        Array.Sort(sorted, static (one, other) => one.Balance.CompareTo(other.Balance));
        var best = (Closing: 0L, Distance: Int128.MaxValue);
        foreach (var (balance, change) in rows)
        {
            var found = NearestSorted(sorted, (Int128)balance - change + changes);
            best = found.Distance < best.Distance ? found : best;
        }

        return best.Closing;
    }

    private static (long Closing, Int128 Distance) Nearest(ReadOnlySpan<(long Balance, long Change)> rows, Int128 expected)
    {
        var best = (Closing: 0L, Distance: Int128.MaxValue);
        foreach (var (balance, _) in rows)
        {
            var distance = Int128.Abs(balance - expected);
            best = distance <= best.Distance ? (balance, distance) : best;
        }

        return best;
    }

    private static (long Closing, Int128 Distance) NearestSorted((long Balance, long Change)[] sorted, Int128 expected)
    {
        var low = 0;
        var high = sorted.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Balance < expected)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return Nearest(sorted.AsSpan(Math.Max(0, low - 1), low == 0 ? 1 : 2), expected);
    }
}
