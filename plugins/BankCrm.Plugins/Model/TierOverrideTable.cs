namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of tier overrides.</summary>
public static class TierOverrideTable
{
    public const string LogicalName = "bce_tieroverride";
    public const string Id = "bce_tieroverrideid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string Tier = "bce_tierid";
    public const string Reason = "bce_reason";
    public const string Approver = "bce_approverid";
    public const string StartsOn = "bce_startson";
    public const string EndsOn = "bce_endson";
    public const string EndedOn = "bce_endedon";
    public const string EndReason = "bce_endreason";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int Granted = 1;
    public const int Revoked = 2;
    public const int Expired = Choices.Base;
}
