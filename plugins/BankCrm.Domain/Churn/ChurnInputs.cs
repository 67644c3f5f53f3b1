using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>What is stored with a score so that it can be made again.</summary>
public static class ChurnInputs
{
    private const string Previous = "previous";

    public static IReadOnlyList<string> Of(ChurnPolicy policy, IFigures figures, ChurnBand previousBand)
    {
        var watched = new List<Figure>();
        foreach (WatchedFigure each in policy.Watched)
        {
            watched.Add(each.Figure);
        }

        if (!watched.Contains(Figure.AssetsUnderManagement))
        {
            // The policy's minimum reads them, even if no signal does.
            watched.Add(Figure.AssetsUnderManagement);
        }

        List<string> pairs = StoredFigures.PairsOf(figures, watched);
        if (previousBand != ChurnBand.Low)
        {
            pairs.Add(StoredFigures.Pair(Previous, ChurnWords.Of(previousBand)));
        }

        return pairs;
    }

    /// <summary>Scores again from stored inputs.</summary>
    /// <param name="policy">The policy version that scored.</param>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="inputs">The stored text.</param>
    /// <exception cref="FormatException">The text is not what a score stores.</exception>
    public static ChurnScore? Remake(ChurnPolicy policy, Day periodEnd, string inputs)
    {
        var figures = new StoredFigures(periodEnd, inputs);
        ChurnBand before = figures.Find(Previous) is { } word ? ChurnWords.Parse(word) : ChurnBand.Low;
        return ChurnEngine.Score(policy, figures, new ChurnState { Band = before });
    }
}
