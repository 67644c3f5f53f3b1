using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Query;

/// <summary>The tables of one query by alias.</summary>
internal sealed class QueryTables
{
    /// <summary>The platform's limit of joins in a query.</summary>
    public const int MostLinks = 15;

    private readonly List<QueryTable> all = [];

    public QueryTables(Table root)
    {
        Root = new QueryTable(root, "t0", null);
        all.Add(Root);
    }

    public QueryTable Root { get; }

    public QueryTable Add(Table table, string? alias)
    {
        if (all.Count > MostLinks)
        {
            throw Fault.Of(0x8004430D, $"Number of link entities in query exceeded maximum limit.");
        }

        string name = string.IsNullOrEmpty(alias)
            ? table.Name + (1 + all.Count(item => item.Table == table && item != Root)).ToString(CultureInfo.InvariantCulture)
            : alias;
        if (all.Any(item => string.Equals(item.Alias, name, StringComparison.Ordinal)))
        {
            throw Fault.Argument($"The alias '{name}' is used twice in the query.");
        }

        var added = new QueryTable(table, "t" + all.Count.ToString(CultureInfo.InvariantCulture), name);
        all.Add(added);
        return added;
    }

    /// <summary>The table that a condition or order names: by alias, or the query's own.</summary>
    public QueryTable Named(string name) =>
        all.FirstOrDefault(item => item.Alias == name)
        ?? (Root.Table.Name == name ? Root : null)
        ?? all.FirstOrDefault(item => item.Table.Name == name)
        ?? throw Fault.Argument($"The query has no link with the alias '{name}'.");
}
