using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace BankCrm.WebApi.Query;

/// <summary>Reads constants of a query as the values that conditions on a column compare with.</summary>
internal sealed class ConstantReader(IDictionary<string, SingleValueNode> aliases)
{
    /// <summary>A constant for a column; null for null.</summary>
    public object? Read(QueryNode node, ColumnSchema column)
    {
        ConstantNode constant = Constant(node);
        if (constant.Value is null)
        {
            return null;
        }

        try
        {
            return Convert(constant, column);
        }
        catch (Exception problem) when (problem is FormatException or InvalidCastException or OverflowException)
        {
            throw ApiFault.Query($"The value {constant.LiteralText} is not one that '{column.LogicalName}' can be compared with.", problem);
        }
    }

    public string Text(QueryNode node) => Constant(node).Value as string ?? throw ApiFault.Query("A query function expects a text here.");

    public int Count(QueryNode node) => Constant(node).Value switch
    {
        int number => number,
        long number and > 0 and <= int.MaxValue => (int)number,
        _ => throw ApiFault.Query("A query function expects a whole number here."),
    };

    public IEnumerable<string> Texts(QueryNode node) => Constant(node).Value is ODataCollectionValue list
        ? list.Items.Select(item => item as string ?? throw ApiFault.Query("A query function expects a list of texts here."))
        : throw ApiFault.Query("A query function expects a list of texts here.");

    private static object Convert(ConstantNode constant, ColumnSchema column)
    {
        object value = constant.Value;
        CultureInfo culture = CultureInfo.InvariantCulture;
        return column.Kind switch
        {
            ColumnKind.Integer or ColumnKind.Picklist or ColumnKind.State or ColumnKind.Status => Whole(value),
            ColumnKind.BigInteger => value is long or int ? System.Convert.ToInt64(value, culture) : throw new InvalidCastException(),
            ColumnKind.Decimal or ColumnKind.Money => value is float or double
                ? decimal.Parse(constant.LiteralText, NumberStyles.Float, culture)
                : System.Convert.ToDecimal(value, culture),
            ColumnKind.Double => System.Convert.ToDouble(value, culture),
            ColumnKind.DateTime => value switch
            {
                DateTimeOffset instant => instant.UtcDateTime,
                Date date => new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Utc),
                _ => throw new InvalidCastException(),
            },
            _ => value,
        };
    }

    private static int Whole(object value) => value switch
    {
        int number => number,
        long number => checked((int)number),
        _ => throw new InvalidCastException(),
    };

    private ConstantNode Constant(QueryNode node) => node switch
    {
        ConvertNode convert => Constant(convert.Source),
        ConstantNode constant => constant,
        ParameterAliasNode alias when aliases.TryGetValue(alias.Alias, out SingleValueNode? value) && value is not null => Constant(value),
        ParameterAliasNode alias => throw ApiFault.Query($"The parameter '{alias.Alias}' has no value in the query."),
        _ => throw ApiFault.Unsupported($"an expression of kind {node.Kind} where $filter needs a constant"),
    };
}
