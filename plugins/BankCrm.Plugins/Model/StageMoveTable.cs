namespace BankCrm.Plugins.Model;

/// <summary>Names of the history of stage moves.</summary>
public static class StageMoveTable
{
    public const string LogicalName = "bce_stagemove";
    public const string Id = "bce_stagemoveid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Revision = "bce_revision";
    public const string MoveKind = "bce_movekind";
    public const string FromStage = "bce_fromstageid";
    public const string Stage = "bce_stageid";
    public const string EnteredOn = "bce_enteredon";
    public const string PreviousSince = "bce_previoussince";
    public const string DaysInPrevious = "bce_daysinprevious";
    public const string ReasonCodes = "bce_reasoncodes";
    public const string Reason = "bce_reason";
    public const string MovedBy = "bce_movedbyid";
    public const string HoldUntil = "bce_holduntil";
    public const string Policy = "bce_lifecyclepolicyid";
    public const string PolicyVersion = "bce_policyversion";
    public const string Inputs = "bce_inputs";
    public const string SupersededOn = "bce_supersededon";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int InEffect = 1;
    public const int Superseded = 2;
}
