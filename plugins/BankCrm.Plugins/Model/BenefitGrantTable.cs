namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of benefits that customers have or had.</summary>
public static class BenefitGrantTable
{
    public const string LogicalName = "bce_benefitgrant";
    public const string Id = "bce_benefitgrantid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string Benefit = "bce_benefitid";
    public const string Tier = "bce_tierid";
    public const string GrantedOn = "bce_grantedon";
    public const string EndedOn = "bce_endedon";
    public const string Allowance = "bce_allowance";
    public const string Used = "bce_used";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int Granted = 1;
    public const int Withdrawn = 2;
}
