namespace BankCrm.Domain.Recovery.Effect;

/// <summary>What the effect report compares of one customer's window; null is unknown.</summary>
public sealed record EffectFigures
{
    /// <summary>Assets under management, in the base currency.</summary>
    public decimal? Aum { get; init; }

    public int? Products { get; init; }

    public int? Transactions { get; init; }
}
