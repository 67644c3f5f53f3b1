namespace BankCrm.Domain.Tiering.Policies;

/// <summary>What a policy measures customers by. The order is that of the choice bce_tieringmode.</summary>
public enum TieringMode
{
    /// <summary>Assets under management against each tier's floor.</summary>
    Assets,

    /// <summary>Points, which bands of several dimensions give, against each tier's floor in points.</summary>
    Points,
}

/// <summary>Which groups may lift a member to the tier of all their members together. The order is that of the choice bce_pooling.</summary>
public enum Pooling
{
    None,
    Household,
    BusinessGroup,
    HouseholdAndBusinessGroup,
}

/// <summary>When a higher tier begins. The order is that of the choice bce_upgradetiming.</summary>
public enum UpgradeTiming
{
    /// <summary>On the first day after the window.</summary>
    MonthEndUp,

    /// <summary>On the window's last day itself.</summary>
    FastUp,
}

/// <summary>How a customer loses a tier. The order is that of the choice bce_downgraderule.</summary>
public enum DowngradeRule
{
    /// <summary>After a number of consecutive missed windows, which each tier sets.</summary>
    GraceByMissedWindows,

    /// <summary>Only in the windows that hold one of the fixed days of the year, and only below the floor less a buffer.</summary>
    FixedReviewDates,
}

/// <summary>Which amount a tier's floor is compared with. The order is that of the choice bce_tiermeasure.</summary>
public enum TierMeasure
{
    /// <summary>Assets under management with the policy's weight for each category.</summary>
    WeightedAssets,

    /// <summary>Assets under management, unweighted, less loans and card debt.</summary>
    NetAssets,

    /// <summary>The points of a policy in points mode.</summary>
    Points,
}
