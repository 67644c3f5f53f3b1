namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of teams.</summary>
public static class TeamTable
{
    public const string LogicalName = "team";
    public const string Id = "teamid";
    public const string Name = "name";
    public const string TeamType = "teamtype";
    public const string BusinessUnit = "businessunitid";
}
