using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Groups;

/// <summary>What a member of a group, or a party to a project, must be.</summary>
public static class MemberRules
{
    /// <summary>It is exactly one customer, and its days are in order.</summary>
    public static Violation? MemberIsSound(bool hasContact, bool hasAccount, Day? startsOn, Day? endsOn)
    {
        if (hasContact == hasAccount)
        {
            return new Violation(GroupCodes.MemberIsOneCustomer);
        }

        return startsOn is { } first && endsOn is { } last && last < first ? new Violation(GroupCodes.MemberEndsBeforeItBegins, last, first) : null;
    }
}
