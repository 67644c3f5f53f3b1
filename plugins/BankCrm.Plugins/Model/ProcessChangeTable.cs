namespace BankCrm.Plugins.Model;

/// <summary>Names of the changes of products and processes.</summary>
public static class ProcessChangeTable
{
    public const string LogicalName = "bce_processchange";
    public const string Id = "bce_processchangeid";
    public const string Name = "bce_name";
    public const string RootCause = "bce_rootcauseid";
    public const string ChangeState = "bce_changestate";
    public const string DueOn = "bce_dueon";
    public const string ImplementedOn = "bce_implementedon";
    public const string Description = "bce_description";
    public const string ComplaintCategory = "bce_complaintcategoryid";
    public const string RateBefore = "bce_ratebefore";
    public const string RateAfter = "bce_rateafter";
    public const string ComplaintsBefore = "bce_complaintsbefore";
    public const string ComplaintsAfter = "bce_complaintsafter";
    public const string HoldingsBefore = "bce_holdingsbefore";
    public const string HoldingsAfter = "bce_holdingsafter";
    public const string MeasuredOn = "bce_measuredon";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
