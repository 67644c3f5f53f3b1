namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of the members of groups.</summary>
public static class GroupMemberTable
{
    public const string LogicalName = "bce_groupmember";
    public const string Id = "bce_groupmemberid";
    public const string Name = "bce_name";
    public const string Group = "bce_customergroupid";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string Role = "bce_role";
    public const string SharePercent = "bce_sharepercent";
    public const string StartsOn = "bce_startson";
    public const string EndsOn = "bce_endson";
    public const string RowVersion = "versionnumber";
    public const string StateCode = "statecode";
}
