using System;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Churn;

/// <summary>Scores one window of one customer. Pure; the same figures always give the same score.</summary>
public static class ChurnEngine
{
    /// <summary>The highest score.</summary>
    public const decimal Highest = 100m;

    /// <summary>Adds up the weights of the signals that hold and finds the band. A signal on an unknown figure does not hold.</summary>
    /// <returns>Null when not one of the watched figures is known: then there is nothing to score.</returns>
    public static ChurnScore? Score(ChurnPolicy policy, IFigures figures, ChurnState before)
    {
        decimal sum = 0m;
        bool isAnyKnown = false;
        for (int place = 0; place < policy.Watched.Count; place++)
        {
            WatchedFigure watched = policy.Watched[place];
            if (figures.Read(watched.Figure) is not { } value)
            {
                continue;
            }

            isAnyKnown = true;
            foreach (ChurnSignal signal in watched.Signals)
            {
                sum += signal.Condition.Holds(value) == true ? signal.Weight : 0m;
            }
        }

        if (!isAnyKnown)
        {
            return null;
        }

        decimal score = Math.Min(Highest, sum);
        ChurnBand band = policy.IsUnderMinimum(figures.Read(Figure.AssetsUnderManagement)) ? ChurnBand.Low : policy.BandOf(score);
        return new ChurnScore(policy, figures, score, band, before.Band);
    }
}
