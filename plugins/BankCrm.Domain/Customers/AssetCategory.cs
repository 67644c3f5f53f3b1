namespace BankCrm.Domain.Customers;

/// <summary>The categories that a customer's balances are kept in (domain rules, section 1).</summary>
public enum AssetCategory
{
    DemandDeposit,
    TimeDeposit,
    WealthProduct,
    Fund,
    Insurance,
    Bond,
    PreciousMetal,

    /// <summary>Debt, not part of assets under management.</summary>
    Loan,

    /// <summary>Debt, not part of assets under management.</summary>
    Card,
}
