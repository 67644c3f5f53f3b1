using System;
using System.Linq;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>Checks the rows of one file and puts them into the staging tables of its rule.</summary>
internal sealed class RowStager
{
    /// <summary>The window of rows that only describe customers: later than any other, because such files are the better source.</summary>
    private const int DescribingWindow = int.MaxValue;

    private readonly ExtractReader reader;
    private readonly StageContext context;
    private readonly RuleTables tables;
    private readonly int fileIndex;
    private readonly RowFilter where;
    private readonly BoundNumber number;
    private readonly BoundCustomer? customer;
    private readonly BoundWindow window;
    private readonly BoundBalance? balance;
    private readonly BoundMeasure[] measures;
    private readonly long?[] values;
    private readonly long?[] payments;
    private readonly int key = -1;

    internal RowStager(ExtractReader reader, ExtractFile file, int fileIndex, StageContext context, RuleTables tables)
    {
        this.reader = reader;
        this.fileIndex = fileIndex;
        this.context = context;
        this.tables = tables;
        var rule = tables.Rule;
        where = new RowFilter(rule.Source.Where, reader);
        number = new BoundNumber(rule.Customer, context.LinkOf, reader);
        customer = rule.Customer.Defines is null ? null : new BoundCustomer(rule.Customer.Defines, rule.Source.Format.Numbers, reader);
        window = new BoundWindow(rule.Window, context, file, reader);
        balance = rule.Balance is null ? null : new BoundBalance(rule.Balance, rule.Source.Format.Numbers, reader);
        measures = [.. tables.RowMeasures.Select(measure => new BoundMeasure(measure, reader))];
        values = new long?[measures.Length];
        payments = new long?[measures.Length];
        key = rule.Key is null ? -1 : reader.Column(rule.Key);
    }

    /// <summary>The customer number of the row last staged or identified, empty where it could not be read.</summary>
    internal ReadOnlySpan<byte> Number => number.Value;

    /// <summary>The window of the row last staged or identified, or null where it could not be read or the row has none.</summary>
    internal Window? Window { get; private set; }

    /// <summary>What the row's description of its customer ranks by, among the rows about that customer.</summary>
    private int DescribedWindow => window.Current?.Key ?? (tables.Standing is null ? DescribingWindow : 0);

    /// <summary>Whether the current row counts at all.</summary>
    internal bool Counts() => where.IsEmpty || where.Matches(reader);

    /// <summary>Finds out whose row it is that is not staged, as far as that can be read.</summary>
    internal void Identify()
    {
        Window = window.OfFile;
        number.Forget();
        if (reader.IsLegible)
        {
            number.Read(reader);
        }
    }

    /// <summary>Stages the current row.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Stage()
    {
        Window = window.OfFile;
        return number.Read(reader)
            ?? ReadWindow()
            ?? ReadMeasures()
            ?? balance?.Read(reader)
            ?? ReadCustomer()
            ?? RefuseOtherTable()
            ?? RefuseSecondKey()
            ?? Write();
    }

    private string? ReadWindow()
    {
        var fault = window.Read(reader);
        Window = window.Current;
        return fault;
    }

    private string? ReadMeasures()
    {
        for (var index = 0; index < measures.Length; index++)
        {
            var fault = measures[index].Read(reader, window.Current, out values[index])
                ?? measures[index].ReadLessPerMonth(reader, out payments[index]);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private string? ReadCustomer()
    {
        // A row that only describes is always kept, so that a second one about the customer is noticed.
        var isKnown = DescribedWindow < DescribingWindow && context.Customers.Recent.Covers(number.Key, DescribedWindow);
        if (customer is null || isKnown)
        {
            tables.Facts?.DescribeNobody();
            return null;
        }

        return customer.Read(reader, number.Value, tables.Facts!);
    }

    private string? RefuseOtherTable()
    {
        if (customer is null || !context.HasBothTables || context.Customers.Find(number.Key) is not { } found
            || found.Table == customer.Definition.Table)
        {
            return null;
        }

        return $"the customer is {(found.Table == StagedTable.Contact ? "a contact" : "an account")} in {context.Describe(found.Origin)}.";
    }

    private string? RefuseSecondKey()
    {
        if (key < 0)
        {
            return null;
        }

        var text = reader.Field(key);
        if (text.IsEmpty)
        {
            return $"{tables.Rule.Key} is empty.";
        }

        return tables.Keys!.TryAdd(text, default, new Origin(fileIndex, reader.Line))
            ? null
            : $"{tables.Rule.Key} is the same as in {context.Describe(tables.Keys.OriginOf(text))}.";
    }

    private string? Write()
    {
        var origin = new Origin(fileIndex, reader.Line);
        if (tables.Standing is { } standing)
        {
            for (var index = 0; index < measures.Length; index++)
            {
                standing.Bind(index, values[index], payments[index]);
            }

            standing.Add(number.Key, window.From, window.Until, origin);
        }
        else if (window.Current is { } dated)
        {
            WriteDated(dated, origin);
        }

        if (tables.Facts is { } facts)
        {
            facts.Add(DescribedWindow, number.Key, origin);
            if (customer is not null)
            {
                context.Customers.Recent.Note(number.Key, DescribedWindow);
            }
        }

        return null;
    }

    private void WriteDated(Window dated, Origin origin)
    {
        for (var index = 0; index < measures.Length; index++)
        {
            tables.Facts!.Bind(index, values[index]);
        }

        if (balance is not null)
        {
            tables.Balances!.Add(balance.Account, window.Date, balance.Amount, balance.Change, number.Key, origin);
        }

        tables.Cover(dated.Key);
        context.Staging.Windows.Add(dated.Key);
    }
}
