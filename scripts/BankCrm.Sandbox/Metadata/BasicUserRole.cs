using System;

namespace BankCrm.Sandbox.Metadata;

/// <summary>
/// The platform's Basic User role, as far as the sandbox has its tables: one's own customers and activities, and sight of people, units
/// and currencies. Roles of a solution come beside it.
/// </summary>
internal static class BasicUserRole
{
    public const string Name = "Basic User";

    public static readonly Guid Id = new("5a1d0000-0000-5000-8000-000000000007");

    private static readonly string[] OwnVerbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    public static RoleDefinition Definition()
    {
        var role = new RoleDefinition { Id = Id, Name = Name };
        foreach (string table in new[] { "Account", "Contact", "Activity" })
        {
            foreach (string verb in OwnVerbs)
            {
                role.Privileges[$"prv{verb}{table}"] = PrivilegeDepth.Basic;
            }
        }

        foreach (string table in new[] { "User", "Team", "BusinessUnit", "Organization", "TransactionCurrency", "Role", "UserSettings" })
        {
            role.Privileges["prvRead" + table] = PrivilegeDepth.Global;
        }

        foreach (string table in new[] { "User", "Team", "BusinessUnit", "TransactionCurrency" })
        {
            role.Privileges["prvAppendTo" + table] = PrivilegeDepth.Global;
        }

        return role;
    }
}
