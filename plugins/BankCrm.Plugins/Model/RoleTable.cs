namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of security roles.</summary>
public static class RoleTable
{
    public const string LogicalName = "role";
    public const string Id = "roleid";
    public const string Name = "name";
    public const string BusinessUnit = "businessunitid";
}
