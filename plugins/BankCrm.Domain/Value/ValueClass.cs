namespace BankCrm.Domain.Value;

/// <summary>What a customer is worth to the bank, beside the tier. The order is that of the choice bce_valueclass.</summary>
public enum ValueClass
{
    HighValue,
    Growth,
    Potential,
    Ordinary,

    /// <summary>The customer costs more than the relationship earns.</summary>
    BelowMarginalCost,
}

/// <summary>Why a customer costs more than the relationship earns. The order is that of the choice bce_valuecause.</summary>
public enum ValueCause
{
    LowBalance,
    HeavyChannelUse,
    FeeWaivers,
    ComplaintCost,
    OverService,
}
