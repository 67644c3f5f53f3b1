namespace BankCrm.Plugins.Model;

/// <summary>Names of the recoveries.</summary>
public static class RecoveryTable
{
    public const string LogicalName = "bce_recovery";
    public const string Id = "bce_recoveryid";
    public const string Name = "bce_name";
    public const string Complaint = "bce_complaintid";
    public const string OpenedOn = "bce_openedon";
    public const string SettledOn = "bce_settledon";
    public const string Severity = "bce_severity";
    public const string OpenActions = "bce_openactions";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
