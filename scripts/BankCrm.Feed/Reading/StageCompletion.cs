using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>
/// What can only be said when all files are read: account balances, standing rows, values that are carried on or stand for missing
/// ones, totals too large to store, and customers that are only referred to.
/// </summary>
internal sealed class StageCompletion(
    StagingDatabase staging, StageContext context, IReadOnlyList<RuleTables> rules, RejectLog rejects)
{
    internal void Complete(CancellationToken cancellation)
    {
        foreach (var rule in rules.Where(rule => rule.Balances is not null && rule.LastWindow is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            using var metrics = new MetricTable(staging, rule.Index, rule.BalanceMeasures);
            rule.Balances!.Fold(metrics, rule.BalanceMeasures, rule.LastWindow!.Value);
        }

        foreach (var rule in rules.Where(rule => rule.Standing is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            using var metrics = new MetricTable(staging, rule.Index, rule.RowMeasures);
            rule.Standing!.Fold(metrics);
        }

        foreach (var rule in rules)
        {
            foreach (var measure in rule.Rule.Measures)
            {
                cancellation.ThrowIfCancellationRequested();
                Carry(rule, measure);
                FillMissing(rule, measure);
            }
        }

        RejectTotalsTooLarge();
        AddReferredCustomers();
    }

    /// <summary>Gives a customer without a value in a window that of the latest window before.</summary>
    private void Carry(RuleTables rule, Measure measure)
    {
        if (!measure.Carry || rule.FirstWindow is not { } first)
        {
            return;
        }

        var column = measure.Metric.Column;
        staging.Execute(
            $"""
            CREATE TEMP TABLE carried AS SELECT window, customer, {column} AS value FROM metric
            WHERE window BETWEEN {Text(first)} AND {Text(rule.LastWindow!.Value)} ORDER BY customer, window
            """);
        using (var rows = staging.Prepare("SELECT window, customer, value FROM carried ORDER BY rowid"))
        using (var update = staging.Prepare($"UPDATE metric SET {column}=?1 WHERE window=?2 AND customer=?3"))
        {
            var customer = string.Empty;
            long? last = null;
            while (rows.Step())
            {
                var number = rows.Text(1);
                last = number == customer ? last : null;
                customer = number;
                if (!rows.IsNull(2))
                {
                    last = rows.Number(2);
                }
                else if (last is { } value)
                {
                    update.Bind(1, value);
                    update.Bind(2, rows.Number(0));
                    update.BindText(3, rows.Utf8(1));
                    update.Run();
                }
            }
        }

        staging.Execute("DROP TABLE carried");
    }

    private void FillMissing(RuleTables rule, Measure measure)
    {
        if (measure.WhenMissing is not { } value)
        {
            return;
        }

        var column = measure.Metric.Column;
        var first = rule.FirstWindow ?? (rule.Standing is null ? int.MaxValue : 0);
        var last = rule.LastWindow ?? int.MaxValue;
        staging.Execute(
            $"UPDATE metric SET {column}={Text(value)} WHERE {column} IS NULL AND window BETWEEN {Text(first)} AND {Text(last)}");
    }

    /// <summary>A sum that exceeds 64 bits has become a floating-point number in SQLite, and so gives itself away.</summary>
    private void RejectTotalsTooLarge()
    {
        var summed = staging.Mapping.Metrics.Where(IsSummed).ToArray();
        if (summed.Length == 0)
        {
            return;
        }

        var origins = string.Join(", ", rules.Select(rule => StagingDatabase.OriginColumn(rule.Index)).Append("0"));
        var tooLarge = summed.Select(metric =>
            $"typeof({metric.Column})='real' OR {metric.Column} NOT BETWEEN {Text(-metric.Limit)} AND {Text(metric.Limit)}");
        staging.Execute(
            $"""
            CREATE TEMP TABLE toolarge AS SELECT window, customer, coalesce({origins}) AS origin,
            {string.Join(" || ", summed.Zip(tooLarge, (metric, condition) => $"CASE WHEN {condition} THEN '{metric.Column} ' ELSE '' END"))} AS columns
            FROM metric WHERE {string.Join(" OR ", tooLarge)}
            """);
        using (var rows = staging.Prepare("SELECT window, customer, origin, columns FROM toolarge"))
        {
            while (rows.Step())
            {
                var window = Window.FromKey(staging.Mapping.Period, (int)rows.Number(0));
                var origin = Origin.Unpack(rows.Number(2));
                var columns = rows.Text(3).Trim().Replace(" ", ", ", StringComparison.Ordinal);
                rejects.Add(
                    origin,
                    context.FileName(origin),
                    rows.Utf8(1),
                    $"from this row on, the customer's rows for {window.Name} add up to more than can be stored in {columns}.",
                    default);
                rejects.CountIn(window.Key);
            }
        }

        staging.Execute("DELETE FROM metric WHERE EXISTS (SELECT 1 FROM toolarge t WHERE t.window=metric.window AND t.customer=metric.customer)");
        staging.Execute("DROP TABLE toolarge");
    }

    private bool IsSummed(Metric metric) =>
        metric.Kind is MetricKind.Money or MetricKind.Decimal or MetricKind.Count
        && staging.Mapping.Files
            .SelectMany(file => file.Measures)
            .Where(measure => measure.Metric == metric)
            .Sum(measure => measure.Aggregate == Aggregate.None ? 1 : 2) > 1;

    /// <summary>Customers that no row describes must be in the environment already; comparing will tell.</summary>
    private void AddReferredCustomers()
    {
        if (staging.Mapping.Files.All(file => file.Customer.Defines is not null))
        {
            return;
        }

        var origins = string.Join(", ", rules.Select(rule => StagingDatabase.OriginColumn(rule.Index)).Append("0"));
        staging.Execute(
            $"""
            INSERT INTO customer(key, number, origin, window, entity)
            SELECT customer, customer, coalesce({origins}), window, 0 FROM metric
            WHERE NOT EXISTS (SELECT 1 FROM customer c WHERE c.key = metric.customer)
            ON CONFLICT DO NOTHING
            """);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
