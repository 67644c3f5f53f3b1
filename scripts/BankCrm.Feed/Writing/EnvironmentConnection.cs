using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Writing;

/// <summary>Reads pages from the environment and writes batches to it, and counts the requests.</summary>
internal sealed class EnvironmentConnection(IDataverse dataverse, int pageSize, int batchSize, CancellationToken cancellation)
{
    private const int DuplicateKey = unchecked((int)0x80060892);
    private const int DuplicateRow = unchecked((int)0x80040237);

    private long requests;

    /// <summary>Requests sent so far.</summary>
    internal long Requests => Interlocked.Read(ref requests);

    /// <summary>All rows of a query, read page by page. The query must order by what is unique among its rows.</summary>
    internal IEnumerable<Entity> Read(QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = pageSize, PageNumber = 1 };
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Interlocked.Increment(ref requests);
            var page = dataverse.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>Creates rows of one table in batches, several at once where the environment advises it.</summary>
    /// <param name="rows">The rows, read lazily.</param>
    /// <param name="key">The columns of the table's alternate key.</param>
    /// <returns>How many were created, and how many turned out to exist and were updated instead.</returns>
    internal (long Created, long Updated) Create(IEnumerable<Entity> rows, IReadOnlyList<string> key)
    {
        var updated = 0L;
        var written = Write(rows, (connection, batch) =>
        {
            try
            {
                Execute(connection, new CreateMultipleRequest { Targets = batch });
            }
            catch (DataverseFaultException fault) when (fault.ErrorCode is DuplicateKey or DuplicateRow)
            {
                // Somebody else made one of these rows since they were compared; the batch was not written at all.
                Interlocked.Add(ref updated, Upsert(connection, batch, key));
            }
        });
        return (written - updated, updated);
    }

    /// <summary>Updates rows of one table in batches.</summary>
    /// <returns>How many were updated.</returns>
    internal long Update(IEnumerable<Entity> rows) =>
        Write(rows, (connection, batch) => Execute(connection, new UpdateMultipleRequest { Targets = batch }));

    private long Upsert(IDataverse connection, EntityCollection batch, IReadOnlyList<string> key)
    {
        var updated = 0L;
        foreach (var row in batch.Entities)
        {
            var target = new Entity(row.LogicalName);
            foreach (var (column, value) in row.Attributes)
            {
                target[column] = value;
            }

            foreach (var column in key)
            {
                target.KeyAttributes[column] = row[column];
            }

            var response = (UpsertResponse)Execute(connection, new UpsertRequest { Target = target });
            updated += response.RecordCreated ? 0 : 1;
        }

        return updated;
    }

    private long Write(IEnumerable<Entity> rows, Action<IDataverse, EntityCollection> write)
    {
        var written = 0L;
        if (dataverse.RecommendedParallelism <= 1)
        {
            foreach (var batch in Batches(rows))
            {
                cancellation.ThrowIfCancellationRequested();
                write(dataverse, batch);
                written += batch.Entities.Count;
            }

            return written;
        }

        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = dataverse.RecommendedParallelism,
            CancellationToken = cancellation,
        };
        try
        {
            // The rows come from one staging statement; the partitioner hands out one batch at a time under its lock.
            Parallel.ForEach(
                Partitioner.Create(Batches(rows), EnumerablePartitionerOptions.NoBuffering),
                options,
                dataverse.Clone,
                (batch, _, connection) =>
                {
                    write(connection, batch);
                    Interlocked.Add(ref written, batch.Entities.Count);
                    return connection;
                },
                connection => connection.Dispose());
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return written;
    }

    private IEnumerable<EntityCollection> Batches(IEnumerable<Entity> rows)
    {
        var batch = new EntityCollection();
        foreach (var row in rows)
        {
            batch.EntityName = row.LogicalName;
            batch.Entities.Add(row);
            if (batch.Entities.Count == batchSize)
            {
                yield return batch;
                batch = new EntityCollection();
            }
        }

        if (batch.Entities.Count > 0)
        {
            yield return batch;
        }
    }

    private OrganizationResponse Execute(IDataverse connection, OrganizationRequest request)
    {
        Interlocked.Increment(ref requests);
        return connection.Execute(request);
    }
}
