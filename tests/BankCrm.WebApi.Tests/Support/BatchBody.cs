using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>Writes the multipart body of a batch, and reads the answer to one.</summary>
internal sealed class BatchBody
{
    private const string Boundary = "batch_tests";
    private const string ChangeSet = "changeset_tests";

    private readonly StringBuilder text = new();

    public BatchBody Get(string target, params string[] headers)
    {
        text.Append($"--{Boundary}\r\n").Append(Part("GET", target, null, null, headers));
        return this;
    }

    /// <summary>A write outside any change set.</summary>
    public BatchBody Write(string method, string target, JsonNode? body)
    {
        text.Append($"--{Boundary}\r\n").Append(Part(method, target, body, null, []));
        return this;
    }

    public BatchBody Changes(params (string Method, string Target, JsonNode? Body, string? ContentId)[] writes)
    {
        text.Append($"--{Boundary}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n");
        foreach ((string method, string target, JsonNode? body, string? contentId) in writes)
        {
            text.Append($"--{ChangeSet}\r\n").Append(Part(method, target, body, contentId, []));
        }

        text.Append($"--{ChangeSet}--\r\n");
        return this;
    }

    public async Task<(ApiAnswer Whole, List<(int Status, JsonElement? Json)> Parts)> SendTo(ApiCaller api, params (string, string)[] headers)
    {
        ApiAnswer answer = await SendAsItIs(api, $"{text}--{Boundary}--\r\n", headers);
        return (answer, [.. Parts(answer.Text)]);
    }

    /// <summary>Any text as the body of a batch.</summary>
    public static Task<ApiAnswer> SendAsItIs(ApiCaller api, string body, params (string, string)[] headers)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/mixed; boundary={Boundary}");
        return api.Send("POST", "$batch", content, headers);
    }

    private static string Part(string method, string target, JsonNode? body, string? contentId, string[] headers)
    {
        string id = contentId is null ? string.Empty : $"Content-ID: {contentId}\r\n";
        string more = string.Concat(headers.Select(header => header + "\r\n"));
        string json = body is null ? string.Empty : "Content-Type: application/json\r\n";
        return $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n{id}\r\n{method} {target} HTTP/1.1\r\n{more}{json}\r\n{body?.ToJsonString()}\r\n";
    }

    private static IEnumerable<(int Status, JsonElement? Json)> Parts(string answer)
    {
        foreach (Match match in Regex.Matches(answer, @"HTTP/1\.1 (\d{3})[^\r]*\r\n(?:[^\r]+\r\n)*\r\n([^\r]*)", RegexOptions.CultureInvariant))
        {
            string body = match.Groups[2].Value;
            yield return (int.Parse(match.Groups[1].Value, null), body.StartsWith('{') ? JsonDocument.Parse(body).RootElement : null);
        }
    }
}
