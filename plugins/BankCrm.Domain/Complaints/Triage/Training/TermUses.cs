using System;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>Which texts hold a term, and how much it counts in each.</summary>
internal sealed class TermUses
{
    public TermUses(string term, int[] texts, double[] counts)
    {
        Term = term;
        Texts = texts;
        Counts = counts;
    }

    public string Term { get; }

    /// <summary>The places of the texts, rising.</summary>
    public int[] Texts { get; }

    /// <summary>How much it counts in each of them: <see cref="Repetition.Factor"/>.</summary>
    public double[] Counts { get; }

    /// <summary>How rare it is: 1 for a term of every text, more for rarer ones.</summary>
    public double Rarity(int allTexts) => Math.Log((1.0 + allTexts) / (1 + Texts.Length)) + 1;
}
