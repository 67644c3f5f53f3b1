using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.WebApi.Tests.Operations;

/// <summary>Many requests in one: each on its own, change sets all or nothing.</summary>
public sealed class BatchTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private readonly ApiCaller api = bank.As();

    [Fact]
    public async Task Batch_ReadsAndWrites_AnswersEach()
    {
        Guid id = bank.AddContact("Batched");

        (ApiAnswer whole, List<(int Status, JsonElement? Json)> parts) = await new BatchBody()
            .Get($"contacts({id})?$select=lastname")
            .Write("PATCH", $"/api/data/v9.2/contacts({id})", new JsonObject { ["lastname"] = "Changed" })
            .Get($"{bank.Address}contacts({id})?$select=lastname", "Prefer: odata.include-annotations=\"*\"")
            .Get("contacts/$count")
            .SendTo(api);

        whole.Demand(200);
        Assert.StartsWith("multipart/mixed; boundary=", whole.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal([200, 204, 200, 200], parts.Select(part => part.Status));
        Assert.Equal("Batched", parts[0].Json!.Value.GetProperty("lastname").GetString());
        Assert.Equal("Changed", parts[2].Json!.Value.GetProperty("lastname").GetString());
    }

    [Fact]
    public async Task Batch_RequestRefused_StopsThere()
    {
        (ApiAnswer whole, List<(int Status, JsonElement? Json)> parts) = await new BatchBody()
            .Get("contacts?$top=1").Get($"contacts({Guid.NewGuid()})").Get("contacts?$top=1").SendTo(api);

        whole.Demand(404);
        Assert.Equal([200, 404], parts.Select(part => part.Status));
        Assert.Equal("0x80040217", parts[1].Json!.Value.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Batch_ContinueOnError_AnswersAll()
    {
        (ApiAnswer whole, List<(int Status, JsonElement? Json)> parts) = await new BatchBody()
            .Get("contacts?$top=1").Get("nonsenses").Changes(("POST", "contacts", new JsonObject { ["nonsense"] = 1 }, "1")).Get("contacts?$top=1")
            .SendTo(api, ("Prefer", "odata.continue-on-error"));

        whole.Demand(200);
        Assert.Equal([200, 404, 400, 200], parts.Select(part => part.Status));
    }

    [Fact]
    public async Task ChangeSet_ContentIds_ConnectItsRows()
    {
        (ApiAnswer whole, List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Changes(
            ("POST", "contacts", new JsonObject { ["lastname"] = "First of set" }, "1"),
            ("POST", "accounts", new JsonObject { ["name"] = "Set", ["primarycontactid@odata.bind"] = "$1" }, "2"),
            ("POST", "$2/Account_Tasks", new JsonObject { ["subject"] = "Of set" }, "3"),
            ("PATCH", "$1", new JsonObject { ["firstname"] = "Renamed" }, "4"),
            ("PUT", "$1/parentcustomerid_account/$ref", new JsonObject { ["@odata.id"] = "$2" }, "5")).SendTo(api);

        whole.Demand(200);
        Assert.Equal([204, 204, 204, 204, 204], parts.Select(part => part.Status));
        Assert.Contains("Content-ID: 2", whole.Text, StringComparison.Ordinal);
        JsonElement row = (await api.Read("accounts?$filter=name eq 'Set'&$select=name&$expand=primarycontactid($select=fullname,_parentcustomerid_value),Account_Tasks($select=subject)")).GetProperty("value")[0];
        Assert.Equal("Renamed First of set", row.GetProperty("primarycontactid").GetProperty("fullname").GetString());
        Assert.Equal(row.GetProperty("accountid").GetGuid(), row.GetProperty("primarycontactid").GetProperty("_parentcustomerid_value").GetGuid());
        Assert.Equal("Of set", row.GetProperty("Account_Tasks")[0].GetProperty("subject").GetString());
    }

    [Fact]
    public async Task ChangeSet_OneRefused_LeavesNothing()
    {
        Guid id = bank.AddContact("Kept");

        (ApiAnswer whole, List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Changes(
            ("PATCH", $"contacts({id})", new JsonObject { ["lastname"] = "Lost" }, "1"),
            ("POST", "contacts", new JsonObject { ["lastname"] = "Lost" }, "2"),
            ("POST", $"contacts({id})/Microsoft.Dynamics.CRM.tst_Rename", new JsonObject { ["Name"] = "Lost" }, "3"),
            ("DELETE", $"contacts({Guid.NewGuid()})", null, "4")).SendTo(api);

        whole.Demand(404);
        Assert.Equal([404], parts.Select(part => part.Status));
        Assert.Equal("Kept", bank.Rows.Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
        Assert.Empty((await api.Read("contacts?$filter=lastname eq 'Lost'")).GetProperty("value").EnumerateArray());
    }

    [Fact]
    public async Task ChangeSet_ActionsAndConditions_AreCarriedOut()
    {
        Guid id = bank.AddContact("Acted");
        string etag = (await api.Get($"contacts({id})?$select=lastname")).ETag;
        await api.Patch($"contacts({id})", new JsonObject { ["firstname"] = "New" });

        (_, List<(int Status, JsonElement? Json)> good) = await new BatchBody().Changes(
            ("POST", $"contacts({id})/Microsoft.Dynamics.CRM.tst_Rename", new JsonObject { ["Name"] = "Renamed" }, null),
            ("POST", "tst_Echo", new JsonObject { ["Text"] = "hi" }, null)).SendTo(api);
        ApiAnswer stale = await BatchBody.SendAsItIs(
            api,
            $"--batch_tests\r\nContent-Type: application/http\r\n\r\nPATCH contacts({id}) HTTP/1.1\r\nIf-Match: {etag}\r\nContent-Type: application/json\r\n\r\n{{\"lastname\":\"Stale\"}}\r\n--batch_tests--\r\n");

        Assert.Equal([200, 200], good.Select(part => part.Status));
        Assert.Equal("Acted", good[0].Json!.Value.GetProperty("Before").GetString());
        stale.Demand(412);
        Assert.Equal("Renamed", bank.Rows.Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
    }

    [Theory]
    [InlineData("$9", "is not the content id")]
    [InlineData("$1", "is not the content id")]
    public async Task ChangeSet_UnknownContentId_IsRefused(string target, string words)
    {
        (ApiAnswer whole, _) = await new BatchBody().Changes(("PATCH", target, new JsonObject { ["lastname"] = "x" }, "1")).SendTo(api);

        Assert.Contains(words, whole.Demand(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeSet_WithGet_IsRefused()
    {
        (ApiAnswer whole, _) = await new BatchBody().Changes(("GET", "contacts", null, "1")).SendTo(api);

        whole.Demand(400);
    }

    [Fact]
    public async Task Batch_AnotherCallerInside_IsRefusedByName()
    {
        (ApiAnswer whole, _) = await new BatchBody().Get("WhoAmI", $"MSCRMCallerID: {bank.AddManager()}").SendTo(api);

        Assert.Contains("MSCRMCallerID", whole.Demand(501).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_OfMoreThanAThousand_IsRefused()
    {
        var batch = new BatchBody();
        for (int index = 0; index < 1001; index++)
        {
            batch.Get("WhoAmI");
        }

        (await batch.SendTo(api)).Whole.Refuses(400, "0x80048510");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("--batch_tests")]
    [InlineData("--batch_tests\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: application/http\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: application/http\r\n\r\nGET contacts HTTP/1.1\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: application/http\r\n\r\n\r\n--batch_tests--\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: application/http\r\n\r\nGET\r\n--batch_tests--\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: application/http\r\n\r\nPOST $batch HTTP/1.1\r\n\r\n--batch_tests--\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: text/plain\r\n\r\nhello\r\n--batch_tests--\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: multipart/mixed\r\n\r\nhello\r\n--batch_tests--\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: multipart/mixed; boundary=batch_tests\r\n\r\n--batch_tests\r\nContent-Type: application/http\r\n\r\nGET contacts HTTP/1.1\r\n\r\n--batch_tests--\r\n")]
    [InlineData("--batch_tests\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b--\r\n--a--\r\n--batch_tests--\r\n")]
    public async Task Batch_ThatIsBroken_IsRefusedAtOnce(string body) =>
        Assert.InRange((await BatchBody.SendAsItIs(api, body).WaitAsync(TimeSpan.FromSeconds(20))).Status, 400, 501);

    [Fact]
    public async Task Batch_CutAnywhere_IsAnsweredAtOnce()
    {
        const string whole = "--batch_tests\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nPOST tst_Silent HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{}\r\n--c--\r\n--batch_tests--\r\n";

        for (int length = 0; length < whole.Length; length += 3)
        {
            await BatchBody.SendAsItIs(api, whole[..length]).WaitAsync(TimeSpan.FromSeconds(20));
        }

        (await BatchBody.SendAsItIs(api, whole)).Demand(200);
    }

    [Fact]
    public async Task Batch_LongQuery_ReachesTheRows()
    {
        string name = string.Concat(Enumerable.Repeat("长", 4000));
        Guid id = await api.Create("bce_customergroups", new JsonObject { ["bce_name"] = "Long", ["bce_code"] = "LONG", ["bce_description"] = name[..1900] });

        (ApiAnswer answer, List<(int Status, JsonElement? Json)> parts) = await new BatchBody()
            .Get($"bce_customergroups?$select=bce_name&$filter=bce_description eq '{Uri.EscapeDataString(name[..1900])}' or bce_description eq '{Uri.EscapeDataString(name)}'")
            .SendTo(api);

        answer.Demand(200);
        Assert.Equal(id, parts[0].Json!.Value.GetProperty("value")[0].GetProperty("bce_customergroupid").GetGuid());
    }
}
