namespace BankCrm.Domain.Value;

/// <summary>How a value came about, as codes that are stored with it; the message catalogue has the words.</summary>
public static class ValueReasonCodes
{
    /// <summary>The bank supplies the customer's contribution.</summary>
    public const string ContributionSupplied = "CONTRIBUTION-SUPPLIED";

    /// <summary>The contribution is the margin on the assets less the costs that are known.</summary>
    public const string ContributionEstimated = "CONTRIBUTION-ESTIMATED";

    /// <summary>Neither contribution nor assets are known, so the explicit part is 0.</summary>
    public const string ContributionUnknown = "CONTRIBUTION-UNKNOWN";

    /// <summary>No cost of serving the customer is known, so the margin stands for the contribution.</summary>
    public const string CostUnknown = "COST-UNKNOWN";

    /// <summary>The customer's wealth is unknown, so the potential and growth parts are 0.</summary>
    public const string WealthUnknown = "WEALTH-UNKNOWN";

    /// <summary>The customer's assets are unknown, so the potential part is 0.</summary>
    public const string AssetsUnknown = "ASSETS-UNKNOWN";

    /// <summary>There is no RFM scale yet, so nothing is scored and every dimension counts as below average.</summary>
    public const string ScaleMissing = "SCALE-MISSING";
}
