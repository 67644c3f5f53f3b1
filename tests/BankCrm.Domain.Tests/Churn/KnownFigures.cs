using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Churn;

/// <summary>The figures that a test names; all others are unknown.</summary>
internal sealed class KnownFigures : Dictionary<Figure, decimal>, IFigures
{
    public Day PeriodEnd { get; init; } = new(2024, 6, 30);

    public decimal? Read(Figure figure) => TryGetValue(figure, out decimal value) ? value : null;
}
