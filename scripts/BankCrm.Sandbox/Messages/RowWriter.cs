using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>The platform's own part of create and update, without any plug-in: check, complete, store.</summary>
internal sealed class RowWriter
{
    private readonly Runtime runtime;
    private readonly RowFiller filler;
    private readonly RowAccess access;
    private readonly Dictionary<string, TableWriter> writers = new(StringComparer.Ordinal);

    public RowWriter(Runtime runtime, KeyResolver keys, RowAccess access)
    {
        this.runtime = runtime;
        this.access = access;
        filler = new RowFiller(runtime, keys);
    }

    /// <summary>Stores a new row and gives its id.</summary>
    public Guid Create(CallScope scope, Table table, Entity target)
    {
        TableWriter writer = WriterOf(table);
        RowBuffer row = writer.Store.Rent();
        try
        {
            filler.FillNew(scope, table, target, row);
            Guid id = NewId(scope, table, target);
            row.Set(table.PrimaryKey, StoredValue.Of(id));
            (Guid owner, Guid unit) = SetOwner(scope, table, row, isNew: true);
            RowAccess.DemandFor(scope.Caller, "Create", table, owner, unit);
            writer.Rules.CompleteNew(row);
            writer.StampNew(row, scope, runtime.Versions.Next());
            scope.Outermost.Tally.CountWrite();
            writer.Store.Insert(row);
            runtime.Written(table);
            return id;
        }
        finally
        {
            writer.Store.Return(row);
        }
    }

    /// <summary>Changes a row that exists.</summary>
    public void Update(CallScope scope, Table table, Guid id, Entity target)
    {
        access.Demand(scope.Caller, "Write", table, id);
        TableWriter writer = WriterOf(table);
        RowBuffer row = writer.Store.Rent();
        try
        {
            filler.FillChanged(scope, table, id, target, row);
            if (table.Owner is not null && row.Has(table.Owner))
            {
                access.Demand(scope.Caller, "Assign", table, id);
                SetOwner(scope, table, row, isNew: false);
            }

            writer.Rules.CompleteChanged(id, row);
            writer.StampChanged(row, scope, runtime.Versions.Next());
            scope.Outermost.Tally.CountWrite();
            if (!writer.Store.Update(id, row))
            {
                throw Fault.NoSuchRow(table.Name, id);
            }

            runtime.Written(table);
        }
        finally
        {
            writer.Store.Return(row);
        }
    }

    /// <summary>Empties a lookup because the row that it pointed to is being deleted.</summary>
    public void RemoveLink(CallScope scope, Table table, Guid id, LookupColumn lookup)
    {
        if (lookup.Definition.IsSystemRequired)
        {
            throw Fault.Required(table.Name, lookup.Name);
        }

        TableWriter writer = WriterOf(table);
        RowBuffer row = writer.Store.Rent();
        row.Set(lookup, StoredValue.Null);
        writer.StampChanged(row, scope, runtime.Versions.Next());
        scope.Outermost.Tally.CountWrite();
        writer.Store.Update(id, row);
        writer.Store.Return(row);
        runtime.Written(table);
    }

    /// <summary>Compares the row's version with the one that the caller read.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">It has changed since, or the caller gave none.</exception>
    public void DemandVersion(Table table, Guid id, string? expected)
    {
        if (string.IsNullOrEmpty(expected))
        {
            throw Fault.VersionNotProvided();
        }

        Statement statement = runtime.Database.Prepare($"SELECT \"versionnumber\" FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\"=?");
        statement.Bind(1, id);
        try
        {
            if (!statement.Step())
            {
                throw Fault.NoSuchRow(table.Name, id);
            }

            if (statement.Integer(0).ToString(CultureInfo.InvariantCulture) != expected)
            {
                throw Fault.VersionMismatch(table.Name, id);
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    private TableWriter WriterOf(Table table)
    {
        if (!writers.TryGetValue(table.Name, out TableWriter? writer))
        {
            writer = new TableWriter(runtime, table);
            writers[table.Name] = writer;
        }

        return writer;
    }

    /// <summary>Ids that grow with time keep the index of ids growing at its end, as the platform's sequential ids do.</summary>
    private static Guid NewId(CallScope scope, Table table, Entity target)
    {
        if (target.Id != Guid.Empty)
        {
            return target.Id;
        }

        return target.Attributes.TryGetValue(table.PrimaryKey.Name, out object? value) && value is Guid id && id != Guid.Empty
            ? id
            : Guid.CreateVersion7(new DateTimeOffset(scope.Now));
    }

    private (Guid Owner, Guid Unit) SetOwner(CallScope scope, Table table, RowBuffer row, bool isNew)
    {
        if (table.Owner is not LookupColumn owner)
        {
            return default;
        }

        if (!row.Has(owner) || row[owner].IsNull)
        {
            if (!isNew)
            {
                throw Fault.Required(table.Name, owner.Name);
            }

            row.Set(owner, StoredValue.Of(scope.Caller.UserId, "systemuser"));
        }

        StoredValue value = row[owner];
        Guid unit = runtime.Principals.UnitOf(value.Text!, value.Id);
        row.Set(table.Column(StandardColumns.OwningBusinessUnit), StoredValue.Of(unit));
        return (value.Id, unit);
    }
}
