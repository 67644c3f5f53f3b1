namespace BankCrm.Plugins.Model;

/// <summary>Names of the actions of a recovery.</summary>
public static class RecoveryActionTable
{
    public const string LogicalName = "bce_recoveryaction";
    public const string Id = "bce_recoveryactionid";
    public const string Name = "bce_name";
    public const string Recovery = "bce_recoveryid";
    public const string Complaint = "bce_complaintid";
    public const string JusticeKind = "bce_justicekind";
    public const string ActionKind = "bce_actionkind";
    public const string Sequence = "bce_sequence";
    public const string DueOn = "bce_dueon";
    public const string Description = "bce_description";
    public const string DoneOn = "bce_doneon";
    public const string DoneBy = "bce_donebyid";
    public const string WaiverReason = "bce_waiverreason";
    public const string Result = "bce_result";
    public const string RecoveryTemplate = "bce_recoverytemplateid";
    public const string Owner = "ownerid";
    public const string RowVersion = "versionnumber";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int Open = 1;
    public const int Done = 2;
    public const int Waived = Choices.Base;
}
