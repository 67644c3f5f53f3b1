namespace BankCrm.Plugins.Model;

/// <summary>Names of the rules of complaint clocks.</summary>
public static class ClockRuleTable
{
    public const string LogicalName = "bce_clockrule";
    public const string Id = "bce_clockruleid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string ComplaintRegime = "bce_complaintregimeid";
    public const string Milestone = "bce_milestone";
    public const string Version = "bce_version";
    public const string EffectiveFrom = "bce_effectivefrom";
    public const string EffectiveTo = "bce_effectiveto";
    public const string Unit = "bce_unit";
    public const string Amount = "bce_amount";
    public const string StartEvent = "bce_startevent";
    public const string EndEvent = "bce_endevent";
    public const string SeverityFrom = "bce_severityfrom";
    public const string SeverityTo = "bce_severityto";
    public const string ForComplex = "bce_forcomplex";
    public const string AtRiskPercent = "bce_atriskpercent";
    public const string ExtensionMax = "bce_extensionmax";
    public const string ExtensionNeedsApproval = "bce_extensionneedsapproval";
    public const string ExtensionNeedsNotice = "bce_extensionneedsnotice";
    public const string MayPause = "bce_maypause";
    public const string Escalates = "bce_escalates";
    public const string Order = "bce_order";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
