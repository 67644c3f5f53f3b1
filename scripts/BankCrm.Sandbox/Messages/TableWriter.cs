using System;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Messages;

/// <summary>What writing to one table needs, looked up once.</summary>
internal sealed class TableWriter
{
    private readonly Column? createdOn;
    private readonly Column? createdBy;
    private readonly Column? modifiedOn;
    private readonly Column? modifiedBy;
    private readonly Column? overridden;
    private readonly Column? organization;
    private readonly Column version;

    public TableWriter(Runtime runtime, Table table)
    {
        Store = runtime.Stores[table];
        Rules = new RowRules(runtime, table);
        createdOn = table.Find(StandardColumns.CreatedOn);
        createdBy = table.Find(StandardColumns.CreatedBy);
        modifiedOn = table.Find(StandardColumns.ModifiedOn);
        modifiedBy = table.Find(StandardColumns.ModifiedBy);
        overridden = table.Find(StandardColumns.OverriddenCreatedOn);
        organization = table.Definition.Ownership == Ownership.Organization ? table.Find(StandardColumns.Organization) : null;
        version = table.Column(StandardColumns.VersionNumber);
    }

    public TableStore Store { get; }

    public RowRules Rules { get; }

    public void StampNew(RowBuffer row, CallScope scope, long rowVersion)
    {
        StoredValue now = Seconds(scope.Now);
        if (createdOn is not null)
        {
            // A migrated row keeps the date that it brings, and says beside it when it really came.
            bool migrated = overridden is not null && row.Has(overridden) && !row[overridden].IsNull;
            row.Set(createdOn, migrated ? row[overridden!] : now);
            if (migrated)
            {
                row.Set(overridden!, now);
            }

            row.Set(createdBy!, StoredValue.Of(scope.Caller.UserId));
        }

        if (organization is not null)
        {
            row.Set(organization, StoredValue.Of(WellKnown.Organization));
        }

        StampChanged(row, scope, rowVersion);
    }

    public void StampChanged(RowBuffer row, CallScope scope, long rowVersion)
    {
        if (modifiedOn is not null)
        {
            row.Set(modifiedOn, Seconds(scope.Now));
            row.Set(modifiedBy!, StoredValue.Of(scope.Caller.UserId));
        }

        row.Set(version, StoredValue.Of(rowVersion));
    }

    private static StoredValue Seconds(DateTime instant) => StoredValue.Of((instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
}
