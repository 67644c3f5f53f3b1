using System;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Reads the account, its balance and the change from the rows of one file of transactions.</summary>
internal sealed class BoundBalance
{
    private static readonly Metric Amounts = Metric.Find("bce_aumend")!;

    private readonly BalanceRule rule;
    private readonly int account;
    private readonly NumberColumns balance;
    private readonly NumberColumns? change;
    private readonly RowFilter outWhere;
    private readonly ExtractReader reader;

    internal BoundBalance(BalanceRule rule, NumberFormat numbers, ExtractReader reader)
    {
        this.rule = rule;
        this.reader = reader;
        account = reader.Column(rule.Account);
        balance = new NumberColumns(Amounts, numbers, [rule.Column], reader);
        change = rule.Change is null ? null : new NumberColumns(Amounts, numbers, [rule.Change], reader);
        outWhere = new RowFilter(rule.OutWhere, reader);
    }

    /// <summary>The current row's account as UTF-8.</summary>
    internal ReadOnlySpan<byte> Account => reader.Field(account);

    /// <summary>The balance of the row last read, in ten-thousandths.</summary>
    internal long Amount { get; private set; }

    /// <summary>The signed change of the row last read, in ten-thousandths; 0 where the mapping names none.</summary>
    internal long Change { get; private set; }

    /// <summary>Reads the current row.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Read(ExtractReader row)
    {
        if (Account.IsEmpty)
        {
            return $"{rule.Account} is empty.";
        }

        var fault = balance.Read(row, out var amount);
        if (fault is not null || amount is null)
        {
            return fault ?? $"{rule.Column} is empty.";
        }

        Amount = amount.Value;
        Change = 0;
        if (change is null)
        {
            return null;
        }

        fault = change.Read(row, out var changed);
        if (fault is not null || changed is not { } size)
        {
            return fault ?? $"{rule.Change} is empty.";
        }

        Change = !outWhere.IsEmpty && outWhere.Matches(row) ? -Math.Abs(size) : size;
        return null;
    }
}
