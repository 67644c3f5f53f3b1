namespace BankCrm.Domain.Customers;

/// <summary>What a condition can read of a customer. The order is that of the choice bce_figure; "ninety days" are three months or one quarter.</summary>
public enum Figure
{
    /// <summary>Assets under management of the window: its average, else its end balance.</summary>
    AssetsUnderManagement,

    /// <summary>Percent change of the assets from the first of the latest three windows to the last of them.</summary>
    AssetsChangeThreeWindows,

    /// <summary>Percent change of the assets against the window before.</summary>
    AssetsChangeOneWindow,

    /// <summary>Assets in percent of their highest amount in the latest twelve months.</summary>
    AssetsShareOfPeak,

    /// <summary>Demand and time deposits.</summary>
    Deposits,

    LoanBalance,

    CardBalance,

    ProductsHeld,

    /// <summary>Products held less those of the first of the latest three windows.</summary>
    ProductsChangeThreeWindows,

    TransactionsInWindow,

    TransactionsTwelveMonths,

    /// <summary>Percent change of the number of transactions over ninety days against the ninety days before.</summary>
    TransactionsChangeNinetyDays,

    /// <summary>The same of the amounts paid in and out.</summary>
    AmountChangeNinetyDays,

    AmountTwelveMonths,

    /// <summary>Percent change of web and mobile contacts over ninety days against the ninety days before.</summary>
    LoginsChangeNinetyDays,

    /// <summary>Contacts at a branch and by phone in twelve months.</summary>
    ContactsTwelveMonths,

    CrossBorderNinetyDays,

    /// <summary>1 when a salary that came in one of the three windows before has not come in this one, else 0; unknown when none of them tells.</summary>
    SalaryStopped,

    /// <summary>Direct debits less those of the first of the latest three windows.</summary>
    DirectDebitsChangeThreeWindows,

    CompetitorTransferNinetyDays,

    MaturedUnrenewedNinetyDays,

    /// <summary>Days from the last active day to the window's end; windows without a transaction for ninety days or more say "at least".</summary>
    DaysSinceActive,

    /// <summary>1 when there was an active transaction in the window, else 0.</summary>
    ActiveInWindow,

    /// <summary>Days from the relationship's start to the window's end; unknown before it began.</summary>
    DaysSinceStart,

    /// <summary>Days from entering the lifecycle stage to the window's end.</summary>
    DaysInStage,

    OpenComplaints,

    /// <summary>Complaints that were closed to the customer's dissatisfaction.</summary>
    ComplaintsBadlyClosed,

    /// <summary>1 when the customer's relationship manager has left, else 0.</summary>
    ManagerLeft,

    ContributionTwelveMonths,

    /// <summary>Full years from birth to the window's end.</summary>
    Age,

    AnnualIncome,

    LoyaltyPoints,
}
