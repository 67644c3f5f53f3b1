namespace BankCrm.WebApi.Rows;

/// <summary>Names of the annotations that an answer may carry.</summary>
internal static class Annotations
{
    public const string Formatted = "OData.Community.Display.V1.FormattedValue";
    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    public const string TotalCount = "Microsoft.Dynamics.CRM.totalrecordcount";
    public const string TotalCountExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
    public const string FetchCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    public const string MoreRecords = "Microsoft.Dynamics.CRM.morerecords";
}
