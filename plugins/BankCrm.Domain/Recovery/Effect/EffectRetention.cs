namespace BankCrm.Domain.Recovery.Effect;

/// <summary>
/// How many of those who held assets before still hold any after a horizon. Retention is this and nothing else: that a customer was content
/// with the recovery is not that the customer stayed.
/// </summary>
public sealed class EffectRetention
{
    /// <summary>Days after the complaint.</summary>
    public required int Horizon { get; init; }

    /// <summary>Pairs of which both held assets before, and whose assets after are known.</summary>
    public required int Pairs { get; init; }

    public required int ComplainantsKept { get; init; }

    public required int OthersKept { get; init; }

    public Interval? Complainants => Confidence.OfShare(ComplainantsKept, Pairs);

    public Interval? Others => Confidence.OfShare(OthersKept, Pairs);

    /// <summary>The share of those who complained less that of those alike.</summary>
    public Interval? Difference => Confidence.OfDifference(ComplainantsKept, Pairs, OthersKept, Pairs);
}
