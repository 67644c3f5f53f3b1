using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>
/// The staged balances of accounts. Once a file rule is read, they become each customer's balance at the end of every window and
/// the average over its days: an account keeps its last balance through days and windows without a transaction, up to the last
/// window that the files cover, and counts nothing before its first transaction.
/// </summary>
internal sealed class BalanceTable : IDisposable
{
    private readonly StagingDatabase staging;
    private readonly string table;
    private readonly SqliteStatement insert;
    private readonly bool hasChanges;

    internal BalanceTable(StagingDatabase staging, int rule, BalanceRule balance)
    {
        this.staging = staging;
        table = string.Create(CultureInfo.InvariantCulture, $"balance{rule}");
        hasChanges = balance.Change is not null;
        staging.Execute(
            $"""
            CREATE TABLE {table}(
                account TEXT NOT NULL, day INTEGER NOT NULL, balance INTEGER NOT NULL, change INTEGER,
                customer TEXT NOT NULL, origin INTEGER NOT NULL)
            """);
        insert = staging.Prepare(
            $"INSERT INTO {table}(account, day, balance, change, customer, origin) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    }

    internal void Add(ReadOnlySpan<byte> account, DateOnly day, long balance, long change, ReadOnlySpan<byte> customer, Origin origin)
    {
        insert.BindText(1, account);
        insert.Bind(2, day.DayNumber);
        insert.Bind(3, balance);
        insert.Bind(4, change);
        insert.BindText(5, customer);
        insert.Bind(6, origin.Packed);
        insert.Run();
    }

    /// <summary>Adds up all accounts into the customers' metrics, up to the window of that key.</summary>
    /// <param name="metrics">Where to, with the measures in the order of <paramref name="measures"/>.</param>
    /// <param name="measures">The measures that take balances.</param>
    /// <param name="lastWindow">The key of the last window that the files cover.</param>
    internal void Fold(MetricTable metrics, IReadOnlyList<Measure> measures, int lastWindow)
    {
        using var rows = staging.Prepare($"SELECT account, day, balance, change, customer, origin FROM {table} ORDER BY account, day, rowid");
        var closing = new DayClosing(hasChanges);
        AccountBalances? account = null;
        string? number = null;
        var day = 0;
        while (rows.Step())
        {
            var current = rows.Text(0);
            var on = (int)rows.Number(1);
            if (current != number || on != day)
            {
                account?.Close(day, closing.Take());
            }

            if (current != number)
            {
                account?.Finish();
                account = new AccountBalances(
                    staging, metrics, measures, rows.Utf8(4).ToArray(), Origin.Unpack(rows.Number(5)), lastWindow);
                closing.Forget();
                number = current;
            }

            day = on;
            closing.Add(rows.Number(2), rows.Number(3));
        }

        account?.Close(day, closing.Take());
        account?.Finish();
    }

    public void Dispose() => insert.Dispose();
}
