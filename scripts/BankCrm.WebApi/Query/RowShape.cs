using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Query;

/// <summary>What of a row an answer shows: its properties in order, and the rows that are expanded beside it.</summary>
/// <param name="Entity">The row's table.</param>
/// <param name="Prefix">What stands before a column's name among a result's attributes: empty, or a join's alias and a dot.</param>
internal sealed record RowShape(EntityModel Entity, string Prefix)
{
    /// <summary>Properties with their columns.</summary>
    public List<KeyValuePair<string, ColumnSchema>> Properties { get; } = [];

    /// <summary>True when every property is shown.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Lookups whose row is shown, by name of the navigation property.</summary>
    public List<(string Name, RowShape Shape)> Single { get; } = [];

    public List<Expansion> Many { get; } = [];

    /// <summary>The part of a context address that says what is shown.</summary>
    public string Context
    {
        get
        {
            List<string> parts = IsWhole ? [] : [.. Properties.ConvertAll(property => property.Key)];
            parts.AddRange(Single.ConvertAll(item => $"{item.Name}({item.Shape.Context.Trim('(', ')')})"));
            parts.AddRange(Many.ConvertAll(item => $"{item.Navigation.Name}({item.Shape.Context.Trim('(', ')')})"));
            return parts.Count == 0 ? string.Empty : $"({string.Join(',', parts)})";
        }
    }

    /// <summary>The id of the row that it shows of a result's row; null when a lookup points to none.</summary>
    public Guid? IdOf(Entity row) => Prefix.Length == 0 ? row.Id : RowWriter.ValueOf(row, Prefix + Entity.Table.PrimaryId) as Guid?;

    /// <summary>The columns that a query must read for it.</summary>
    public ColumnSet Columns()
    {
        if (IsWhole)
        {
            return new ColumnSet(true);
        }

        var names = new HashSet<string> { Entity.Table.PrimaryId };
        Properties.ForEach(property => names.Add(property.Value.LogicalName));
        if (Prefix.Length > 0 && Entity.Table.Find("versionnumber") is not null)
        {
            names.Add("versionnumber");
        }

        return new ColumnSet([.. names]);
    }
}
