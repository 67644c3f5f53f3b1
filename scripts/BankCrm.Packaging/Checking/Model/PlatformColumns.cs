using System;
using System.Collections.Generic;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>Columns that the platform adds to nearly every table, whether a solution lists them or not.</summary>
internal static class PlatformColumns
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "createdby", "createdon", "createdonbehalfby", "modifiedby", "modifiedon", "modifiedonbehalfby", "versionnumber",
        "importsequencenumber", "overriddencreatedon", "timezoneruleversionnumber", "utcconversiontimezonecode",
        "ownerid", "owningbusinessunit", "owningteam", "owninguser", "organizationid", "statecode", "statuscode",
        "exchangerate", "transactioncurrencyid", "traversedpath", "stageid", "processid",
        "entityimage", "entityimage_timestamp", "entityimage_url", "entityimageid",
    };

    /// <summary>Endings that the platform adds to a column for its text, type or image.</summary>
    private static readonly string[] Companions = ["yominame", "name", "type", "idtype", "_url", "_timestamp", "_date", "_state", "_base"];

    public static bool Contains(string column) => Names.Contains(column);

    /// <summary>The columns that this one may accompany, such as the lookup behind its text column.</summary>
    public static IEnumerable<string> BasesOf(string column)
    {
        foreach (string ending in Companions)
        {
            if (column.Length > ending.Length && column.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return column[..^ending.Length];
            }
        }
    }
}
