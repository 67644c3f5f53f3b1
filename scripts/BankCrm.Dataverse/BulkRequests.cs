using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Dataverse;

/// <summary>
/// Writes many rows of one table from outside: in requests of up to 1,000 rows, as many at a time as the server advises. Rows that
/// set the same columns travel together, which the platform handles best.
/// </summary>
public sealed class BulkRequests
{
    /// <summary>The most rows that one request carries; the platform's advice for standard tables.</summary>
    public const int BatchSize = 1000;

    private readonly IDataverse dataverse;
    private readonly int batchSize;

    /// <summary>Bulk requests to an environment.</summary>
    /// <param name="dataverse">The environment.</param>
    /// <param name="batchSize">How many rows one request carries: fewer than usual where each runs plug-ins that take their time; 1 to 1,000.</param>
    public BulkRequests(IDataverse dataverse, int batchSize = BatchSize)
    {
        this.dataverse = dataverse;
        this.batchSize = batchSize;
    }

    public void Create(IReadOnlyList<Entity> rows) => Send(rows, batch => new CreateMultipleRequest { Targets = batch });

    public void Update(IReadOnlyList<Entity> rows) => Send(rows, batch => new UpdateMultipleRequest { Targets = batch });

    /// <summary>Creates rows with ids of their own or updates those that exist: one request per 1,000, on any table, also one that has no bulk message.</summary>
    public void Upsert(IReadOnlyList<Entity> rows) =>
        SendBatches(rows.Chunk(batchSize).Select(batch => ExecuteMultiple(batch.Select(row => (OrganizationRequest)new UpsertRequest { Target = row }))));

    /// <summary>Deletes rows of one table.</summary>
    public void Delete(string table, IReadOnlyList<Guid> ids) =>
        SendBatches(ids.Chunk(batchSize).Select(batch => ExecuteMultiple(batch.Select(id => (OrganizationRequest)new DeleteRequest { Target = new EntityReference(table, id) }))));

    private static ExecuteMultipleRequest ExecuteMultiple(IEnumerable<OrganizationRequest> requests)
    {
        var batch = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = false, ReturnResponses = false },
            Requests = new OrganizationRequestCollection(),
        };
        batch.Requests.AddRange(requests);
        return batch;
    }

    private void Send(IReadOnlyList<Entity> rows, Func<EntityCollection, OrganizationRequest> toRequest)
    {
        IEnumerable<OrganizationRequest> requests = rows
            .GroupBy(row => row, SameColumns.Comparer)
            .SelectMany(group => group.Chunk(batchSize))
            .Select(batch => toRequest(new EntityCollection(batch.ToList()) { EntityName = batch[0].LogicalName }));
        SendBatches(requests);
    }

    private void SendBatches(IEnumerable<OrganizationRequest> requests)
    {
        if (dataverse.RecommendedParallelism <= 1)
        {
            foreach (OrganizationRequest request in requests)
            {
                Send(dataverse, request);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = dataverse.RecommendedParallelism };
        Parallel.ForEach(
            requests,
            options,
            dataverse.Clone,
            (request, _, connection) =>
            {
                Send(connection, request);
                return connection;
            },
            connection => connection.Dispose());
    }

    private static void Send(IDataverse connection, OrganizationRequest request)
    {
        OrganizationResponse response = connection.Execute(request);
        if (response is ExecuteMultipleResponse { IsFaulted: true } multiple)
        {
            OrganizationServiceFault fault = multiple.Responses.First(item => item.Fault is not null).Fault;
            throw new DataverseFaultException(fault.ErrorCode, fault.Message);
        }
    }
}
