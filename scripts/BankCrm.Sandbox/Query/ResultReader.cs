using System;
using System.Globalization;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Query;

/// <summary>Turns SQLite's rows into entities with formatted values and names of references.</summary>
internal sealed class ResultReader(Runtime runtime, Table table, ResultColumn[] columns, int idIndex, int versionIndex, int language)
{
    private Guid currency;
    private string symbol = string.Empty;

    public Entity Read(Statement row)
    {
        var entity = new Entity(table.Name);
        if (idIndex >= 0)
        {
            entity.Id = row.Id(idIndex);
            entity.Attributes[table.PrimaryKey.Name] = entity.Id;
        }

        if (versionIndex >= 0)
        {
            entity.RowVersion = row.Integer(versionIndex).ToString(CultureInfo.InvariantCulture);
        }

        foreach (ResultColumn column in columns)
        {
            if (!row.IsNull(column.Index))
            {
                Add(entity, column, row);
            }
        }

        return entity;
    }

    private void Add(Entity entity, ResultColumn column, Statement row)
    {
        object value = column.Column.Read(row, column.Index);
        string? formatted;
        if (value is EntityReference reference)
        {
            formatted = reference.Name = runtime.Names.Of(reference.LogicalName, reference.Id);
        }
        else if (value is Money money)
        {
            formatted = Format(money, (MoneyColumn)column.Column, column, row);
        }
        else
        {
            formatted = column.Format(value, language);
        }

        entity.Attributes[column.Name] = column.IsAliased ? new AliasedValue(column.Column.Table, column.Column.Name, value) : value;
        if (formatted is not null)
        {
            entity.FormattedValues[column.Name] = formatted;
        }
    }

    private string Format(Money money, MoneyColumn column, ResultColumn place, Statement row)
    {
        Guid of = column.IsBase || place.CurrencyIndex < 0 || row.IsNull(place.CurrencyIndex) ? runtime.Currencies.Base : row.Id(place.CurrencyIndex);
        if (of != currency)
        {
            currency = of;
            symbol = runtime.Currencies.Symbol(of);
        }

        return column.Format(money.Value, symbol);
    }
}
