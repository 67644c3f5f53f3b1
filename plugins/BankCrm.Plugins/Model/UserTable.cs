namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of users.</summary>
public static class UserTable
{
    public const string LogicalName = "systemuser";
    public const string Id = "systemuserid";
    public const string IsDisabled = "isdisabled";
    public const string FullName = "fullname";
    public const string Manager = "parentsystemuserid";
    public const string BusinessUnit = "businessunitid";
}
