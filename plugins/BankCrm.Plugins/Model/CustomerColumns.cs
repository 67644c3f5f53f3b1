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
}
