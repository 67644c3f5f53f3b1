namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of value policies, beside those of every policy.</summary>
public static class ValuePolicyTable
{
    public const string LogicalName = "bce_valuepolicy";
    public const string Id = "bce_valuepolicyid";
    public const string HorizonYears = "bce_horizonyears";
    public const string DiscountPercent = "bce_discountpercent";
    public const string HighValueFrom = "bce_highvaluefrom";
    public const string GrowthFrom = "bce_growthfrom";
    public const string PotentialFrom = "bce_potentialfrom";
    public const string LowBalanceUnder = "bce_lowbalanceunder";
    public const string BranchCost = "bce_branchcost";
    public const string PhoneCost = "bce_phonecost";
    public const string WebCost = "bce_webcost";
    public const string MobileCost = "bce_mobilecost";
    public const string PartnerCost = "bce_partnercost";
    public const string FixedCost = "bce_fixedcost";
    public const string HeavyChannelShare = "bce_heavychannelshare";
    public const string OverServiceContacts = "bce_overservicecontacts";
    public const string RecordChangePercent = "bce_recordchangepercent";
}
