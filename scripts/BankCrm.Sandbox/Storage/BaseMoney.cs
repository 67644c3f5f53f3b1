using System;

namespace BankCrm.Sandbox.Storage;

/// <summary>
/// The base-currency companion of a money column. It is a function of the amount and the row's exchange rate, so it is computed
/// when read instead of being stored a second time.
/// </summary>
internal static class BaseMoney
{
    public const string SqlFunction = "base_money";

    /// <summary>An exchange rate of 1 as it is stored.</summary>
    public const long One = 10_000_000_000;

    /// <summary>Money in the base currency, in ten-thousandths, from an amount in ten-thousandths and a stored rate.</summary>
    public static long Convert(long amount, long rate) =>
        rate == One
            ? amount
            : decimal.ToInt64(Math.Round((decimal)amount * One / rate, 0, MidpointRounding.AwayFromZero));
}
