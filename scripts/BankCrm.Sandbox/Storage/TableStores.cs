using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>The stores of all tables of a catalog.</summary>
internal sealed class TableStores : IDisposable
{
    private readonly Dictionary<string, TableStore> stores;

    public TableStores(Database database, Catalog catalog)
    {
        stores = catalog.Tables.ToDictionary(table => table.Name, table => new TableStore(database, table), StringComparer.Ordinal);
    }

    public TableStore this[Table table] => stores[table.Name];

    public void Dispose()
    {
        foreach (TableStore store in stores.Values)
        {
            store.Dispose();
        }
    }
}
