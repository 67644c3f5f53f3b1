using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>One customer's figures as of one window: read from metrics when a window is decided, from a decision's stored inputs when it is made again.</summary>
public interface IFigures
{
    /// <summary>The last day of the window.</summary>
    Day PeriodEnd { get; }

    /// <summary>A figure's value, or null when it is unknown.</summary>
    decimal? Read(Figure figure);
}
