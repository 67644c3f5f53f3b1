using System;
using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>Numbers of complaints that bring none: C, the day of receipt, twelve hexadecimal digits. They need no counter, so no opening waits for another.</summary>
public static class ComplaintNumber
{
    /// <summary>How many characters a number may have.</summary>
    public const int Longest = 40;

    public static string Of(Day received, Guid seed) =>
        "C" + received.ToString().Replace("-", string.Empty) + "-" + seed.ToString("N", CultureInfo.InvariantCulture).Substring(0, 12).ToUpperInvariant();
}
