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
        customer = rule.Customer.Defines is null ? null : new BoundCustomer(rule.Customer.Defines, reader);
        window = new BoundWindow(rule.Window, context, file, reader);
        balance = rule.Balance is null ? null : new BoundBalance(rule.Balance, rule.Source.Format.Numbers, reader);
        measures = [.. tables.RowMeasures.Select(measure => new BoundMeasure(measure, reader))];
        values = new long?[measures.Length];
        payments = new long?[measures.Length];
        key = rule.Key is null ? -1 : reader.Column(rule.Key);
    }

    /// <summary>The customer number of the row last staged, empty where it could not be read.</summary>
    internal ReadOnlySpan<byte> Number => number.Value;

    /// <summary>The window of the row last staged, or null where it could not be read or the row has none.</summary>
    internal Window? Window { get; private set; }

    /// <summary>Whether the current row counts at all.</summary>
    internal bool Counts() => where.IsEmpty || where.Matches(reader);

    /// <summary>Stages the current row.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Stage()
    {
        Window = window.OfFile;
        return number.Read(reader)
            ?? ReadWindow()
            ?? ReadMeasures()
            ?? balance?.Read(reader)
            ?? customer?.Read(reader, number.Value, context.Customers)
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
            var fault = measures[index].Read(reader, out values[index])
                ?? measures[index].ReadLessPerMonth(reader, out payments[index]);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private string? RefuseOtherTable()
    {
        if (customer is null || !context.HasBothTables || context.Customers.Find(number.Value) is not { } found
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
        if (window.Current is { } dated)
        {
            return WriteDated(dated, origin);
        }

        if (tables.Standing is { } standing)
        {
            for (var index = 0; index < measures.Length; index++)
            {
                standing.Bind(index, values[index], payments[index]);
            }

            standing.Add(number.Value, window.From, window.Until, origin);
            Describe(origin, window: 0);
            return null;
        }

        // A row that only describes a customer is lost when another such row came first.
        if (Describe(origin, DescribingWindow) || context.Customers.Find(number.Value) is not { } first)
        {
            return null;
        }

        return $"the customer is already in {context.Describe(first.Origin)}.";
    }

    private string? WriteDated(Window dated, Origin origin)
    {
        var metrics = tables.Metrics!;
        for (var index = 0; index < measures.Length; index++)
        {
            metrics.Bind(index, values[index]);
        }

        if (!metrics.TryAdd(dated.Key, number.Value, origin))
        {
            return $"the customer has a row for {dated.Name} already, in {context.Describe(metrics.OriginOf(dated.Key, number.Value))}.";
        }

        if (balance is not null)
        {
            tables.Balances!.Add(balance.Account, window.Date, balance.Amount, balance.Change, number.Value, origin);
        }

        Describe(origin, dated.Key);
        tables.Cover(dated.Key);
        context.Staging.Windows.Add(dated.Key);
        return null;
    }

    private bool Describe(Origin origin, int window) =>
        customer is null || context.Customers.Add(number.Value, origin, window, customer.Definition);
}
