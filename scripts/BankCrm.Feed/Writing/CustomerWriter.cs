using System;
using System.Collections.Generic;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Writing;

/// <summary>Makes the environment's contacts and accounts agree with the staged customers, and learns their ids and owners.</summary>
internal sealed class CustomerWriter(StagingDatabase staging, EnvironmentConnection environment, IProgress<FeedProgress>? progress)
{
    private const int RowsPerReport = 5000;

    private static readonly StagedTable[] Tables = [StagedTable.Contact, StagedTable.Account];
    private static readonly string[] Key = [CustomerColumns.Number];

    private IReadOnlyList<CustomerFact> Facts => staging.Mapping.CustomerFacts;

    /// <summary>Compares the staged customers with the environment's.</summary>
    internal void Compare()
    {
        var refersOnly = staging.Number("SELECT EXISTS(SELECT 1 FROM customer WHERE entity=0)") > 0;
        staging.Execute("BEGIN");
        foreach (var table in Tables)
        {
            if (refersOnly || Has(table))
            {
                Compare(table);
            }
        }

        staging.Execute("COMMIT");
    }

    /// <summary>Writes new and changed customers. Afterwards every staged customer that exists has its id and owner.</summary>
    internal FeedCounts Write()
    {
        var created = 0L;
        var updated = 0L;
        foreach (var table in Tables)
        {
            var (made, existed) = environment.Create(Rows(table, RowState.New), Key);
            updated += existed + environment.Update(Rows(table, RowState.Changed));
            created += made;
            if (made + existed > 0)
            {
                staging.Execute("BEGIN");
                Learn(table);
                staging.Execute("COMMIT");
            }
        }

        return new FeedCounts(created, updated, staging.Number("SELECT count(*) FROM customer WHERE kind IS NOT NULL AND state=1"));
    }

    private void Compare(StagedTable table)
    {
        var total = staging.Number("SELECT count(*) FROM customer");
        using var find = staging.Prepare(StagedCustomer.Query(Facts) + " WHERE key=?1");
        using var note = staging.Prepare("UPDATE customer SET id=?1, owner=?2, ownertype=?3, state=?4, entity=?5, number=?7 WHERE key=?6");
        using var doubt = staging.Prepare("UPDATE customer SET state=3 WHERE key=?1");
        var read = 0L;
        foreach (var row in environment.Read(Query(table, StagedCustomer.ColumnsOf(table, Facts))))
        {
            if (++read % RowsPerReport == 0)
            {
                progress?.Report(new FeedProgress(FeedPhase.Comparing, LogicalName(table), read, total));
            }

            var key = CustomerKey.Of(row.GetAttributeValue<string>(CustomerColumns.Number));
            find.BindText(1, key);
            var staged = find.Step() ? StagedCustomer.Read(find, Facts) : null;
            if (staged is null)
            {
                continue;
            }

            find.Reset();
            if (staged.Table == table)
            {
                Note(note, row, key, staged.Agrees(row) ? RowState.Unchanged : RowState.Changed, table);
            }
            else if (staged.Table == StagedTable.Unknown)
            {
                Note(note, row, key, RowState.Unchanged, table);
            }
            else if (staged.IsReferred)
            {
                doubt.BindText(1, key);
                doubt.Run();
            }
        }
    }

    /// <summary>Reads the ids and owners of customers that were just created.</summary>
    private void Learn(StagedTable table)
    {
        using var note = staging.Prepare(
            "UPDATE customer SET id=?1, owner=?2, ownertype=?3 WHERE key=?4 AND entity=?5 AND id IS NULL");
        foreach (var row in environment.Read(Query(table, [CustomerColumns.Number, CustomerColumns.Owner])))
        {
            var owner = row.GetAttributeValue<EntityReference>(CustomerColumns.Owner);
            note.BindId(1, row.Id);
            note.BindId(2, owner.Id);
            note.BindText(3, owner.LogicalName);
            note.BindText(4, CustomerKey.Of(row.GetAttributeValue<string>(CustomerColumns.Number)));
            note.Bind(5, (long)table);
            note.Run();
        }
    }

    private static void Note(SqliteStatement note, Entity row, string key, RowState state, StagedTable table)
    {
        var owner = row.GetAttributeValue<EntityReference>(CustomerColumns.Owner);
        note.BindId(1, row.Id);
        note.BindId(2, owner.Id);
        note.BindText(3, owner.LogicalName);
        note.Bind(4, (long)state);
        note.Bind(5, (long)table);
        note.BindText(6, key);
        note.BindText(7, row.GetAttributeValue<string>(CustomerColumns.Number));
        note.Run();
    }

    private static string LogicalName(StagedTable table) =>
        table == StagedTable.Contact ? CustomerColumns.Contact : CustomerColumns.Account;

    private static QueryExpression Query(StagedTable table, string[] columns)
    {
        var query = new QueryExpression(LogicalName(table)) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.NotNull);
        query.AddOrder(CustomerColumns.Number, OrderType.Ascending);
        return query;
    }

    private bool Has(StagedTable table)
    {
        using var query = staging.Prepare("SELECT EXISTS(SELECT 1 FROM customer WHERE entity=?1)");
        query.Bind(1, (long)table);
        return query.Step() && query.Number(0) > 0;
    }

    private IEnumerable<Entity> Rows(StagedTable table, RowState state)
    {
        using var rows = staging.Prepare(StagedCustomer.Query(Facts) + " WHERE entity=?1 AND state=?2 ORDER BY key");
        rows.Bind(1, (long)table);
        rows.Bind(2, (long)state);
        var written = 0L;
        while (rows.Step())
        {
            yield return StagedCustomer.Read(rows, Facts).ToRow(LogicalName(table));
            if (++written % RowsPerReport == 0)
            {
                progress?.Report(new FeedProgress(FeedPhase.Writing, LogicalName(table), written, null));
            }
        }
    }
}
