using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>Checks that referenced rows exist; remembers some that do, because a bulk load names the same few again and again.</summary>
internal sealed class ReferenceChecks(TableStores stores, Catalog catalog)
{
    private const int MostRemembered = 4096;

    private readonly HashSet<(string, Guid)> known = [];

    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The row does not exist.</exception>
    public void Demand(string table, Guid id)
    {
        if (known.Contains((table, id)))
        {
            return;
        }

        if (!stores[catalog.Table(table)].Exists(id))
        {
            throw Fault.NoSuchRow(table, id);
        }

        if (known.Count == MostRemembered)
        {
            known.Clear();
        }

        known.Add((table, id));
    }

    /// <summary>Called when a row is deleted or a transaction is rolled back.</summary>
    public void Forget() => known.Clear();
}
