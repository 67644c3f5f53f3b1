namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of allowed complaint moves.</summary>
public static class ComplaintTransitionTable
{
    public const string LogicalName = "bce_complainttransition";
    public const string Id = "bce_complainttransitionid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string FromState = "bce_fromstate";
    public const string Action = "bce_action";
    public const string ToState = "bce_tostate";
    public const string Guards = "bce_guards";
    public const string IsAllowedInForm = "bce_isallowedinform";
    public const string Order = "bce_order";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
