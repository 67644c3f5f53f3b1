using System.Collections.Generic;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Plugins.Review.Storage;

/// <summary>Writes row by row in the transaction of the plug-in that it serves.</summary>
public sealed class RowByRowWriter : IRowWriter
{
    private readonly IOrganizationService service;
    private readonly IOrganizationService customers;

    public RowByRowWriter(IOrganizationService service)
        : this(service, service)
    {
    }

    /// <summary>A writer that changes customers under other rights than it writes everything else.</summary>
    /// <param name="service">For all rows but customers.</param>
    /// <param name="customers">For contacts and accounts: the caller's rights, so that whoever may not change a customer cannot have it changed.</param>
    public RowByRowWriter(IOrganizationService service, IOrganizationService customers)
    {
        this.service = service;
        this.customers = customers;
    }

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
            (row.LogicalName is CustomerColumns.Contact or CustomerColumns.Account ? customers : service).Update(row);
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
