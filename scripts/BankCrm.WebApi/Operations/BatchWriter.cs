using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using BankCrm.WebApi.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BankCrm.WebApi.Operations;

/// <summary>Writes the multipart answer of a batch.</summary>
internal sealed class BatchWriter
{
    private readonly string boundary = "batchresponse_" + Guid.NewGuid().ToString("D");
    private readonly MemoryStream body = new();

    public void Add(ApiReply reply, string? contentId) => Add(boundary, reply, contentId);

    public void AddChangeSet(IEnumerable<(ApiReply Reply, string? ContentId)> replies)
    {
        string inner = "changesetresponse_" + Guid.NewGuid().ToString("D");
        Text($"--{boundary}\r\nContent-Type: multipart/mixed; boundary={inner}\r\n\r\n");
        foreach ((ApiReply reply, string? contentId) in replies)
        {
            Add(inner, reply, contentId);
        }

        Text($"--{inner}--\r\n");
    }

    public ApiReply Finish(int status)
    {
        Text($"--{boundary}--\r\n");
        return new ApiReply(status, $"multipart/mixed; boundary={boundary}", body.ToArray());
    }

    private void Add(string separator, ApiReply reply, string? contentId)
    {
        Text($"--{separator}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId is not null)
        {
            Text($"Content-ID: {contentId}\r\n");
        }

        Text($"\r\nHTTP/1.1 {reply.Status} {ReasonPhrases.GetReasonPhrase(reply.Status)}\r\nOData-Version: 4.0\r\n");
        foreach ((string name, string value) in reply.Headers)
        {
            Text($"{name}: {value}\r\n");
        }

        if (reply.ContentType.Length > 0)
        {
            Text($"Content-Type: {reply.ContentType}\r\nContent-Length: {reply.Body.Length}\r\n");
        }

        Text("\r\n");
        body.Write(reply.Body.Span);
        Text("\r\n");
    }

    private void Text(string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
