namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of complaint policies.</summary>
public static class ComplaintPolicyTable
{
    public const string LogicalName = "bce_complaintpolicy";
    public const string Id = "bce_complaintpolicyid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Version = "bce_version";
    public const string EffectiveFrom = "bce_effectivefrom";
    public const string EffectiveTo = "bce_effectiveto";
    public const string RepeatDays = "bce_repeatdays";
    public const string FreezeDays = "bce_freezedays";
    public const string AtRiskPercent = "bce_atriskpercent";
    public const string SplitDays = "bce_splitdays";
    public const string BandIqr = "bce_bandiqr";
    public const string BandMinimum = "bce_bandminimum";
    public const string RaiseVulnerable = "bce_raisevulnerable";
    public const string RaiseRepeat = "bce_raiserepeat";
    public const string RaiseLegal = "bce_raiselegal";
    public const string RaiseMedia = "bce_raisemedia";
    public const string ReportLineConflict = "bce_reportlineconflict";
    public const string ConfidentialTeam = "bce_confidentialteamid";
    public const string SurveyExpiryDays = "bce_surveyexpirydays";
    public const string LowCsat = "bce_lowcsat";
    public const string LowNps = "bce_lownps";
    public const string DefaultRegimes = "bce_defaultregimes";
    public const string TimeZone = "bce_timezone";
    public const string Spokespersons = "bce_spokespersons";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int Draft = 1;
    public const int InForce = Choices.Base;
    public const int Retired = 2;
}
