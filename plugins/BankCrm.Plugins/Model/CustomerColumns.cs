namespace BankCrm.Plugins.Model;

/// <summary>Names of our columns on contact and account, and of the platform's that we read.</summary>
public static class CustomerColumns
{
    public const string Contact = "contact";
    public const string Account = "account";
    public const string ContactId = "contactid";
    public const string AccountId = "accountid";
    public const string Number = "bce_customernumber";
    public const string Kind = "bce_customerkind";
    public const string Tier = "bce_tierid";
    public const string ComputedTier = "bce_computedtierid";
    public const string Override = "bce_tieroverrideid";
    public const string TierSince = "bce_tiersince";
    public const string Missed = "bce_tiermissed";
    public const string AllowedMisses = "bce_tierallowedmisses";
    public const string Zone = "bce_tierzone";
    public const string Oscillating = "bce_tieroscillating";
    public const string GapToNext = "bce_tiergaptonext";
    public const string NextReview = "bce_tiernextreview";
    public const string ReviewedTo = "bce_tierreviewedto";
    public const string ReviewVersion = "bce_tierreviewversion";
    public const string Recent = "bce_tierrecent";
    public const string Owner = "ownerid";
    public const string BirthDate = "birthdate";
    public const string RelationshipStart = "bce_relationshipstart";
    public const string AnnualIncome = "bce_annualincome";
    public const string IndustryCode = "bce_industrycode";
    public const string RiskLevel = "bce_risklevel";
    public const string LoyaltyPoints = "bce_loyaltypoints";
    public const string WealthEstimate = "bce_wealthestimate";
    public const string OpenComplaints = "bce_opencomplaints";
    public const string ComplaintsBadlyClosed = "bce_complaintsbadlyclosed";
    public const string Aum = "bce_aum";
    public const string LifecycleStage = "bce_lifecyclestageid";
    public const string StageSince = "bce_stagesince";
    public const string StageHoldUntil = "bce_stageholduntil";
}
