using System.Collections.Generic;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Plugins.Complaints.Clocks.Storage;

/// <summary>Writes row by row, and fails on a row that somebody else has changed since it was read.</summary>
public sealed class VersionedRowWriter : IRowWriter
{
    private readonly IOrganizationService service;
    private readonly RowByRowWriter rows;

    public VersionedRowWriter(IOrganizationService service)
    {
        this.service = service;
        rows = new RowByRowWriter(service);
    }

    public void Create(IReadOnlyList<Entity> rows) => this.rows.Create(rows);

    public void Update(IReadOnlyList<Entity> rows)
    {
        foreach (Entity row in rows)
        {
            service.Execute(new UpdateRequest
            {
                Target = row,
                ConcurrencyBehavior = row.RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
            });
        }
    }

    public void Upsert(IReadOnlyList<Entity> rows) => this.rows.Upsert(rows);
}
