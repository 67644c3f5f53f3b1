namespace BankCrm.Plugins.Model;

/// <summary>Names of the columns of contact and account that hold the customer's risk to leave.</summary>
public static class CustomerChurnColumns
{
    public const string Score = "bce_churnscore";
    public const string Band = "bce_churnband";
    public const string Reasons = "bce_churnreasons";
    public const string Alert = "bce_churnalertid";
}
