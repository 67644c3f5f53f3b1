namespace BankCrm.Plugins.Model;

/// <summary>Names of the awards.</summary>
public static class AwardTable
{
    public const string LogicalName = "bce_award";
    public const string Id = "bce_awardid";
    public const string Name = "bce_name";
    public const string Complaint = "bce_complaintid";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string Kind = "bce_kind";
    public const string Amount = "bce_amount";
    public const string Reason = "bce_reason";
    public const string AwardState = "bce_awardstate";
    public const string AwardLevel = "bce_awardlevelid";
    public const string ProposedBy = "bce_proposedbyid";
    public const string ProposedOn = "bce_proposedon";
    public const string DecidedOn = "bce_decidedon";
    public const string DecidedBy = "bce_decidedbyid";
    public const string WithinLimit = "bce_withinlimit";
    public const string SplitTotal = "bce_splittotal";
    public const string ComparableLow = "bce_comparablelow";
    public const string ComparableHigh = "bce_comparablehigh";
    public const string Comparables = "bce_comparables";
    public const string OutsideBand = "bce_outsideband";
    public const string SettledOn = "bce_settledon";
    public const string Severity = "bce_severity";
    public const string IsVulnerable = "bce_isvulnerable";
    public const string Category = "bce_categoryid";
    public const string PolicyVersion = "bce_policyversion";
    public const string ReasonCodes = "bce_reasoncodes";
    public const string Owner = "ownerid";
    public const string RowVersion = "versionnumber";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
