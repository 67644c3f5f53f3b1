namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of the uses of benefits.</summary>
public static class BenefitUseTable
{
    public const string LogicalName = "bce_benefituse";
    public const string Id = "bce_benefituseid";
    public const string Name = "bce_name";
    public const string Grant = "bce_benefitgrantid";
    public const string UsedOn = "bce_usedon";
    public const string Quantity = "bce_quantity";
    public const string Note = "bce_note";
}
