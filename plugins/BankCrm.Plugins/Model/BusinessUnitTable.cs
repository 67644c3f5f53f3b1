namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of business units.</summary>
public static class BusinessUnitTable
{
    public const string LogicalName = "businessunit";
    public const string Id = "businessunitid";
    public const string Parent = "parentbusinessunitid";
}
