namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of lifecycle policies beside the columns that every policy has: see <see cref="PolicyColumns"/>.</summary>
public static class LifecyclePolicyTable
{
    public const string LogicalName = "bce_lifecyclepolicy";
    public const string Id = "bce_lifecyclepolicyid";
    public const string HoldDays = "bce_holddays";
}
