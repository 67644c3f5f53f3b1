using System;

namespace BankCrm.Feed.Generating;

/// <summary>
/// The SplitMix64 generator (Steele, Lea and Flood, 2014). It is spelt out here because the results of System.Random may change
/// between releases, and generated banks must not.
/// </summary>
internal sealed class SplitMix(ulong state)
{
    private ulong state = state;

    /// <summary>The generator of a customer, so that one customer's draws do not shift another's.</summary>
    internal static SplitMix Of(int seed, int customer)
    {
        var mixed = new SplitMix(((ulong)(uint)seed << 32) | (uint)customer);
        return new SplitMix(mixed.Next());
    }

    internal ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    internal long Between(long least, long most) => least + (long)Math.BigMul(Next(), (ulong)(most - least + 1), out _);

    /// <summary>True so many times in a thousand.</summary>
    internal bool Happens(int permille) => Between(0, 999) < permille;

    internal T Pick<T>(ReadOnlySpan<T> choices) => choices[(int)Between(0, choices.Length - 1)];
}
