using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Value;

/// <summary>
/// Recency, frequency and monetary value of one customer as of a window; null is unknown. Money is the assets under management and
/// not what moved: a bank earns on what stays, and a transfer to and fro would count twice.
/// </summary>
public readonly struct RfmMeasure
{
    public RfmMeasure(decimal? recency, decimal? frequency, decimal? monetary)
    {
        Recency = recency;
        Frequency = frequency;
        Monetary = monetary;
    }

    /// <summary>What a customer's figures measure.</summary>
    public static RfmMeasure Of(IFigures figures) =>
        new(figures.Read(Figure.DaysSinceActive), figures.Read(Figure.TransactionsTwelveMonths), figures.Read(Figure.AssetsUnderManagement));

    /// <summary>Days from the last active day to the window's end; fewer is better.</summary>
    public decimal? Recency { get; }

    /// <summary>Transactions in twelve months.</summary>
    public decimal? Frequency { get; }

    /// <summary>Assets under management of the window, in base currency.</summary>
    public decimal? Monetary { get; }
}
