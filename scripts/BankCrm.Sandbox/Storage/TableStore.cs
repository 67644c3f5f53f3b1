using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>Writes and finds rows of one table. Every set of columns that is written gets its own prepared statement.</summary>
internal sealed class TableStore : IDisposable
{
    private const int MostPlans = 64;

    private readonly Database database;
    private readonly List<WritePlan> inserts = [];
    private readonly List<WritePlan> updates = [];
    private readonly string exists;
    private readonly string delete;
    private readonly Stack<RowBuffer> buffers = new();

    public TableStore(Database database, Table table)
    {
        this.database = database;
        Table = table;
        exists = $"SELECT 1 FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\"=?";
        delete = $"DELETE FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\"=?";
    }

    public Table Table { get; }

    /// <summary>An empty buffer, to be given back with <see cref="Return"/>; several are in use when plug-ins nest.</summary>
    public RowBuffer Rent() => buffers.TryPop(out RowBuffer? buffer) ? buffer : new RowBuffer(Table);

    public void Return(RowBuffer buffer)
    {
        buffer.Clear();
        buffers.Push(buffer);
    }

    public void Insert(RowBuffer row) => Write(row, inserts, null, WritePlan.Insert);

    /// <summary>False when there is no such row.</summary>
    public bool Update(Guid id, RowBuffer row)
    {
        Write(row, updates, id, WritePlan.Update);
        return database.Changes > 0;
    }

    public void Delete(Guid id)
    {
        Statement statement = database.Prepare(delete);
        statement.Bind(1, id);
        statement.Run();
    }

    public bool Exists(Guid id)
    {
        Statement statement = database.Prepare(exists);
        statement.Bind(1, id);
        try
        {
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The id of the row with these key values, or null.</summary>
    public Guid? FindByKey(TableKey key, ReadOnlySpan<StoredValue> values)
    {
        Statement statement = database.Prepare(
            $"SELECT \"{Table.PrimaryKey.Name}\" FROM \"{Table.Name}\" WHERE {string.Join(" AND ", key.Columns.Select(column => $"\"{column.Name}\"=?"))}");
        for (int index = 0; index < values.Length; index++)
        {
            statement.Bind(index + 1, values[index]);
        }

        try
        {
            return statement.Step() ? statement.Id(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Ids of the rows whose lookup points at an id.</summary>
    public List<Guid> FindReferencing(LookupColumn column, Guid id, string target)
    {
        string ofTarget = column.IsPolymorphic ? $" AND \"{column.TableColumn}\"=?" : string.Empty;
        Statement statement = database.Prepare($"SELECT \"{Table.PrimaryKey.Name}\" FROM \"{Table.Name}\" WHERE \"{column.Name}\"=?{ofTarget}");
        statement.Bind(1, id);
        if (column.IsPolymorphic)
        {
            statement.Bind(2, target);
        }

        var found = new List<Guid>();
        try
        {
            while (statement.Step())
            {
                found.Add(statement.Id(0));
            }
        }
        finally
        {
            statement.Reset();
        }

        return found;
    }

    public void Dispose()
    {
        foreach (WritePlan plan in inserts.Concat(updates))
        {
            plan.Dispose();
        }

        inserts.Clear();
        updates.Clear();
    }

    private void Write(RowBuffer row, List<WritePlan> plans, Guid? id, Func<Table, RowBuffer, Func<string, Statement>, WritePlan> make)
    {
        WritePlan plan = PlanFor(row, plans, make);
        try
        {
            plan.Run(row, id);
        }
        catch (SqliteFault fault) when (fault.IsUniqueViolation)
        {
            throw Duplicate(fault);
        }
    }

    private WritePlan PlanFor(RowBuffer row, List<WritePlan> plans, Func<Table, RowBuffer, Func<string, Statement>, WritePlan> make)
    {
        for (int index = 0; index < plans.Count; index++)
        {
            WritePlan plan = plans[index];
            if (plan.Fits(row))
            {
                // The set of the last row is most often the set of the next one.
                (plans[0], plans[index]) = (plan, plans[0]);
                return plan;
            }
        }

        if (plans.Count == MostPlans)
        {
            plans[^1].Dispose();
            plans.RemoveAt(plans.Count - 1);
        }

        WritePlan fresh = make(Table, row, database.PrepareOwned);
        plans.Insert(0, fresh);
        return fresh;
    }

    /// <summary>SQLite names the columns of the index that was broken; the key of those columns is the one that the caller knows.</summary>
    private Exception Duplicate(SqliteFault fault)
    {
        foreach (TableKey key in Table.Keys)
        {
            string columns = string.Join(", ", key.Columns.Select(column => $"{Table.Name}.{column.Name}"));
            if (fault.Message.EndsWith(columns, StringComparison.Ordinal))
            {
                return Fault.DuplicateAlternateKey(Table.Name, key.Definition.Name, string.Join(", ", key.Definition.Columns));
            }
        }

        return Fault.DuplicateId(Table.Name);
    }
}
