using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>What the Web API answered.</summary>
internal sealed record ApiAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string ETag => Headers["ETag"];

    public Guid RowId
    {
        get
        {
            string address = Headers["OData-EntityId"];
            return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
        }
    }

    public static async Task<ApiAnswer> Of(HttpResponseMessage response)
    {
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    /// <summary>The status, with what the service said when it is another.</summary>
    public ApiAnswer Demand(int status)
    {
        Assert.True(status == Status, $"Expected {status}, but it is {Status}: {Text}");
        return this;
    }

    /// <summary>A refusal in the platform's shape.</summary>
    public ApiAnswer Refuses(int status, string code)
    {
        Demand(status);
        JsonElement error = Json.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        return this;
    }
}
