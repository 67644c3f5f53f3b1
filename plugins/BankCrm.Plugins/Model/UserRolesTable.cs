namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of who has which security role.</summary>
public static class UserRolesTable
{
    public const string LogicalName = "systemuserroles";
    public const string Id = "systemuserroleid";
    public const string User = "systemuserid";
    public const string Role = "roleid";
}
