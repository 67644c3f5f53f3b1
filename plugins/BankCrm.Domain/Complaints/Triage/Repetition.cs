using System;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>How much a term counts that stands in a text several times: more than once, but far from in proportion.</summary>
public static class Repetition
{
    private const int Decimals = 4;

    /// <summary>1 plus the natural logarithm of how often it stands there, with four decimals.</summary>
    public static decimal Factor(int times) => times == 1 ? 1m : Math.Round((decimal)(1 + Math.Log(times)), Decimals);
}
