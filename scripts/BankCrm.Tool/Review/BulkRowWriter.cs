using System.Collections.Generic;
using BankCrm.Dataverse;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Review;

/// <summary>The review's writer from outside: bulk requests instead of one per row.</summary>
internal sealed class BulkRowWriter : IRowWriter
{
    private readonly BulkRequests requests;

    public BulkRowWriter(IDataverse dataverse) => requests = new BulkRequests(dataverse);

    public void Create(IReadOnlyList<Entity> rows) => requests.Create(rows);

    public void Update(IReadOnlyList<Entity> rows) => requests.Update(rows);

    public void Upsert(IReadOnlyList<Entity> rows) => requests.Upsert(rows);
}
