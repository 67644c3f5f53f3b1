using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>Sends requests to the Web API as one user.</summary>
internal sealed class ApiCaller(HttpClient http, Uri address, Guid? user)
{
    public Task<ApiAnswer> Get(string target, params (string Name, string Value)[] headers) => Send("GET", target, (JsonNode?)null, headers);

    public Task<ApiAnswer> Post(string target, JsonNode? body, params (string Name, string Value)[] headers) => Send("POST", target, body, headers);

    public Task<ApiAnswer> Patch(string target, JsonNode? body, params (string Name, string Value)[] headers) => Send("PATCH", target, body, headers);

    public Task<ApiAnswer> Put(string target, JsonNode? body, params (string Name, string Value)[] headers) => Send("PUT", target, body, headers);

    public Task<ApiAnswer> Delete(string target, params (string Name, string Value)[] headers) => Send("DELETE", target, (JsonNode?)null, headers);

    public Task<ApiAnswer> Send(string method, string target, JsonNode? body, params (string Name, string Value)[] headers) =>
        Send(method, target, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), headers);

    public async Task<ApiAnswer> Send(string method, string target, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, target)) { Content = content };
        if (user is { } caller)
        {
            request.Headers.Add("MSCRMCallerID", caller.ToString());
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return await ApiAnswer.Of(response);
    }

    /// <summary>A row's id from the address that a create answers with.</summary>
    public async Task<Guid> Create(string set, JsonNode body)
    {
        ApiAnswer answer = await Post(set, body);
        answer.Demand(204);
        return answer.RowId;
    }

    /// <summary>The JSON of a row or of a collection.</summary>
    public async Task<JsonElement> Read(string target, params (string Name, string Value)[] headers)
    {
        ApiAnswer answer = await Get(target, headers);
        answer.Demand(200);
        return answer.Json;
    }
}
