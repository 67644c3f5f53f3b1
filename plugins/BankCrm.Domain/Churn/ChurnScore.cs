using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Churn;

/// <summary>How likely a customer was to leave as of one window, with all that is needed to see why and to score again.</summary>
public sealed class ChurnScore : IWindowDecision
{
    private readonly IFigures figures;

    internal ChurnScore(ChurnPolicy policy, IFigures figures, decimal score, ChurnBand band, ChurnBand previousBand)
    {
        this.figures = figures;
        Policy = policy;
        Score = score;
        Band = band;
        PreviousBand = previousBand;
    }

    public ChurnPolicy Policy { get; }

    public PeriodKind PeriodKind => Policy.PeriodKind;

    public Day PeriodEnd => figures.PeriodEnd;

    /// <summary>The weights of the signals that hold, added up, at most 100.</summary>
    public decimal Score { get; }

    public ChurnBand Band { get; }

    /// <summary>The band of the window before; Low for a customer who was never scored.</summary>
    public ChurnBand PreviousBand { get; }

    /// <summary>The assets of the window; null when unknown.</summary>
    public decimal? Assets => figures.Read(Figure.AssetsUnderManagement);

    public bool IsAlerting => Band >= Policy.AlertFrom;

    /// <summary>The codes of the signals that hold, the largest weights first, as many as the policy names. Made when asked for, like the lists below.</summary>
    public IReadOnlyList<string> Reasons
    {
        get
        {
            var reasons = new List<string>();
            if (Policy.IsUnderMinimum(Assets))
            {
                reasons.Add(ChurnReasonCodes.UnderMinimumAssets);
            }

            int left = Policy.TopReasons;
            foreach (ChurnSignal signal in Policy.ByWeight)
            {
                if (left > 0 && signal.Condition.Holds(figures.Read(signal.Figure)) == true)
                {
                    reasons.Add(signal.Code);
                    left--;
                }
            }

            return reasons;
        }
    }

    /// <summary>The codes of the figures that signals watch and the bank does not supply.</summary>
    public IReadOnlyList<string> Unknown
    {
        get
        {
            var unknown = new List<string>();
            foreach (WatchedFigure watched in Policy.Watched)
            {
                if (figures.Read(watched.Figure) is null)
                {
                    unknown.Add(FigureCodes.Of(watched.Figure));
                }
            }

            return unknown;
        }
    }

    /// <summary>The figures that were read and the band before, as name=value pairs; with the policy version they are enough to score again.</summary>
    public IReadOnlyList<string> Inputs => ChurnInputs.Of(Policy, figures, PreviousBand);

    /// <summary>Whether the customer was and is not at risk: such a score leaves no row, because history is stored by the gigabyte.</summary>
    public bool IsUndisturbed => Band == ChurnBand.Low && PreviousBand == ChurnBand.Low;
}
