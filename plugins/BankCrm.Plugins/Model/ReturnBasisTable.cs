namespace BankCrm.Plugins.Model;

/// <summary>Names of the figures that a return divides by.</summary>
public static class ReturnBasisTable
{
    public const string LogicalName = "bce_returnbasis";
    public const string Id = "bce_returnbasisid";
    public const string Name = "bce_name";
    public const string ComplaintRegime = "bce_complaintregimeid";
    public const string From = "bce_from";
    public const string To = "bce_to";
    public const string Outlets = "bce_outlets";
    public const string PersonalCustomers = "bce_personalcustomers";
    public const string Holdings = "bce_holdings";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
