using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using BankCrm.WebApi.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BankCrm.WebApi.Operations;

/// <summary>Reads the multipart body of a batch.</summary>
internal sealed class BatchReader(ApiRequest batch)
{
    private static readonly string[] Callers = [ApiRequest.CallerId, ApiRequest.CallerObjectId];

    public IReadOnlyList<BatchPart> Read()
    {
        try
        {
            return Read(batch.Header("Content-Type") ?? string.Empty, batch.Body.ToArray(), isChangeSet: false);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            throw ApiFault.Batch($"The batch is not a whole multipart body: {problem.Message}");
        }
    }

    private List<BatchPart> Read(string contentType, byte[] body, bool isChangeSet)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            || type.MediaType != "multipart/mixed"
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            throw ApiFault.Batch("A batch and a change set are multipart/mixed with a boundary.");
        }

        var parts = new List<BatchPart>();
        var reader = new MultipartReader(boundary.ToString(), new MemoryStream(body));
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyToAsync(content).GetAwaiter().GetResult();
            string sectionType = section.ContentType ?? string.Empty;
            string? contentId = section.Headers is not null && section.Headers.TryGetValue("Content-ID", out Microsoft.Extensions.Primitives.StringValues id) ? id.ToString() : null;
            if (sectionType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
            {
                parts.Add(Request(content.ToArray(), contentId));
            }
            else if (!isChangeSet)
            {
                parts.Add(new BatchPart(null, null, Read(sectionType, content.ToArray(), isChangeSet: true)));
            }
            else
            {
                throw ApiFault.Batch($"A change set cannot hold a part of the type '{sectionType}'.");
            }
        }

        return parts;
    }

    private BatchPart Request(byte[] content, string? contentId)
    {
        (string head, byte[] body) = Split(content);
        string[] lines = head.Split('\n', StringSplitOptions.TrimEntries);
        int end = lines[0].LastIndexOf(' ');
        string[] first = lines[0][..int.Max(end, 0)].Split(' ', 2);
        if (first.Length != 2 || !lines[0][end..].StartsWith(" HTTP/", StringComparison.Ordinal))
        {
            throw ApiFault.Batch($"A part of the batch does not begin with a request line, but with '{lines[0]}'.");
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines[1..])
        {
            string[] pair = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2)
            {
                headers[pair[0]] = pair[1];
            }
        }

        (string path, string query) = Address(first[1]);
        if (path == "$batch")
        {
            throw ApiFault.Batch("A batch cannot hold another batch.");
        }

        foreach (string name in Callers)
        {
            if (headers.TryGetValue(name, out string? caller) && caller != batch.Header(name))
            {
                throw ApiFault.Unsupported($"another caller inside a batch ({name}); send it with the batch itself");
            }
        }

        contentId ??= headers.GetValueOrDefault("Content-ID");
        return new BatchPart(new ApiRequest(first[0].ToUpperInvariant(), batch.Root, path, query, headers, body), contentId, null);
    }

    /// <summary>The head ends at the first empty line; lines may end with or without a carriage return.</summary>
    private static (string Head, byte[] Body) Split(byte[] content)
    {
        ReadOnlySpan<byte> rest = content;
        int start = 0;
        while (start < content.Length)
        {
            int end = rest[start..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            if (start > 0 && rest[start..(start + end)].Trim((byte)'\r').IsEmpty)
            {
                return (Encoding.UTF8.GetString(content, 0, start).Trim(), content[(start + end + 1)..]);
            }

            start += end + 1;
        }

        return (Encoding.UTF8.GetString(content).Trim(), []);
    }

    private (string Path, string Query) Address(string target)
    {
        string relative = target;
        if (target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            string root = batch.Root.ToString();
            relative = target.StartsWith(root, StringComparison.OrdinalIgnoreCase)
                ? target[root.Length..]
                : throw ApiFault.Batch($"'{target}' is not an address of this service.");
        }
        else if (target.StartsWith(batch.Root.AbsolutePath, StringComparison.OrdinalIgnoreCase))
        {
            relative = target[batch.Root.AbsolutePath.Length..];
        }

        string[] parts = relative.TrimStart('/').Split('?', 2);
        return (parts[0], parts.Length == 2 ? "?" + parts[1] : string.Empty);
    }
}
