using System;

namespace BankCrm.Feed.Staging;

/// <summary>
/// Remembers, in bounded memory, customers that were kept and the latest window they were kept for, so that the next month's row about
/// the same customer need not ask the database. A customer that is forgotten is merely asked for again.
/// </summary>
internal sealed class RecentCustomers
{
    private const int Slots = 1 << 18;

    /// <summary>Longer keys are not remembered.</summary>
    private const int LongestKey = 23;

    private readonly byte[] keys = new byte[Slots * (LongestKey + 1)];
    private readonly int[] windows = new int[Slots];

    internal bool Covers(ReadOnlySpan<byte> key, int window)
    {
        if (key.Length > LongestKey)
        {
            return false;
        }

        var slot = SlotOf(key);
        var remembered = keys.AsSpan(slot * (LongestKey + 1), LongestKey + 1);
        return remembered[0] == key.Length && windows[slot] >= window && remembered.Slice(1, key.Length).SequenceEqual(key);
    }

    internal void Note(ReadOnlySpan<byte> key, int window)
    {
        if (key.Length > LongestKey)
        {
            return;
        }

        var slot = SlotOf(key);
        var remembered = keys.AsSpan(slot * (LongestKey + 1), LongestKey + 1);
        remembered[0] = (byte)key.Length;
        key.CopyTo(remembered[1..]);
        windows[slot] = window;
    }

    /// <summary>The FNV-1a hash of the key, folded to the number of slots.</summary>
    private static int SlotOf(ReadOnlySpan<byte> key)
    {
        var hash = 2166136261u;
        foreach (var part in key)
        {
            hash = (hash ^ part) * 16777619u;
        }

        return (int)((hash ^ (hash >> 14)) & (Slots - 1));
    }
}
