using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>The columns that a FetchXML query names, each with its table.</summary>
internal sealed class FetchColumns
{
    private readonly Dictionary<string, string> tablesByAlias = new(StringComparer.Ordinal);
    private readonly List<(string Table, string Column)> named = [];
    private readonly HashSet<string> results = new(StringComparer.Ordinal);

    private FetchColumns()
    {
    }

    /// <summary>Every table that the query reads.</summary>
    public IReadOnlyList<string> Tables { get; private set; } = [];

    public IReadOnlyList<(string Table, string Column)> Named => named;

    /// <summary>The names under which values come back: a column, alias.column, or an aggregate's alias.</summary>
    public IReadOnlySet<string> Results => results;

    /// <summary>Whether it asks for every column of some table.</summary>
    public bool ReadsEverything { get; private set; }

    public static FetchColumns Of(XElement fetch)
    {
        var columns = new FetchColumns();
        List<XElement> scopes = fetch.Descendants().Where(element => element.Name.LocalName is "entity" or "link-entity").ToList();
        columns.Tables = scopes.Select(scope => scope.Attr("name").ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        foreach (XElement scope in scopes)
        {
            columns.tablesByAlias.TryAdd(AliasOf(scope), scope.Attr("name").ToLowerInvariant());
        }

        foreach (XElement scope in scopes)
        {
            columns.Read(scope);
        }

        return columns;
    }

    /// <summary>The table behind an alias, or nothing.</summary>
    public string? TableOf(string alias) => tablesByAlias.GetValueOrDefault(alias.ToLowerInvariant());

    private static string AliasOf(XElement scope)
    {
        string alias = scope.Attr("alias").ToLowerInvariant();
        return alias.Length > 0 ? alias : scope.Attr("name").ToLowerInvariant();
    }

    private void Read(XElement scope)
    {
        string table = scope.Attr("name").ToLowerInvariant();
        bool isRoot = scope.Name.LocalName == "entity";
        if (!isRoot)
        {
            Add(table, scope.Attr("from"));
            Add(scope.Parent!.Attr("name").ToLowerInvariant(), scope.Attr("to"));
        }

        foreach (XElement element in OwnElements(scope))
        {
            switch (element.Name.LocalName)
            {
                case "attribute":
                    string column = element.Attr("name").ToLowerInvariant();
                    Add(table, column);
                    string alias = element.Attr("alias").ToLowerInvariant();
                    results.Add(alias.Length > 0 ? alias : isRoot ? column : AliasOf(scope) + "." + column);
                    break;
                case "all-attributes":
                    ReadsEverything = true;
                    break;
                case "order" or "condition":
                    string other = element.Attr("entityname").ToLowerInvariant();
                    Add(other.Length > 0 ? tablesByAlias.GetValueOrDefault(other, string.Empty) : table, element.Attr("attribute"));
                    break;
            }
        }
    }

    /// <summary>What belongs to a scope itself and not to a link inside it.</summary>
    private static IEnumerable<XElement> OwnElements(XElement scope) =>
        scope.Elements().Where(element => element.Name.LocalName != "link-entity").SelectMany(element => new[] { element }.Concat(OwnElements(element)));

    private void Add(string table, string column)
    {
        if (table.Length > 0 && column.Length > 0)
        {
            named.Add((table, column.ToLowerInvariant()));
        }
    }
}
