namespace BankCrm.Plugins.Model;

/// <summary>Names of the history of decisions on awards.</summary>
public static class AwardApprovalTable
{
    public const string LogicalName = "bce_awardapproval";
    public const string Id = "bce_awardapprovalid";
    public const string Name = "bce_name";
    public const string Award = "bce_awardid";
    public const string AwardLevel = "bce_awardlevelid";
    public const string AwardState = "bce_awardstate";
    public const string DecidedBy = "bce_decidedbyid";
    public const string DecidedOn = "bce_decidedon";
    public const string Reason = "bce_reason";
    public const string Step = "bce_step";
    public const string PolicyVersion = "bce_policyversion";
    public const string ReasonCodes = "bce_reasoncodes";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
