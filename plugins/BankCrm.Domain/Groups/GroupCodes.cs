namespace BankCrm.Domain.Groups;

/// <summary>The stable codes of what members of groups and parties to projects are refused for.</summary>
public static class GroupCodes
{
    /// <summary>A member or party is exactly one customer.</summary>
    public const string MemberIsOneCustomer = "GRP-001";

    /// <summary>It ends before it begins; arguments: last day, first day.</summary>
    public const string MemberEndsBeforeItBegins = "GRP-002";
}
