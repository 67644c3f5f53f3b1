using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Writing;

/// <summary>Makes the environment's customer metrics of a window agree with the staged ones. A metric belongs to its customer's owner.</summary>
internal sealed class MetricWriter
{
    private const int RowsPerReport = 5000;

    /// <summary>The columns of a staged metric before its values.</summary>
    private const int FirstMetric = 6;

    private static readonly string[] Key = [CustomerMetricTable.CustomerNumber, CustomerMetricTable.PeriodKind, CustomerMetricTable.PeriodEnd];

    private readonly StagingDatabase staging;
    private readonly EnvironmentConnection environment;
    private readonly IProgress<FeedProgress>? progress;
    private readonly IReadOnlyList<Metric> metrics;
    private readonly string query;

    internal MetricWriter(StagingDatabase staging, EnvironmentConnection environment, IProgress<FeedProgress>? progress)
    {
        this.staging = staging;
        this.environment = environment;
        this.progress = progress;
        metrics = staging.Mapping.Metrics;
        query = $"SELECT m.customer, m.id, c.entity, c.id, c.owner, c.ownertype, {string.Join(", ", metrics.Select(metric => $"m.{metric.Column}"))} "
            + "FROM metric m JOIN customer c ON c.number = m.customer WHERE m.window=?1";
    }

    /// <summary>Compares the window's staged metrics with the environment's.</summary>
    /// <returns>How many rows the environment has and the extracts have not.</returns>
    internal long Compare(Window window)
    {
        var columns = metrics.Select(metric => metric.Column)
            .Concat([CustomerMetricTable.CustomerNumber, CustomerColumns.Owner, CustomerMetricTable.Contact, CustomerMetricTable.Account]);
        var existing = new QueryExpression(CustomerMetricTable.LogicalName) { ColumnSet = new ColumnSet([.. columns]) };
        existing.Criteria.AddCondition(CustomerMetricTable.PeriodKind, ConditionOperator.Equal, Choices.Base + (int)window.Kind);
        existing.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.Equal, StagedValue.Day(window.End));
        existing.AddOrder(CustomerMetricTable.CustomerNumber, OrderType.Ascending);

        using var find = staging.Prepare(query + " AND m.customer=?2");
        using var note = staging.Prepare("UPDATE metric SET id=?1, state=?2 WHERE window=?3 AND customer=?4");
        var total = Count(window);
        var read = 0L;
        var strange = 0L;
        staging.Execute("BEGIN");
        foreach (var row in environment.Read(existing))
        {
            if (++read % RowsPerReport == 0)
            {
                progress?.Report(new FeedProgress(FeedPhase.Comparing, window.Name, read, total));
            }

            var number = row.GetAttributeValue<string>(CustomerMetricTable.CustomerNumber);
            find.Bind(1, window.Key);
            find.BindText(2, number);
            if (!find.Step())
            {
                strange++;
                continue;
            }

            var state = Agrees(find, row) ? RowState.Unchanged : RowState.Changed;
            find.Reset();
            note.BindId(1, row.Id);
            note.Bind(2, (long)state);
            note.Bind(3, window.Key);
            note.BindText(4, number);
            note.Run();
        }

        staging.Execute("COMMIT");
        return strange;
    }

    /// <summary>How many metrics of the window are staged.</summary>
    internal long Count(Window window) => Count("SELECT count(*) FROM metric WHERE window=?1", window);

    /// <summary>Whether comparing found the window to differ.</summary>
    internal bool Differs(Window window) => Count("SELECT EXISTS(SELECT 1 FROM metric WHERE window=?1 AND state<>1)", window) > 0;

    /// <summary>Writes the window's new and changed metrics.</summary>
    internal FeedCounts Write(Window window)
    {
        var (created, existed) = environment.Create(Rows(window, RowState.New), Key);
        var updated = environment.Update(Rows(window, RowState.Changed));
        return new FeedCounts(created, updated + existed, Count("SELECT count(*) FROM metric WHERE window=?1 AND state=1", window));
    }

    private long Count(string sql, Window window)
    {
        using var statement = staging.Prepare(sql);
        statement.Bind(1, window.Key);
        statement.Step();
        return statement.Number(0);
    }

    private bool Agrees(SqliteStatement staged, Entity row)
    {
        var customer = Customer(staged);
        if (row.GetAttributeValue<EntityReference>(CustomerColumn(staged))?.Id != customer.Id
            || row.GetAttributeValue<EntityReference>(CustomerColumns.Owner)?.Id != staged.Id(4))
        {
            return false;
        }

        for (var index = 0; index < metrics.Count; index++)
        {
            if (!StagedValue.Equals(metrics[index], row, staged.NumberOrNull(FirstMetric + index)))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<Entity> Rows(Window window, RowState state)
    {
        using var rows = staging.Prepare(query + " AND m.state=?2 ORDER BY m.customer");
        rows.Bind(1, window.Key);
        rows.Bind(2, (long)state);
        var written = 0L;
        while (rows.Step())
        {
            yield return Row(rows, window);
            if (++written % RowsPerReport == 0)
            {
                progress?.Report(new FeedProgress(FeedPhase.Writing, window.Name, written, null));
            }
        }
    }

    /// <summary>The row to write: a new one leaves unknown metrics out, an existing one is told which became unknown.</summary>
    private Entity Row(SqliteStatement staged, Window window)
    {
        var isNew = staged.IsNull(1);
        var row = isNew ? new Entity(CustomerMetricTable.LogicalName) : new Entity(CustomerMetricTable.LogicalName, staged.Id(1));
        if (isNew)
        {
            var number = staged.Text(0);
            row[CustomerMetricTable.Name] = $"{number} {window.Name}";
            row[CustomerMetricTable.CustomerNumber] = number;
            row[CustomerMetricTable.PeriodKind] = Choices.Of(window.Kind);
            row[CustomerMetricTable.PeriodEnd] = StagedValue.Day(window.End);
        }

        row[CustomerColumn(staged)] = Customer(staged);
        row[CustomerColumns.Owner] = new EntityReference(staged.Text(5), staged.Id(4));
        for (var index = 0; index < metrics.Count; index++)
        {
            var value = StagedValue.ToColumn(metrics[index], staged.NumberOrNull(FirstMetric + index));
            if (value is not null || !isNew)
            {
                row[metrics[index].Column] = value;
            }
        }

        return row;
    }

    private static string CustomerColumn(SqliteStatement staged) =>
        staged.Number(2) == (long)StagedTable.Contact ? CustomerMetricTable.Contact : CustomerMetricTable.Account;

    private static EntityReference Customer(SqliteStatement staged) =>
        new(staged.Number(2) == (long)StagedTable.Contact ? CustomerColumns.Contact : CustomerColumns.Account, staged.Id(3));
}
