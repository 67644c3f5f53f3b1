using System;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Messages;

/// <summary>What the platform fills in by itself when a row is written: state and status, defaults, currency, full name.</summary>
internal sealed class RowRules
{
    private readonly Runtime runtime;
    private readonly Table table;
    private readonly (Column Column, StoredValue Value)[] defaults;
    private readonly Column[] required;
    private readonly MoneyColumn[] money;
    private readonly Column? currency;
    private readonly Column? rate;
    private readonly Column? fullName;
    private readonly Column? firstName;
    private readonly Column? lastName;

    public RowRules(Runtime runtime, Table table)
    {
        this.runtime = runtime;
        this.table = table;
        defaults = Array.ConvertAll(
            Array.FindAll(table.Columns, column => column.Definition.DefaultValue is not null),
            column => (column, StoredValue.Of((long)column.Definition.DefaultValue!.Value)));
        required = Array.FindAll(table.Columns, column => column.Definition.IsSystemRequired && column.IsStored && column != table.PrimaryKey);
        money = Array.ConvertAll(Array.FindAll(table.Columns, column => column is MoneyColumn { IsBase: false }), column => (MoneyColumn)column);
        currency = money.Length > 0 ? table.Find(StandardColumns.Currency) : null;
        rate = money.Length > 0 ? table.Find(StandardColumns.ExchangeRate) : null;
        firstName = table.Find("firstname");
        lastName = table.Find("lastname");
        fullName = firstName is not null && lastName is not null ? table.Find("fullname") : null;
    }

    public void CompleteNew(RowBuffer row)
    {
        foreach ((Column column, StoredValue value) in defaults)
        {
            if (!row.Has(column))
            {
                row.Set(column, value);
            }
        }

        SetNewStatus(row);
        if (currency is not null && HasAmount(row))
        {
            if (!row.Has(currency) || row[currency].IsNull)
            {
                row.Set(currency, StoredValue.Of(runtime.Currencies.Base));
            }

            row.Set(rate!, StoredValue.Of(runtime.Currencies.Rate(row[currency].Id)));
        }

        SetFullName(row, null);
        foreach (Column column in required)
        {
            if (!row.Has(column) || row[column].IsNull)
            {
                throw Fault.Required(table.Name, column.Name);
            }
        }
    }

    public void CompleteChanged(Guid id, RowBuffer row)
    {
        SetChangedStatus(id, row);
        SetFullName(row, id);
        if (currency is null || !(row.Has(currency) || HasAmount(row)))
        {
            return;
        }

        if (!row.Has(currency))
        {
            StoredValue present = StoredOf(id, currency);
            row.Set(currency, present.IsNull ? StoredValue.Of(runtime.Currencies.Base) : present);
        }

        row.Set(rate!, row[currency].IsNull ? StoredValue.Null : StoredValue.Of(runtime.Currencies.Rate(row[currency].Id)));
    }

    private bool HasAmount(RowBuffer row)
    {
        foreach (MoneyColumn column in money)
        {
            if (row.Has(column) && !row[column].IsNull)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A new row starts in the first state; its status must belong to that state.</summary>
    private void SetNewStatus(RowBuffer row)
    {
        if (table.State is null || table.Status is null)
        {
            return;
        }

        const int first = 0;
        if (row.Has(table.State) && !row[table.State].IsNull && row[table.State].Integer != first)
        {
            throw Fault.Argument($"A row of '{table.Name}' is created active; set its state with an update.");
        }

        row.Set(table.State, StoredValue.Of((long)first));
        SetStatusOf(row, first);
    }

    private void SetChangedStatus(Guid id, RowBuffer row)
    {
        if (table.State is null || table.Status is null)
        {
            return;
        }

        if (row.Has(table.State))
        {
            SetStatusOf(row, (int)row[table.State].Integer);
        }
        else if (row.Has(table.Status))
        {
            SetStatusOf(row, (int)StoredOf(id, table.State).Integer);
        }
    }

    private void SetStatusOf(RowBuffer row, int state)
    {
        if (!row.Has(table.Status!) || row[table.Status!].IsNull)
        {
            int status = table.State!.Options.Find(state)?.DefaultStatus ?? FirstStatusOf(state);
            row.Set(table.Status!, StoredValue.Of((long)status));
            return;
        }

        int given = (int)row[table.Status!].Integer;
        if (table.Status!.Options.Find(given)?.State != state)
        {
            throw Fault.WrongStatus(table.Name, given, state);
        }
    }

    private int FirstStatusOf(int state)
    {
        foreach (OptionDefinition option in table.Status!.Definition.Choice?.Options ?? [])
        {
            if (option.State == state)
            {
                return option.Value;
            }
        }

        throw Fault.Argument($"The state {state} of '{table.Name}' has no status.");
    }

    /// <summary>contact and systemuser: the full name is the first and the last name.</summary>
    private void SetFullName(RowBuffer row, Guid? id)
    {
        if (fullName is null || !(row.Has(firstName!) || row.Has(lastName!)))
        {
            return;
        }

        string? first = TextOf(row, firstName!, id);
        string? last = TextOf(row, lastName!, id);
        string full = string.Join(' ', Array.FindAll([first, last], part => !string.IsNullOrEmpty(part)));
        row.Set(fullName, full.Length == 0 ? StoredValue.Null : StoredValue.Of(full));
    }

    private string? TextOf(RowBuffer row, Column column, Guid? id)
    {
        if (row.Has(column))
        {
            return row[column].Text;
        }

        return id is Guid key ? StoredOf(key, column).Text : null;
    }

    /// <summary>One stored value of a row; null when the row does not exist, which the write itself reports.</summary>
    private StoredValue StoredOf(Guid id, Column column)
    {
        Statement statement = runtime.Database.Prepare($"SELECT \"{column.Name}\" FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\"=?");
        statement.Bind(1, id);
        try
        {
            if (!statement.Step() || statement.IsNull(0))
            {
                return StoredValue.Null;
            }

            return column switch
            {
                TextColumn => StoredValue.Of(statement.Text(0)),
                LookupColumn => StoredValue.Of(statement.Id(0)),
                _ => StoredValue.Of(statement.Integer(0)),
            };
        }
        finally
        {
            statement.Reset();
        }
    }
}
