namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of churn policies, beside those of every policy.</summary>
public static class ChurnPolicyTable
{
    public const string LogicalName = "bce_churnpolicy";
    public const string Id = "bce_churnpolicyid";
    public const string MediumFrom = "bce_mediumfrom";
    public const string HighFrom = "bce_highfrom";
    public const string AlertFrom = "bce_alertfrom";
    public const string InterventionDays = "bce_interventiondays";
    public const string MinimumAssets = "bce_minimumassets";
    public const string OutcomeDropPercent = "bce_outcomedroppercent";
    public const string OutcomeWindows = "bce_outcomewindows";
    public const string TopReasons = "bce_topreasons";
}
