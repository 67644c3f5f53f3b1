namespace BankCrm.Domain.Tiering.Policies;

/// <summary>What a points policy can give points for. The order is that of the choice bce_pointsdimension.</summary>
public enum PointsDimension
{
    /// <summary>Assets under management with the policy's weights, in base currency.</summary>
    Aum,

    /// <summary>Demand and time deposits, in base currency.</summary>
    Deposits,

    /// <summary>Income of a year, in base currency.</summary>
    Income,

    /// <summary>Full years of life.</summary>
    Age,

    /// <summary>The industry's code.</summary>
    Industry,

    /// <summary>The risk level, C1 to C5.</summary>
    RiskPreference,

    /// <summary>The code of the lifecycle stage held before the window.</summary>
    LifecycleStage,

    /// <summary>Transactions in twelve months.</summary>
    TransactionFrequency,

    ProductsHeld,

    /// <summary>Full years of relationship.</summary>
    Tenure,

    LoyaltyPoints,
}
