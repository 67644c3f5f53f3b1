using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;

namespace BankCrm.Domain.Tests.Lifecycle.Support;

/// <summary>Figures as a test states them; every other is unknown.</summary>
internal static class Given
{
    public static readonly Day PeriodEnd = new(2024, 6, 30);

    public static StoredFigures Figures(params (Figure Figure, decimal Value)[] figures) => At(PeriodEnd, figures);

    public static StoredFigures At(Day periodEnd, params (Figure Figure, decimal Value)[] figures) =>
        new(periodEnd, StoredFigures.Join(figures.Select(figure => StoredFigures.Pair(figure.Figure, figure.Value))));

    /// <summary>The figures of a customer to whom nothing happens, so many days after the beginning.</summary>
    public static (Figure Figure, decimal Value)[] Steady(int daysSinceStart, int daysInStage = 10) => new[]
    {
        (Figure.DaysSinceStart, (decimal)daysSinceStart),
        (Figure.DaysInStage, (decimal)daysInStage),
        (Figure.DaysSinceActive, 5m),
        (Figure.ActiveInWindow, 1m),
        (Figure.ProductsHeld, 2m),
        (Figure.TransactionsTwelveMonths, 40m),
        (Figure.TransactionsChangeNinetyDays, 0m),
        (Figure.AssetsChangeThreeWindows, 0m),
    };

    /// <summary>Those figures with some of them replaced.</summary>
    public static StoredFigures SteadyBut(int daysSinceStart, params (Figure Figure, decimal Value)[] others) => SteadyBut(daysSinceStart, 10, others);

    public static StoredFigures SteadyBut(int daysSinceStart, int daysInStage, params (Figure Figure, decimal Value)[] others) =>
        Figures(Steady(daysSinceStart, daysInStage).Where(figure => others.All(other => other.Figure != figure.Figure)).Concat(others).ToArray());

    /// <summary>The stage after a window of a customer of the shipped personal policy; null when no stage fits.</summary>
    public static string? StageAfter(string? from, IFigures figures) =>
        StageEngine.Decide(ShippedLifecycle.Personal, ShippedLifecycle.In(from, PeriodEnd.AddDays(-10)), figures)?.Stage.Code;
}
