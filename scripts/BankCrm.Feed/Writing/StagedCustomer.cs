using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Feed.Writing;

/// <summary>
/// What the extracts say about a customer. What they leave empty is not known, so it neither counts as a difference nor is written.
/// </summary>
internal sealed class StagedCustomer
{
    private const int FirstFact = 10;
    private const decimal MoneyUnit = 10_000m;

    private readonly List<(string Column, object Value)> columns = [];
    private readonly List<(string Column, object Value)> description = [];
    private bool isMaster;
    private string number = string.Empty;
    private Guid? id;

    private StagedCustomer(StagedTable table)
    {
        Table = table;
    }

    internal StagedTable Table { get; }

    /// <summary>Whether no row describes the customer, so that it must exist already.</summary>
    internal bool IsReferred => columns.Count == 0;

    /// <summary>The query of the columns that <see cref="Read"/> takes.</summary>
    internal static string Query(IReadOnlyList<CustomerFact> facts) =>
        $"SELECT entity, kind, updates, number, firstname, lastname, name, birthdate, gender, id{string.Concat(facts.Select(fact => ", " + fact.Column))} FROM customer";

    /// <summary>The columns to read of a customer in the environment.</summary>
    internal static string[] ColumnsOf(StagedTable table, IReadOnlyList<CustomerFact> facts)
    {
        string[] names = table == StagedTable.Contact
            ? [DetailColumns.FirstName, DetailColumns.LastName, DetailColumns.BirthDate, DetailColumns.Gender]
            : [DetailColumns.AccountName];
        return [CustomerColumns.Number, CustomerColumns.Kind, CustomerColumns.Owner, .. names, .. facts.Select(fact => fact.Column)];
    }

    /// <summary>Reads the current row of <see cref="Query"/>.</summary>
    internal static StagedCustomer Read(SqliteStatement row, IReadOnlyList<CustomerFact> facts)
    {
        var customer = new StagedCustomer((StagedTable)row.Number(0));
        if (row.IsNull(1))
        {
            return customer;
        }

        customer.columns.Add((CustomerColumns.Kind, Choices.Of((CustomerKind)row.Number(1))));
        customer.isMaster = row.Number(2) > 0;
        customer.number = row.Text(3);
        customer.id = row.IsNull(9) ? null : row.Id(9);
        customer.Describe(DetailColumns.FirstName, row.Text(4));
        customer.Describe(DetailColumns.LastName, row.Text(5));
        customer.Describe(DetailColumns.AccountName, row.Text(6));
        if (row.NumberOrNull(7) is { } birth)
        {
            customer.description.Add((DetailColumns.BirthDate, StagedValue.Day(DateOnly.FromDayNumber((int)birth))));
        }

        if (row.NumberOrNull(8) is { } gender)
        {
            customer.description.Add((DetailColumns.Gender, new OptionSetValue((int)gender)));
        }

        for (var place = 0; place < facts.Count; place++)
        {
            if (!row.IsNull(FirstFact + place))
            {
                customer.description.Add((facts[place].Column, Value(facts[place].Kind, row, FirstFact + place)));
            }
        }

        return customer;
    }

    /// <summary>Whether the environment's row already says what the extracts say.</summary>
    internal bool Agrees(Entity row)
    {
        foreach (var (column, value) in isMaster ? columns.Concat(description) : columns)
        {
            if (!row.Attributes.TryGetValue(column, out var existing) || !Same(existing, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The row to create or, where the customer exists, to update.</summary>
    internal Entity ToRow(string table)
    {
        var row = id is { } existing ? new Entity(table, existing) : new Entity(table) { [CustomerColumns.Number] = number };
        foreach (var (column, value) in id is null || isMaster ? columns.Concat(description) : columns)
        {
            row[column] = value;
        }

        return row;
    }

    private static object Value(FactKind kind, SqliteStatement row, int place) => kind switch
    {
        FactKind.Money => new Money(row.Number(place) / MoneyUnit),
        FactKind.Count => (int)row.Number(place),
        FactKind.Date => StagedValue.Day(DateOnly.FromDayNumber((int)row.Number(place))),
        FactKind.RiskLevel => new OptionSetValue(Choices.Base + (int)row.Number(place)),
        _ => row.Text(place),
    };

    private void Describe(string column, string text)
    {
        if (text.Length > 0)
        {
            description.Add((column, text));
        }
    }

    private static bool Same(object? existing, object value) => (existing, value) switch
    {
        (Money one, Money other) => one.Value == other.Value,
        (OptionSetValue one, OptionSetValue other) => one.Value == other.Value,
        (DateTime one, DateTime other) => one.Date == other.Date,
        _ => Equals(existing, value),
    };
}
