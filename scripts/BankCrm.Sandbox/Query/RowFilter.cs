using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Query;

/// <summary>The condition that leaves only the rows that a user may read.</summary>
internal static class RowFilter
{
    /// <summary>Appends the condition, with AND before it, or nothing when the user may read every row.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The user may not read the table at all.</exception>
    public static void Append(SqlText sql, Principal user, QueryTable table)
    {
        PrivilegeDepth depth = user.Demand(table.Table.Privilege("Read"));
        if (depth == PrivilegeDepth.Global || table.Table.Owner is null)
        {
            return;
        }

        sql.Add(" AND (");
        AppendAny(sql, table, "ownerid", user.Owners);
        IReadOnlyList<Guid> units = depth switch
        {
            PrivilegeDepth.Deep => user.UnitsBelow,
            PrivilegeDepth.Local => [user.BusinessUnitId],
            _ => [],
        };
        if (units.Count > 0)
        {
            sql.Add(" OR ");
            AppendAny(sql, table, "owningbusinessunit", units);
        }

        sql.Add(")");
    }

    private static void AppendAny(SqlText sql, QueryTable table, string column, IReadOnlyList<Guid> values)
    {
        sql.Add($"{table.Sql}.\"{column}\" IN (");
        foreach ((int index, Guid value) in values.Index())
        {
            sql.Add(index == 0 ? string.Empty : ",").Add(StoredValue.Of(value));
        }

        sql.Add(")");
    }
}
