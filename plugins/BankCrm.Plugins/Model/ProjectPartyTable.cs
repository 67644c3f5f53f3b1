namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of the parties to projects. The columns that name the customer and the days are those of <see cref="GroupMemberTable"/>.</summary>
public static class ProjectPartyTable
{
    public const string LogicalName = "bce_projectparty";
    public const string Project = "bce_projectid";
}
