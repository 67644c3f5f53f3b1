namespace BankCrm.Domain.Recovery.Effect;

/// <summary>An estimate with its 95 % confidence interval.</summary>
public sealed class Interval
{
    public Interval(double estimate, double low, double high)
    {
        Estimate = estimate;
        Low = low;
        High = high;
    }

    public double Estimate { get; }

    public double Low { get; }

    public double High { get; }

    public bool Covers(double value) => Low <= value && value <= High;
}
