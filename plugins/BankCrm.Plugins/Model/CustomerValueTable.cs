namespace BankCrm.Plugins.Model;

/// <summary>Names of the history of customer values.</summary>
public static class CustomerValueTable
{
    public const string LogicalName = "bce_customervalue";
    public const string Id = "bce_customervalueid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Revision = "bce_revision";
    public const string Recency = "bce_recency";
    public const string Frequency = "bce_frequency";
    public const string Monetary = "bce_monetary";
    public const string Rfm = "bce_rfm";
    public const string RfmSegment = "bce_rfmsegment";
    public const string ExplicitValue = "bce_explicitvalue";
    public const string PotentialValue = "bce_potentialvalue";
    public const string GrowthValue = "bce_growthvalue";
    public const string LifetimeValue = "bce_lifetimevalue";
    public const string Contribution = "bce_contribution";
    public const string Class = "bce_class";
    public const string Cause = "bce_cause";
    public const string ReasonCodes = "bce_reasoncodes";
    public const string Policy = "bce_valuepolicyid";
    public const string PolicyVersion = "bce_policyversion";
    public const string Inputs = "bce_inputs";
    public const string SupersededOn = "bce_supersededon";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int InEffect = 1;
    public const int Superseded = 2;
}
