namespace BankCrm.Plugins.Model;

/// <summary>Names of the columns of contact and account that hold the customer's value.</summary>
public static class CustomerValueColumns
{
    public const string Class = "bce_valueclass";
    public const string Cause = "bce_valuecause";
    public const string Rfm = "bce_rfm";
    public const string Segment = "bce_rfmsegment";
    public const string ExplicitValue = "bce_explicitvalue";
    public const string PotentialValue = "bce_potentialvalue";
    public const string GrowthValue = "bce_growthvalue";
    public const string LifetimeValue = "bce_lifetimevalue";
}
