namespace BankCrm.Plugins.Model;

/// <summary>Names of the history of complaint moves.</summary>
public static class ComplaintMoveTable
{
    public const string LogicalName = "bce_complaintmove";
    public const string Id = "bce_complaintmoveid";
    public const string Name = "bce_name";
    public const string Complaint = "bce_complaintid";
    public const string FromState = "bce_fromstate";
    public const string ToState = "bce_tostate";
    public const string Action = "bce_action";
    public const string MovedOn = "bce_movedon";
    public const string MovedBy = "bce_movedbyid";
    public const string Reason = "bce_reason";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
