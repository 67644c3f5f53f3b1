namespace BankCrm.Plugins.Model;

/// <summary>Names of the columns of contact and account that hold what the customer's complaints mean for the rest of the bank.</summary>
public static class CustomerComplaintColumns
{
    public const string LastComplaintOn = "bce_lastcomplainton";
    public const string MarketingFreezeUntil = "bce_marketingfreezeuntil";
    public const string IsVulnerable = "bce_isvulnerable";
}
