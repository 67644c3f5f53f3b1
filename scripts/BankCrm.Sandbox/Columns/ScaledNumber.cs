using System;

namespace BankCrm.Sandbox.Columns;

/// <summary>Exact decimals as whole numbers of their last digit, which SQLite compares, orders and sums without error.</summary>
internal static class ScaledNumber
{
    private static readonly decimal[] Powers = MakePowers();

    /// <summary>10 to the power of a scale of 0 to 18.</summary>
    public static decimal Power(int scale) => Powers[scale];

    /// <summary>Rounds half away from zero to the scale; false when the result does not fit 64 bits.</summary>
    public static bool TryScale(decimal value, int scale, out long scaled)
    {
        decimal rounded = Math.Round(value, scale, MidpointRounding.AwayFromZero);
        scaled = 0;
        if (Math.Abs(rounded) > long.MaxValue / Powers[scale])
        {
            return false;
        }

        scaled = decimal.ToInt64(rounded * Powers[scale]);
        return true;
    }

    public static decimal Unscale(long scaled, int scale)
    {
        bool negative = scaled < 0;
        ulong magnitude = negative ? (ulong)-(scaled + 1) + 1 : (ulong)scaled;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, negative, (byte)scale);
    }

    private static decimal[] MakePowers()
    {
        var powers = new decimal[19];
        powers[0] = 1;
        for (int scale = 1; scale < powers.Length; scale++)
        {
            powers[scale] = powers[scale - 1] * 10;
        }

        return powers;
    }
}
