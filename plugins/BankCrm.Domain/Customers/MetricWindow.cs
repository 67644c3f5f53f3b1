using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>A window that the feed has closed: whoever has no metric in it holds nothing there.</summary>
public sealed class MetricWindow
{
    public required PeriodKind Kind { get; init; }

    public required Day End { get; init; }
}
