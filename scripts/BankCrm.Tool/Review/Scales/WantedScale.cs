using BankCrm.Domain.Customers;

namespace BankCrm.Tool.Review.Scales;

/// <summary>A scale that is to be measured.</summary>
/// <param name="Kind">Whose.</param>
/// <param name="Window">Of which window.</param>
internal sealed record WantedScale(CustomerKind Kind, MetricWindow Window);
