using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Review.Scales;

/// <summary>One pass over all customers and the few columns that scales need of them, page by page, for some windows at once.</summary>
internal sealed class ScalePass
{
    private readonly IDataverse dataverse;
    private readonly IReadOnlyList<Day> monthEnds;
    private readonly IReadOnlyList<Day> quarterEnds;
    private readonly (WantedScale Wanted, RfmScaleBuilder Builder)[] scales;
    private readonly Day after;
    private readonly Day upTo;
    private readonly bool readsCategories;

    /// <summary>A pass for some scales.</summary>
    /// <param name="dataverse">The environment.</param>
    /// <param name="closed">All closed windows, oldest first.</param>
    /// <param name="wanted">The scales; at least one.</param>
    public ScalePass(IDataverse dataverse, IReadOnlyList<MetricWindow> closed, IReadOnlyList<WantedScale> wanted)
    {
        this.dataverse = dataverse;
        monthEnds = EndsOf(closed, PeriodKind.Month);
        quarterEnds = EndsOf(closed, PeriodKind.Quarter);
        scales = wanted.Select(scale => (scale, new RfmScaleBuilder())).ToArray();
        after = LookBack(wanted.Min(scale => scale.Window.End));
        upTo = wanted.Max(scale => scale.Window.End);
        readsCategories = AreTotalsMissing();
    }

    /// <summary>Reads and measures.</summary>
    /// <returns>The scales that somebody was found for.</returns>
    public IEnumerable<RfmScale> Run(int pageSize, CancellationToken cancellation)
    {
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            string? last = null;
            IReadOnlyList<Entity> page;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                page = ReadCustomers(table, last, pageSize);
                if (page.Count > 0)
                {
                    Add(table, page);
                    last = NumberOf(page[^1]);
                }
            }
            while (page.Count == pageSize);
        }

        return scales.Select(scale => scale.Builder.Build(scale.Wanted.Kind, scale.Wanted.Window.Kind, scale.Wanted.Window.End)).OfType<RfmScale>().ToList();
    }

    private void Add(CustomerTable table, IReadOnlyList<Entity> customers)
    {
        Dictionary<Guid, List<WindowMetric>> metrics = ReadMetrics(table, new NumberRange(NumberOf(customers[0]), NumberOf(customers[^1])));
        foreach (Entity customer in customers)
        {
            if (metrics.TryGetValue(customer.Id, out List<WindowMetric>? own))
            {
                CustomerKind kind = Choices.Read(customer, CustomerColumns.Kind, table == CustomerTable.Account ? CustomerKind.Corporate : CustomerKind.Personal);
                var profile = new CustomerProfile { RelationshipStart = customer.Day(CustomerColumns.RelationshipStart) };
                Add(kind, new CustomerFacts(profile, monthEnds, quarterEnds, own), own);
            }
        }
    }

    private void Add(CustomerKind kind, CustomerFacts facts, List<WindowMetric> metrics)
    {
        foreach ((WantedScale wanted, RfmScaleBuilder builder) in scales)
        {
            if (wanted.Kind != kind || !IsOfTheBase(metrics, wanted.Window))
            {
                continue;
            }

            FigureReader figures = facts.At(wanted.Window);
            if (figures.IsWithinRelationship)
            {
                builder.Add(RfmMeasure.Of(figures));
            }
        }
    }

    /// <summary>A customer of whom nothing was fed for a year is no longer part of the bank's base.</summary>
    private static bool IsOfTheBase(List<WindowMetric> metrics, MetricWindow window)
    {
        Day yearBefore = LookBack(window.End);
        foreach (WindowMetric metric in metrics)
        {
            if (metric.PeriodKind == window.Kind && metric.PeriodEnd > yearBefore && metric.PeriodEnd <= window.End)
            {
                return true;
            }
        }

        return false;
    }

    private static Day LookBack(Day periodEnd) => periodEnd.AddMonths(-FigureReader.Months - 1);

    private static List<Day> EndsOf(IEnumerable<MetricWindow> closed, PeriodKind kind) => closed.Where(window => window.Kind == kind).Select(window => window.End).ToList();

    private static string NumberOf(Entity customer) => customer.GetAttributeValue<string>(CustomerColumns.Number);

    private List<Entity> ReadCustomers(CustomerTable table, string? afterNumber, int count)
    {
        var query = new QueryExpression(CustomerTables.LogicalName(table))
        {
            ColumnSet = new ColumnSet(CustomerColumns.Number, CustomerColumns.Kind, CustomerColumns.RelationshipStart),
            TopCount = count,
        };
        query.AddOrder(CustomerColumns.Number, OrderType.Ascending);
        query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.NotNull);
        if (afterNumber is not null)
        {
            query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.GreaterThan, afterNumber);
        }

        return dataverse.RetrieveMultiple(query).Entities.ToList();
    }

    private Dictionary<Guid, List<WindowMetric>> ReadMetrics(CustomerTable table, NumberRange range)
    {
        QueryExpression query = MetricQuery();
        query.ColumnSet = new ColumnSet(
            CustomerTables.LookupColumn(table),
            CustomerMetricTable.PeriodKind,
            CustomerMetricTable.PeriodEnd,
            CustomerMetricTable.AumEnd,
            CustomerMetricTable.AumAverage,
            CustomerMetricTable.ProductsHeld,
            CustomerMetricTable.TransactionCount,
            CustomerMetricTable.LastActiveOn);

        // Debts tell, like products, whether anything is held at all: the relationship begins with the first holding.
        IEnumerable<AssetCategory> categories = AssetCategories.All.Where(category => readsCategories || AssetCategories.IsDebt(category));
        query.ColumnSet.AddColumns(categories.SelectMany(category => new[] { CategoryColumns.End(category), CategoryColumns.Average(category) }).ToArray());

        query.Criteria.AddCondition(CustomerMetricTable.CustomerNumber, ConditionOperator.GreaterEqual, range.First);
        query.Criteria.AddCondition(CustomerMetricTable.CustomerNumber, ConditionOperator.LessEqual, range.Last);
        query.Criteria.AddCondition(CustomerTables.LookupColumn(table), ConditionOperator.NotNull);
        query.AddOrder(CustomerMetricTable.CustomerNumber, OrderType.Ascending);
        query.AddOrder(CustomerMetricTable.Id, OrderType.Ascending);
        var metrics = new Dictionary<Guid, List<WindowMetric>>();
        foreach (Entity row in dataverse.ReadAll(query))
        {
            Guid customerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty;
            if (!metrics.TryGetValue(customerId, out List<WindowMetric>? own))
            {
                metrics[customerId] = own = new List<WindowMetric>();
            }

            own.Add(MetricRows.ReadMetric(row));
        }

        return metrics;
    }

    /// <summary>Whether some metric has no total of assets, so that it must be added up from the categories.</summary>
    private bool AreTotalsMissing()
    {
        QueryExpression query = MetricQuery();
        query.TopCount = 1;
        query.Criteria.AddCondition(CustomerMetricTable.AumEnd, ConditionOperator.Null);
        query.Criteria.AddCondition(CustomerMetricTable.AumAverage, ConditionOperator.Null);
        return dataverse.RetrieveMultiple(query).Entities.Count > 0;
    }

    private QueryExpression MetricQuery()
    {
        var query = new QueryExpression(CustomerMetricTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.GreaterThan, after.ToDateTime());
        query.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.LessEqual, upTo.ToDateTime());
        return query;
    }
}
