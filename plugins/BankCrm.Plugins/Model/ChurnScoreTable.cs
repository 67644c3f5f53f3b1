namespace BankCrm.Plugins.Model;

/// <summary>Names of the history of churn scores.</summary>
public static class ChurnScoreTable
{
    public const string LogicalName = "bce_churnscore";
    public const string Id = "bce_churnscoreid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Revision = "bce_revision";
    public const string Score = "bce_score";
    public const string Band = "bce_band";
    public const string PreviousBand = "bce_previousband";
    public const string ReasonCodes = "bce_reasoncodes";
    public const string Unknown = "bce_unknown";
    public const string Policy = "bce_churnpolicyid";
    public const string PolicyVersion = "bce_policyversion";
    public const string Inputs = "bce_inputs";
    public const string SupersededOn = "bce_supersededon";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int InEffect = 1;
    public const int Superseded = 2;
}
