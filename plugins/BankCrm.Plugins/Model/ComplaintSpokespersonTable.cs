namespace BankCrm.Plugins.Model;

/// <summary>Names of the spokespersons of a group.</summary>
public static class ComplaintSpokespersonTable
{
    public const string LogicalName = "bce_complaintspokesperson";
    public const string Id = "bce_complaintspokespersonid";
    public const string Name = "bce_name";
    public const string Complaint = "bce_complaintid";
    public const string Contact = "bce_contactid";
    public const string Order = "bce_order";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
