using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Writes row by row in the transaction of the plug-in that it serves.</summary>
public sealed class RowByRowWriter : IRowWriter
{
    private readonly IOrganizationService service;

    public RowByRowWriter(IOrganizationService service) => this.service = service;

    public void Create(IReadOnlyList<Entity> rows)
    {
        foreach (Entity row in rows)
        {
            service.Create(row);
        }
    }

    public void Update(IReadOnlyList<Entity> rows)
    {
        foreach (Entity row in rows)
        {
            service.Update(row);
        }
    }

    public void Upsert(IReadOnlyList<Entity> rows)
    {
        foreach (Entity row in rows)
        {
            service.Execute(new UpsertRequest { Target = row });
        }
    }
}
