namespace BankCrm.Domain.Recovery.Effect;

/// <summary>What the effect report compares.</summary>
public enum EffectMeasure
{
    /// <summary>Growth of assets under management.</summary>
    Aum,

    /// <summary>Change of the number of products held.</summary>
    Products,

    /// <summary>Growth of the number of transactions in a window.</summary>
    Transactions,
}
