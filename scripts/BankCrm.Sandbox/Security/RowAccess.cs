using System;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Security;

/// <summary>Decides whether a user may do something with one row.</summary>
internal sealed class RowAccess(Runtime runtime)
{
    /// <summary>A privilege on a row that exists; a row that does not is left to the operation itself to report.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The user lacks the privilege, or it does not reach the row.</exception>
    public void Demand(Principal user, string verb, Table table, Guid id)
    {
        if (user.IsAdministrator)
        {
            return;
        }

        string privilege = table.Privilege(verb);
        PrivilegeDepth depth = user.Demand(privilege);
        if (table.Owner is null)
        {
            return;
        }

        if (depth != PrivilegeDepth.Global && OwnerOf(table, id) is var (owner, unit) && !Reaches(user, depth, owner, unit))
        {
            throw Fault.AccessDenied(user.UserId, privilege, table.Name, id);
        }
    }

    /// <summary>A privilege on a row that is about to have this owner.</summary>
    public static void DemandFor(Principal user, string verb, Table table, Guid owner, Guid unit)
    {
        if (user.IsAdministrator)
        {
            return;
        }

        string privilege = table.Privilege(verb);
        PrivilegeDepth depth = user.Demand(privilege);
        if (table.Owner is not null && !Reaches(user, depth, owner, unit))
        {
            throw Fault.AccessDenied(user.UserId, privilege, table.Name, Guid.Empty);
        }
    }

    private static bool Reaches(Principal user, PrivilegeDepth depth, Guid owner, Guid unit) => depth switch
    {
        PrivilegeDepth.Global => true,
        PrivilegeDepth.Deep => user.Owners.Contains(owner) || user.UnitsBelow.Contains(unit),
        PrivilegeDepth.Local => user.Owners.Contains(owner) || unit == user.BusinessUnitId,
        _ => user.Owners.Contains(owner),
    };

    private (Guid Owner, Guid Unit)? OwnerOf(Table table, Guid id)
    {
        Statement statement = runtime.Database.Prepare(
            $"SELECT \"ownerid\", \"owningbusinessunit\" FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\"=?");
        statement.Bind(1, id);
        try
        {
            return statement.Step() ? (statement.Id(0), statement.Id(1)) : null;
        }
        finally
        {
            statement.Reset();
        }
    }
}
