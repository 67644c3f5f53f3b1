using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Effects;

/// <summary>What the effect report reads of all customers, one table at a time: since when, tiers and stages over time, and figures by window.</summary>
internal sealed class EffectPopulation
{
    private readonly IDataverse dataverse;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<Day, Dictionary<Guid, EffectFigures>> windows = new();
    private readonly Dictionary<Guid, Day> starts = new();
    private readonly Dictionary<Guid, List<Standing>> tiers = new();
    private readonly Dictionary<Guid, List<Standing>> stages = new();

    public EffectPopulation(IDataverse dataverse, CancellationToken cancellation)
    {
        this.dataverse = dataverse;
        this.cancellation = cancellation;
    }

    /// <summary>Reads what does not depend on the window, up to a day.</summary>
    public void ReadStandings(Day upTo)
    {
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            var customers = new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(CustomerColumns.RelationshipStart) };
            customers.Criteria.AddCondition(CustomerColumns.RelationshipStart, ConditionOperator.NotNull);
            customers.AddOrder(CustomerTables.IdColumn(table), OrderType.Ascending);
            foreach (Entity row in All(customers))
            {
                starts[row.Id] = row.Day(CustomerColumns.RelationshipStart) ?? default;
            }
        }

        ReadStandings(tiers, TierDecisionTable.LogicalName, TierDecisionTable.Tier, Codes(TierTable.LogicalName, TierTable.Code), upTo);
        ReadStandings(stages, StageMoveTable.LogicalName, StageMoveTable.Stage, Codes(LifecycleStageTable.LogicalName, LifecycleStageTable.Code), upTo);
    }

    /// <summary>The customers with figures in a window.</summary>
    public IReadOnlyCollection<Guid> CustomersIn(Day window) => Window(window).Keys;

    /// <summary>A customer as it stood in a window, and its figures in later ones.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="before">The window before the complaint; null when there is none.</param>
    /// <param name="after">The window of each horizon that is over.</param>
    public EffectSubject Subject(Guid customer, Day? before, IReadOnlyDictionary<int, Day> after) => new()
    {
        CustomerId = customer,
        TierCode = before is { } day ? At(tiers, customer, day) : null,
        StageCode = before is { } window ? At(stages, customer, window) : null,
        TenureDays = before is { } end && starts.TryGetValue(customer, out Day start) && start <= end ? start.DaysUntil(end) : null,
        Before = before is { } known && Window(known).TryGetValue(customer, out EffectFigures? figures) ? figures : new EffectFigures(),

        // Whoever has no figures in a closed window holds nothing there; the rest of it is unknown.
        After = after.ToDictionary(horizon => horizon.Key, horizon => Window(horizon.Value).TryGetValue(customer, out EffectFigures? later) ? later : new EffectFigures { Aum = 0m }),
    };

    /// <summary>Lets go of windows that are not needed any more.</summary>
    public void ForgetBefore(Day window)
    {
        foreach (Day earlier in windows.Keys.Where(day => day < window).ToList())
        {
            windows.Remove(earlier);
        }
    }

    private static string? At(Dictionary<Guid, List<Standing>> standings, Guid customer, Day day) => standings.TryGetValue(customer, out List<Standing>? history)
        ? history.Where(standing => standing.PeriodEnd <= day).OrderBy(standing => standing.PeriodEnd).ThenBy(standing => standing.Revision).LastOrDefault()?.Code
        : null;

    private Dictionary<Guid, EffectFigures> Window(Day end)
    {
        if (windows.TryGetValue(end, out Dictionary<Guid, EffectFigures>? read))
        {
            return read;
        }

        var columns = new ColumnSet(
            CustomerMetricTable.Contact, CustomerMetricTable.Account, CustomerMetricTable.PeriodKind, CustomerMetricTable.PeriodEnd, CustomerMetricTable.AumAverage, CustomerMetricTable.AumEnd,
            CustomerMetricTable.ProductsHeld, CustomerMetricTable.TransactionCount);
        columns.AddColumns(CategoryColumns.Balances.ToArray());
        var query = new QueryExpression(CustomerMetricTable.LogicalName) { ColumnSet = columns };
        query.Criteria.AddCondition(CustomerMetricTable.PeriodKind, ConditionOperator.Equal, Choices.Of(PeriodKind.Month).Value);
        query.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.Equal, end.ToDateTime());
        query.AddOrder(CustomerMetricTable.Id, OrderType.Ascending);
        var figures = new Dictionary<Guid, EffectFigures>();
        foreach (Entity row in All(query))
        {
            if (CustomerOf(row, CustomerMetricTable.Contact, CustomerMetricTable.Account) is { } customer)
            {
                WindowMetric metric = MetricRows.ReadMetric(row);
                figures[customer] = new EffectFigures { Aum = metric.Aum, Products = metric.ProductsHeld, Transactions = metric.TransactionCount };
            }
        }

        return windows[end] = figures;
    }

    private void ReadStandings(Dictionary<Guid, List<Standing>> standings, string table, string lookup, Dictionary<Guid, string> codes, Day upTo)
    {
        // The two histories name these columns alike.
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(TierDecisionTable.Contact, TierDecisionTable.Account, TierDecisionTable.PeriodEnd, TierDecisionTable.Revision, lookup),
        };
        query.Criteria.AddCondition(TierDecisionTable.StatusCode, ConditionOperator.Equal, TierDecisionTable.InEffect);
        query.Criteria.AddCondition(TierDecisionTable.PeriodEnd, ConditionOperator.LessEqual, upTo.ToDateTime());
        query.AddOrder(table + "id", OrderType.Ascending);
        foreach (Entity row in All(query))
        {
            if (CustomerOf(row, TierDecisionTable.Contact, TierDecisionTable.Account) is { } customer && row.Lookup(lookup) is { } id && codes.TryGetValue(id, out string? code))
            {
                if (!standings.TryGetValue(customer, out List<Standing>? history))
                {
                    standings[customer] = history = [];
                }

                history.Add(new Standing(row.Day(TierDecisionTable.PeriodEnd) ?? default, row.GetAttributeValue<int?>(TierDecisionTable.Revision) ?? 0, code));
            }
        }
    }

    private Dictionary<Guid, string> Codes(string table, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.AddOrder(table + "id", OrderType.Ascending);
        return All(query).ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(column) ?? string.Empty);
    }

    private IEnumerable<Entity> All(QueryExpression query)
    {
        foreach (Entity row in dataverse.ReadAll(query))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static Guid? CustomerOf(Entity row, string contact, string account) => row.Lookup(contact) ?? row.Lookup(account);

    /// <summary>Where a customer stood from the end of a period on.</summary>
    private sealed record Standing(Day PeriodEnd, int Revision, string Code);
}
