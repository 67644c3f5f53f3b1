using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.WebApi.Operations;

/// <summary>Carries out a batch: its requests one after the other, each change set all or nothing.</summary>
internal sealed class Batch(ApiModel model, IDataverse connection)
{
    private const int MostOperations = 1000;

    public ApiReply Run(ApiRequest request)
    {
        if (request.Method != "POST")
        {
            throw ApiFault.Method(request.Method, "a batch is sent by POST");
        }

        IReadOnlyList<BatchPart> parts = new BatchReader(request).Read();
        int count = parts.Sum(part => part.ChangeSet?.Count ?? 1);
        if (count > MostOperations)
        {
            throw ApiFault.Batch($"The batch has {count} operations; at most {MostOperations} are allowed.");
        }

        var writer = new BatchWriter();
        int status = 200;
        foreach (BatchPart part in parts)
        {
            ApiReply reply;
            if (part.ChangeSet is { } changes)
            {
                reply = Commit(changes, writer);
            }
            else
            {
                reply = ApiService.Answer(model, connection, part.Request!);
                writer.Add(reply, part.ContentId);
            }

            if (reply.IsError && !request.Preferences.ContinuesOnError)
            {
                status = reply.Status;
                break;
            }
        }

        return writer.Finish(status);
    }

    /// <summary>All writes of a change set in one transaction; the first refusal is the answer for all of them.</summary>
    private ApiReply Commit(IReadOnlyList<BatchPart> changes, BatchWriter writer)
    {
        var replies = new List<(ApiReply Reply, string? ContentId)>();
        ApiReply outcome = ApiService.Guard(() =>
        {
            List<(CompiledWrite Write, string? ContentId)> writes = Compile(changes);
            if (writes.Count == 0)
            {
                return ApiReply.Empty();
            }

            var transaction = new ExecuteTransactionRequest { Requests = new OrganizationRequestCollection(), ReturnResponses = true };
            transaction.Requests.AddRange(writes.Select(item => item.Write.Message));
            var done = (ExecuteTransactionResponse)connection.Execute(transaction);
            foreach (((CompiledWrite write, string? contentId), OrganizationResponse response) in writes.Zip(done.Responses))
            {
                replies.Add((ApiService.Guard(() => write.Reply(response)), contentId));
            }

            return ApiReply.Empty();
        });

        if (outcome.IsError)
        {
            writer.Add(outcome, null);
        }
        else
        {
            writer.AddChangeSet(replies);
        }

        return outcome;
    }

    private List<(CompiledWrite Write, string? ContentId)> Compile(IReadOnlyList<BatchPart> changes)
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        var writes = new List<(CompiledWrite Write, string? ContentId)>();
        foreach (BatchPart change in changes)
        {
            ApiRequest request = Resolved(change.Request!, made) with { Made = new Dictionary<string, string>(made) };
            if (request.IsRead)
            {
                throw ApiFault.Batch("A change set cannot hold a GET request.");
            }

            CompiledWrite write = new Writes(model, connection, request).Compile(change.ContentId is null ? null : Guid.CreateVersion7());
            if (change.ContentId is not null && write.Makes is not null && !made.TryAdd("$" + change.ContentId, write.Makes))
            {
                throw ApiFault.Batch($"The content id '{change.ContentId}' is used twice in a change set.");
            }

            writes.Add((write, change.ContentId));
        }

        return writes;
    }

    /// <summary>An address that begins with the content id of an earlier request means the row that it makes.</summary>
    private static ApiRequest Resolved(ApiRequest request, Dictionary<string, string> made)
    {
        string[] parts = request.Path.Split('/', 2);
        if (!parts[0].StartsWith('$') || parts[0] is "$batch" or "$metadata")
        {
            return request;
        }

        string address = made.GetValueOrDefault(parts[0]) ?? throw ApiFault.Batch($"'{parts[0]}' is not the content id of an earlier request that makes a row.");
        return request with { Path = parts.Length == 2 ? $"{address}/{parts[1]}" : address };
    }
}
