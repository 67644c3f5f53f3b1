namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of benefits.</summary>
public static class BenefitTable
{
    public const string LogicalName = "bce_benefit";
    public const string Id = "bce_benefitid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Tier = "bce_tierid";
    public const string Kind = "bce_kind";
    public const string Description = "bce_description";
    public const string DescriptionZh = "bce_descriptionzh";
    public const string Allowance = "bce_allowance";
    public const string Value = "bce_value";
    public const string AnnualCost = "bce_annualcost";
    public const string StateCode = "statecode";
}
