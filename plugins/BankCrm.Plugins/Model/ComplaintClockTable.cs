namespace BankCrm.Plugins.Model;

/// <summary>Names of the clocks that run on complaints.</summary>
public static class ComplaintClockTable
{
    public const string LogicalName = "bce_complaintclock";
    public const string Id = "bce_complaintclockid";
    public const string Name = "bce_name";
    public const string Complaint = "bce_complaintid";
    public const string Recovery = "bce_recoveryid";
    public const string ClockRule = "bce_clockruleid";
    public const string RegimeCode = "bce_regimecode";
    public const string Milestone = "bce_milestone";
    public const string RuleVersion = "bce_ruleversion";
    public const string Unit = "bce_unit";
    public const string StartedOn = "bce_startedon";
    public const string DueOn = "bce_dueon";
    public const string AtRiskOn = "bce_atriskon";
    public const string ClockState = "bce_clockstate";
    public const string IsAtRisk = "bce_isatrisk";
    public const string EndedOn = "bce_endedon";
    public const string ExtendedDays = "bce_extendeddays";
    public const string ExtendedBy = "bce_extendedbyid";
    public const string ExtensionReason = "bce_extensionreason";
    public const string NoticeSentOn = "bce_noticesenton";
    public const string PausedOn = "bce_pausedon";
    public const string PausedHours = "bce_pausedhours";
    public const string PauseReason = "bce_pausereason";
    public const string Run = "bce_run";
    public const string Owner = "ownerid";
    public const string RowVersion = "versionnumber";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
