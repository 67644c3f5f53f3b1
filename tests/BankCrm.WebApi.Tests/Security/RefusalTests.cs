using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using BankCrm.WebApi.Tests.Support;
using Xunit;

namespace BankCrm.WebApi.Tests.Security;

/// <summary>What is unknown or not supported is refused by name; who may not call at all is refused first.</summary>
public sealed class RefusalTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private readonly ApiCaller api = bank.As();

    [Theory]
    [InlineData("nonsenses", 404, "nonsenses")]
    [InlineData("Contacts", 404, "Contacts")]
    [InlineData("RetrieveTotalRecordCount(EntityNames=['contact'])", 404, "RetrieveTotalRecordCount")]
    [InlineData("EntityDefinitions", 404, "EntityDefinitions")]
    [InlineData("contacts?$select=nonsense", 400, "nonsense")]
    [InlineData("contacts?$select=ownerid", 400, "ownerid")]
    [InlineData("contacts?$filter=nonsense eq 1", 400, "nonsense")]
    [InlineData("contacts?$filter=lastname eq", 400, "")]
    [InlineData("contacts?$filter=lastname eq 5", 400, "")]
    [InlineData("contacts?$filter=lastname gt null", 400, "lastname")]
    [InlineData("contacts?$filter=_ownerid_value eq 'x'", 400, "")]
    [InlineData("contacts?$filter=annualincome add 1 eq 2", 501, "$filter")]
    [InlineData("contacts?$filter=length(lastname) eq 2", 501, "length")]
    [InlineData("contacts?$filter=tolower(lastname) eq 'a'", 501, "tolower")]
    [InlineData("contacts?$filter=lastname eq 'a' or Contact_Tasks/any()", 501, "$filter")]
    [InlineData("contacts?$filter=Contact_Tasks/all(t:t/subject eq 'a')", 501, "All")]
    [InlineData("contacts?$filter=Microsoft.Dynamics.CRM.Nonsense(PropertyName='lastname')", 400, "Nonsense")]
    [InlineData("contacts?$filter=Microsoft.Dynamics.CRM.Today(PropertyName='nonsense')", 400, "nonsense")]
    [InlineData("contacts?$filter=Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=[])", 400, "")]
    [InlineData("contacts?$filter=contains(lastname,'[a]')", 501, "[a]")]
    [InlineData("contacts?$orderby=nonsense", 400, "nonsense")]
    [InlineData("contacts?$orderby=length(lastname)", 501, "$orderby")]
    [InlineData("contacts?$top=-1", 400, "")]
    [InlineData("contacts?$top=many", 400, "")]
    [InlineData("contacts?$top=5001", 400, "5001")]
    [InlineData("contacts?$count=perhaps", 400, "")]
    [InlineData("contacts?$skip=5", 400, "Skip")]
    [InlineData("contacts?$apply=aggregate(annualincome with sum as total)", 501, "$apply")]
    [InlineData("contacts?$search=a", 501, "$search")]
    [InlineData("contacts?$compute=annualincome mul 2 as twice", 501, "$compute")]
    [InlineData("contacts?$format=atom", 501, "atom")]
    [InlineData("contacts?savedQuery=00000000-0000-0000-0000-000000000001", 501, "savedQuery")]
    [InlineData("contacts?userQuery=00000000-0000-0000-0000-000000000001", 501, "userQuery")]
    [InlineData("contacts?nonsense=1", 501, "nonsense")]
    [InlineData("contacts(00000000-0000-0000-0000-000000000001)?$filter=lastname eq 'a'", 400, "$filter")]
    [InlineData("contacts(lastname='a')", 400, "")]
    [InlineData("contacts(00000000-0000-0000-0000-000000000001)/nonsense", 404, "nonsense")]
    [InlineData("contacts/nonsense", 400, "")]
    [InlineData("$metadata/nonsense", 404, "")]
    public async Task Get_ThatCannotBe_IsRefusedByName(string target, int status, string name)
    {
        ApiAnswer answer = (await api.Get(target)).Demand(status);

        string message = answer.Json.GetProperty("error").GetProperty("message").GetString()!;
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Matches("^0x[0-9a-f]{8}$", answer.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("PUT", "contacts(00000000-0000-0000-0000-000000000001)", 501)]
    [InlineData("DELETE", "contacts", 501)]
    [InlineData("PATCH", "contacts", 501)]
    [InlineData("POST", "$metadata", 405)]
    [InlineData("GET", "$batch", 405)]
    [InlineData("OPTIONS", "contacts", 405)]
    [InlineData("TRACE", "contacts", 405)]
    [InlineData("POST", "contacts/Microsoft.Dynamics.CRM.DeleteMultiple", 400)]
    public async Task Method_ThatCannotBe_IsRefused(string method, string target, int status) => (await api.Send(method, target, (JsonNode?)null)).Demand(status);

    [Fact]
    public async Task Head_OfARow_HasNoBody()
    {
        ApiAnswer answer = (await api.Send("HEAD", $"contacts({bank.AddContact("Head")})", (JsonNode?)null)).Demand(200);

        Assert.Empty(answer.Text);
        Assert.StartsWith("W/\"", answer.ETag, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "elsewhere.example")]
    [InlineData("Host", "127.0.0.1.elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Page_OfElsewhere_IsRefused(string header, string value)
    {
        (await api.Get("WhoAmI", (header, value))).Refuses(403, "0x80040220");
        (await api.Post("contacts", new JsonObject { ["lastname"] = "From elsewhere" }, (header, value))).Refuses(403, "0x80040220");
        (await BatchBody.SendAsItIs(api, "--batch_tests--\r\n", (header, value))).Refuses(403, "0x80040220");

        Assert.Empty((await api.Read("contacts?$filter=lastname eq 'From elsewhere'")).GetProperty("value").EnumerateArray());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "[::1]:5080")]
    public async Task Page_OfThisMachine_IsAnswered(string header, string value) => (await api.Get("WhoAmI", (header, value))).Demand(200);

    [Fact]
    public async Task Page_OfTheServerItself_IsAnsweredWithoutLettingOthersIn()
    {
        ApiAnswer answer = (await api.Get("WhoAmI", ("Origin", bank.Address.GetLeftPart(UriPartial.Authority)))).Demand(200);

        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("MSCRMCallerID", "nobody", 401)]
    [InlineData("MSCRMCallerID", "00000000-0000-0000-0000-00000000000a", 403)]
    [InlineData("CallerObjectId", "00000000-0000-0000-0000-00000000000a", 403)]
    public async Task Caller_WhoIsUnknown_IsRefused(string header, string value, int status) => (await api.Get("WhoAmI", (header, value))).Demand(status);

    [Fact]
    public async Task Caller_WithoutADefaultUser_MustBeNamed()
    {
        await using WebApiServer closed = await WebApiServer.StartAsync(bank.Environment, new WebApiOptions { DefaultUserId = null });
        using var http = new HttpClient();

        (await new ApiCaller(http, closed.Address, null).Get("WhoAmI")).Refuses(401, "0x80072560");
        (await new ApiCaller(http, closed.Address, bank.AddManager()).Get("WhoAmI")).Demand(200);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"lastname\":\"a\",\"lastname\":\"b\"}")]
    [InlineData("{\"lastname\":\"\\ud83d\"}")]
    [InlineData("{\"\\ud83d\":\"a\"}")]
    [InlineData("{\"lastname\":{\"a\":1}}")]
    [InlineData("{\"lastname\":[\"a\"]}")]
    [InlineData("{\"birthdate\":\"2026-02-30\"}")]
    [InlineData("{\"annualincome\":1e400}")]
    [InlineData("{\"annualincome\":\"1\"}")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"/contacts(5a1d0000-0000-5000-8000-000000000002)\"}")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"https://elsewhere.example/accounts(5a1d0000-0000-5000-8000-000000000002)\"}")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"/accounts\"}")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":5}")]
    [InlineData("{\"parentcustomerid@odata.bind\":\"/accounts(5a1d0000-0000-5000-8000-000000000002)\"}")]
    [InlineData("{\"ownerid@odata.bind\":\"/contacts(5a1d0000-0000-5000-8000-000000000002)\"}")]
    [InlineData("{\"nonsense@odata.bind\":\"/accounts(5a1d0000-0000-5000-8000-000000000002)\"}")]
    public async Task Post_BodyThatCannotBe_IsRefused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));

        (await api.Send("POST", "contacts", content)).Refuses(400, "0x80048d19");
    }

    [Fact]
    public async Task Post_NestedTooDeep_IsRefused()
    {
        string deep = new string('[', 5000) + new string(']', 5000);
        using var content = new StringContent($"{{\"lastname\":{deep}}}", Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));

        (await api.Send("POST", "contacts", content)).Refuses(400, "0x80048d19");
    }

    [Fact]
    public async Task Filter_NestedTooDeep_IsRefused() =>
        (await api.Get("contacts?$filter=" + string.Concat(System.Linq.Enumerable.Repeat("not(", 2000)) + "creditonhold" + new string(')', 2000))).Demand(400);
}
