namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of who is a member of which team.</summary>
public static class TeamMembershipTable
{
    public const string LogicalName = "teammembership";
    public const string Id = "teammembershipid";
    public const string Team = "teamid";
    public const string User = "systemuserid";
}
