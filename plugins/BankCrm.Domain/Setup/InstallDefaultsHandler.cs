using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Setup;

/// <summary>What is done about one default row.</summary>
public enum DefaultRowAction
{
    /// <summary>There was none; it is written.</summary>
    Written,

    /// <summary>An older default that nobody touched; it is brought up to date.</summary>
    Updated,

    /// <summary>The bank made or changed it, or a policy in force fixes it; it stays as it is.</summary>
    Kept,

    /// <summary>It is there already, the same.</summary>
    Skipped,
}

/// <summary>Where default rows come from and go to.</summary>
public interface IDefaultRowStore
{
    /// <summary>The tables with default rows, parents first.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>The rows that are shipped for a table.</summary>
    IReadOnlyList<DefaultRow> ReadShipped(string table);

    /// <summary>The rows that the environment has, by key: one request for each table and page.</summary>
    IReadOnlyDictionary<string, ExistingRow> ReadExisting(string table);

    void Create(string table, DefaultRow row);

    void Update(string table, ExistingRow existing, DefaultRow row);

    /// <summary>Puts the policies that were written now, with all that belongs to them, into the status that they ship in.</summary>
    void Publish();

    /// <summary>Whether the row that a row belongs to takes no more rows: it is a policy in force, or it is not there.</summary>
    bool IsParentFixed(string table, DefaultRow row);
}

/// <summary>Writes the shipped default rows where they are missing, and never over a row that the bank changed.</summary>
public sealed class InstallDefaultsHandler
{
    private readonly IDefaultRowStore store;

    public InstallDefaultsHandler(IDefaultRowStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Installs; running it again changes nothing.</summary>
    /// <returns>What was done about each row, in order.</returns>
    public IReadOnlyList<DefaultRowOutcome> Install()
    {
        var outcomes = new List<DefaultRowOutcome>();
        foreach (string table in store.Tables)
        {
            IReadOnlyDictionary<string, ExistingRow> existing = store.ReadExisting(table);
            foreach (DefaultRow row in store.ReadShipped(table))
            {
                outcomes.Add(new DefaultRowOutcome(table, row.Key, Install(table, row, existing.TryGetValue(row.Key, out ExistingRow? found) ? found : null)));
            }
        }

        store.Publish();
        return outcomes;
    }

    private DefaultRowAction Install(string table, DefaultRow row, ExistingRow? found)
    {
        DefaultRowAction action = ActionFor(row, found, found is null && store.IsParentFixed(table, row));
        switch (action)
        {
            case DefaultRowAction.Written:
                store.Create(table, row);
                break;
            case DefaultRowAction.Updated:
                store.Update(table, found!, row);
                break;
            case DefaultRowAction.Kept:
            case DefaultRowAction.Skipped:
                break;
            default:
                throw new InvalidOperationException("Not an action: " + action);
        }

        return action;
    }

    private static DefaultRowAction ActionFor(DefaultRow row, ExistingRow? found, bool isParentFixed)
    {
        if (found is null)
        {
            return isParentFixed ? DefaultRowAction.Kept : DefaultRowAction.Written;
        }

        string present = found.Content.Fingerprint();
        if (string.Equals(present, row.Fingerprint(), StringComparison.Ordinal))
        {
            return DefaultRowAction.Skipped;
        }

        bool isUntouched = string.Equals(present, found.WrittenAs, StringComparison.Ordinal);
        return isUntouched && !found.IsFixed ? DefaultRowAction.Updated : DefaultRowAction.Kept;
    }
}

/// <summary>What was done about one default row.</summary>
public sealed class DefaultRowOutcome
{
    public DefaultRowOutcome(string table, string key, DefaultRowAction action)
    {
        Table = table;
        Key = key;
        Action = action;
    }

    public string Table { get; }

    public string Key { get; }

    public DefaultRowAction Action { get; }
}
