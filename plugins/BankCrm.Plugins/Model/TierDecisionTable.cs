namespace BankCrm.Plugins.Model;

/// <summary>Names of the history of tier decisions.</summary>
public static class TierDecisionTable
{
    public const string LogicalName = "bce_tierdecision";
    public const string Id = "bce_tierdecisionid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Revision = "bce_revision";
    public const string DecisionKind = "bce_decisionkind";
    public const string Average = "bce_average";
    public const string ComputedTier = "bce_computedtierid";
    public const string PreviousTier = "bce_previoustierid";
    public const string Tier = "bce_tierid";
    public const string Missed = "bce_missed";
    public const string AllowedMisses = "bce_allowedmisses";
    public const string Zone = "bce_zone";
    public const string Oscillating = "bce_oscillating";
    public const string GapToNext = "bce_gaptonext";
    public const string GapAbove = "bce_gapabove";
    public const string WindowsLeft = "bce_windowsleft";
    public const string EffectiveFrom = "bce_effectivefrom";
    public const string NextReview = "bce_nextreview";
    public const string Policy = "bce_tierpolicyid";
    public const string PolicyVersion = "bce_policyversion";
    public const string Override = "bce_tieroverrideid";
    public const string ReasonCodes = "bce_reasoncodes";
    public const string Inputs = "bce_inputs";
    public const string SupersededOn = "bce_supersededon";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int InEffect = 1;
    public const int Superseded = 2;
}
