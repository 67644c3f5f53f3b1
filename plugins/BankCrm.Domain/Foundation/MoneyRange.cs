using System;

namespace BankCrm.Domain.Foundation;

/// <summary>The amounts that a money column of the platform can hold: ±922,337,203,685,477.</summary>
public static class MoneyRange
{
    public const decimal Highest = 922_337_203_685_477m;

    /// <summary>The amount, or the nearest that can be stored. Sums over a bank and values over many years may leave the range; a bank's own figures cannot.</summary>
    public static decimal Bounded(decimal amount) => Math.Max(-Highest, Math.Min(Highest, amount));
}
