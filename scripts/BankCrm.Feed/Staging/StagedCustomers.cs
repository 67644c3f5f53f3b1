using System;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>Looks staged customers up by their key.</summary>
internal sealed class StagedCustomers : IDisposable
{
    private readonly SqliteStatement find;

    internal StagedCustomers(StagingDatabase staging)
    {
        find = staging.Prepare("SELECT entity, origin FROM customer WHERE key=?1");
    }

    /// <summary>The customers described lately.</summary>
    internal RecentCustomers Recent { get; } = new();

    /// <summary>The table that the customer was staged for, and the row that says so; null where it was not staged.</summary>
    internal (StagedTable Table, Origin Origin)? Find(ReadOnlySpan<byte> key)
    {
        find.BindText(1, key);
        if (!find.Step())
        {
            return null;
        }

        var found = ((StagedTable)find.Number(0), Origin.Unpack(find.Number(1)));
        find.Reset();
        return found;
    }

    public void Dispose() => find.Dispose();
}
