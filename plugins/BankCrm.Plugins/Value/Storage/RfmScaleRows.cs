using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Value.Storage;

/// <summary>Rows of RFM scales, read as and written from the domain's records.</summary>
public static class RfmScaleRows
{
    /// <summary>Every scale: one request, whatever their number.</summary>
    public static RfmScaleBook Read(IOrganizationService service)
    {
        var query = new QueryExpression(RfmScaleTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RfmScaleTable.CustomerKind, RfmScaleTable.PeriodKind, RfmScaleTable.PeriodEnd, RfmScaleTable.Customers),
        };
        foreach (string figure in RfmScaleTable.Figures)
        {
            query.ColumnSet.AddColumns(RfmScaleTable.Bounds(figure).Concat(new[] { RfmScaleTable.Average(figure) }).ToArray());
        }

        query.AddOrder(RfmScaleTable.Id, OrderType.Ascending);
        return new RfmScaleBook(service.ReadAll(query).Select(Read));
    }

    /// <summary>A row under an id of whom and what window it measures, so that measuring again replaces it.</summary>
    public static Entity Write(RfmScale scale)
    {
        var row = new Entity(RfmScaleTable.LogicalName, StableId.Of("rfmscale/" + scale.CustomerKind + "/" + scale.PeriodKind + "/" + scale.PeriodEnd))
        {
            [RfmScaleTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1}", scale.CustomerKind, scale.PeriodEnd),
            [RfmScaleTable.CustomerKind] = Choices.Of(scale.CustomerKind),
            [RfmScaleTable.PeriodKind] = Choices.Of(scale.PeriodKind),
            [RfmScaleTable.PeriodEnd] = scale.PeriodEnd.ToDateTime(),
            [RfmScaleTable.Customers] = scale.Customers,
        };
        Write(row, RfmScaleTable.Recency, scale.Recency);
        Write(row, RfmScaleTable.Frequency, scale.Frequency);
        Write(row, RfmScaleTable.Monetary, scale.Monetary);
        return row;
    }

    private static RfmScale Read(Entity row) => new()
    {
        Id = row.Id,
        CustomerKind = Choices.Read<CustomerKind>(row, RfmScaleTable.CustomerKind),
        PeriodKind = Choices.Read<PeriodKind>(row, RfmScaleTable.PeriodKind),
        PeriodEnd = row.Day(RfmScaleTable.PeriodEnd) ?? default,
        Customers = row.GetAttributeValue<int?>(RfmScaleTable.Customers),
        Recency = Read(row, RfmScaleTable.Recency),
        Frequency = Read(row, RfmScaleTable.Frequency),
        Monetary = Read(row, RfmScaleTable.Monetary),
    };

    /// <summary>A figure's bounds in rising order, however somebody typed them; null unless all of them and the average are there.</summary>
    private static Quintiles? Read(Entity row, string figure)
    {
        List<decimal> bounds = RfmScaleTable.Bounds(figure).Select(column => row.GetAttributeValue<decimal?>(column)).OfType<decimal>().OrderBy(bound => bound).ToList();
        return bounds.Count == Quintiles.BoundCount && row.GetAttributeValue<decimal?>(RfmScaleTable.Average(figure)) is { } average ? new Quintiles(bounds, average) : null;
    }

    private static void Write(Entity row, string figure, Quintiles? quintiles)
    {
        IReadOnlyList<string> columns = RfmScaleTable.Bounds(figure);
        for (int place = 0; place < Quintiles.BoundCount; place++)
        {
            row[columns[place]] = quintiles is null ? null : Storable(quintiles.Bounds[place]);
        }

        row[RfmScaleTable.Average(figure)] = quintiles is null ? null : Storable(quintiles.Average);
    }

    private static decimal Storable(decimal value) => Math.Max(-RfmScaleTable.LargestBound, Math.Min(RfmScaleTable.LargestBound, value));
}
