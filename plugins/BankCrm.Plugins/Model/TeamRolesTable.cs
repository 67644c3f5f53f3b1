namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of which team has which security role.</summary>
public static class TeamRolesTable
{
    public const string LogicalName = "teamroles";
    public const string Id = "teamroleid";
    public const string Team = "teamid";
    public const string Role = "roleid";
}
