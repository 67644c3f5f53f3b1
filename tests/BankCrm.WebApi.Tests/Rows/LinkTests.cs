using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.WebApi.Tests.Rows;

/// <summary>How rows are connected: by binds, by references, and by creating them together.</summary>
public sealed class LinkTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private readonly ApiCaller api = bank.As();

    [Fact]
    public async Task Bind_Customer_PointsToEitherTable()
    {
        Guid contact = bank.AddContact("Customer");
        Guid account = bank.AddAccount("Customer");

        Guid one = await api.Create("incidents", new JsonObject { ["title"] = "Of a contact", ["customerid_contact@odata.bind"] = $"/contacts({contact})" });
        Guid two = await api.Create("incidents", new JsonObject { ["title"] = "Of an account", ["customerid_account@odata.bind"] = $"accounts({account})" });

        Assert.Equal(new EntityReference("contact", contact), Lookup("incident", one, "customerid"));
        Assert.Equal(new EntityReference("account", account), Lookup("incident", two, "customerid"));
        JsonElement row = await api.Read($"incidents({one})?$select=_customerid_value", ("Prefer", "odata.include-annotations=\"*\""));
        Assert.Equal("customerid_contact", row.GetProperty("_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty").GetString());
    }

    [Fact]
    public async Task Bind_AddressesOfEveryForm_AreRead()
    {
        Guid head = await api.Create("contacts", new JsonObject { ["lastname"] = "Keyed", ["bce_customernumber"] = "BIND/1 100%" });
        foreach (string address in new[] { $"contacts({head})", $"/contacts({head})", $"/api/data/v9.2/contacts({head})", $"{bank.Address}contacts({head})", "/contacts(bce_customernumber='BIND%2F1%20100%25')" })
        {
            Guid id = await api.Create("accounts", new JsonObject { ["name"] = address, ["primarycontactid@odata.bind"] = address });
            Assert.Equal(head, Lookup("account", id, "primarycontactid").Id);
        }
    }

    [Fact]
    public async Task Bind_OwnerAndNull_AreSetAndCleared()
    {
        Guid manager = bank.AddManager();
        Guid id = await api.Create("accounts", new JsonObject { ["name"] = "Owned", ["ownerid@odata.bind"] = $"/systemusers({manager})", ["primarycontactid@odata.bind"] = $"/contacts({bank.AddContact("Cleared")})" });
        Assert.Equal(manager, Lookup("account", id, "ownerid").Id);

        (await api.Patch($"accounts({id})", new JsonObject { ["primarycontactid@odata.bind"] = null })).Demand(204);
        Assert.Equal(JsonValueKind.Null, (await api.Read($"accounts({id})?$select=_primarycontactid_value")).GetProperty("_primarycontactid_value").ValueKind);
        (await api.Patch($"accounts({id})", new JsonObject { ["ownerid@odata.bind"] = $"/systemusers({SandboxEnvironment.AdministratorId})" })).Demand(204);
        Assert.Equal(SandboxEnvironment.AdministratorId, Lookup("account", id, "ownerid").Id);
    }

    [Fact]
    public async Task Bind_RowThatIsNot_IsRefused() =>
        (await api.Post("accounts", new JsonObject { ["name"] = "Dangling", ["primarycontactid@odata.bind"] = $"/contacts({Guid.NewGuid()})" })).Refuses(404, "0x80040217");

    [Fact]
    public async Task Reference_SetAddedAndRemoved_ConnectsRows()
    {
        Guid contact = bank.AddContact("Referred");
        Guid account = bank.AddAccount("Referring");
        Guid user = bank.AddManager();
        Guid role = bank.Rows.RetrieveMultiple(new QueryByAttribute("role") { Attributes = { "name" }, Values = { "Bank CRM Analyst" } }).Entities.Single().Id;
        var address = new JsonObject { ["@odata.id"] = $"{bank.Address}contacts({contact})" };

        (await api.Put($"accounts({account})/primarycontactid/$ref", address.DeepClone())).Demand(204);
        Assert.Equal(contact, Lookup("account", account, "primarycontactid").Id);
        (await api.Delete($"accounts({account})/primarycontactid/$ref")).Demand(204);
        (await api.Get($"accounts({account})/primarycontactid/$ref")).Demand(204);

        (await api.Post($"accounts({account})/contact_customer_accounts/$ref", address.DeepClone())).Demand(204);
        Assert.Equal(account, Lookup("contact", contact, "parentcustomerid").Id);
        (await api.Delete($"accounts({account})/contact_customer_accounts({contact})/$ref")).Demand(204);
        Assert.Equal("0", (await api.Get($"accounts({account})/contact_customer_accounts/$count")).Text);

        (await api.Post($"systemusers({user})/systemuserroles_association/$ref", new JsonObject { ["@odata.id"] = $"roles({role})" })).Demand(204);
        Assert.Equal("2", (await api.Get($"systemusers({user})/systemuserroles_association/$count")).Text);
        (await api.Delete($"systemusers({user})/systemuserroles_association/$ref?$id={Uri.EscapeDataString($"{bank.Address}roles({role})")}")).Demand(204);
        Assert.Equal("1", (await api.Get($"systemusers({user})/systemuserroles_association/$count")).Text);
    }

    [Theory]
    [InlineData("PUT", "accounts({0})/primarycontactid/$ref", "{\"@odata.id\":\"accounts({0})\"}", 400)]
    [InlineData("PUT", "accounts({0})/primarycontactid/$ref", "{}", 400)]
    [InlineData("PUT", "accounts({0})/Account_Tasks/$ref", "{\"@odata.id\":\"accounts({0})\"}", 405)]
    [InlineData("POST", "accounts({0})/primarycontactid/$ref", "{\"@odata.id\":\"accounts({0})\"}", 405)]
    [InlineData("DELETE", "accounts({0})/Account_Tasks/$ref", "{}", 400)]
    [InlineData("POST", "accounts({0})/primarycontactid", "{\"lastname\":\"x\"}", 501)]
    public async Task Reference_ThatCannotBe_IsRefused(string method, string target, string body, int status)
    {
        string id = bank.AddAccount("Refusing").ToString();

        (await api.Send(method, target.Replace("{0}", id, StringComparison.Ordinal), JsonNode.Parse(body.Replace("{0}", id, StringComparison.Ordinal)))).Demand(status);
    }

    [Fact]
    public async Task Post_RowsInside_CreatesAllOfThem()
    {
        ApiAnswer answer = await api.Post("accounts?$select=name&$expand=primarycontactid($select=lastname),Account_Tasks($select=subject;$orderby=subject)", new JsonObject
        {
            ["name"] = "Deep",
            ["primarycontactid"] = new JsonObject { ["lastname"] = "Inner", ["Contact_Tasks"] = new JsonArray(new JsonObject { ["subject"] = "innermost" }) },
            ["Account_Tasks"] = new JsonArray(new JsonObject { ["subject"] = "a" }, new JsonObject { ["subject"] = "b" }),
        }, ("Prefer", "return=representation"));

        answer.Demand(201);
        JsonElement inner = answer.Json.GetProperty("primarycontactid");
        Assert.Equal("Inner", inner.GetProperty("lastname").GetString());
        Assert.Equal(2, answer.Json.GetProperty("Account_Tasks").GetArrayLength());
        Assert.Equal("innermost", (await api.Read($"contacts({inner.GetProperty("contactid").GetGuid()})/Contact_Tasks?$select=subject")).GetProperty("value")[0].GetProperty("subject").GetString());
    }

    [Fact]
    public async Task Post_OneOfTheRowsInsideRefused_CreatesNone()
    {
        (await api.Post("accounts", new JsonObject
        {
            ["name"] = "Deep refused",
            ["primarycontactid"] = new JsonObject { ["lastname"] = "Never" },
            ["Account_Tasks"] = new JsonArray(new JsonObject { ["subject"] = "a", ["prioritycode"] = 99 }),
        })).Refuses(400, "0x8004431a");

        Assert.Equal("0", (await api.Get("accounts/$count?$filter=name eq 'Deep refused'")).Text);
        Assert.Equal("0", (await api.Get("contacts/$count?$filter=lastname eq 'Never'")).Text);
    }

    [Theory]
    [InlineData("{\"primarycontactid\":[]}", 501)]
    [InlineData("{\"primarycontactid\":\"x\"}", 501)]
    [InlineData("{\"Account_Tasks\":{}}", 501)]
    [InlineData("{\"Account_Tasks\":[\"x\"]}", 400)]
    [InlineData("{\"Account_Tasks\":[{\"nonsense\":1}]}", 400)]
    [InlineData("{\"ownerid\":{}}", 501)]
    [InlineData("{\"Account_Tasks@odata.bind\":[]}", 501)]
    public async Task Post_RowsInsideThatCannotBe_AreRefused(string body, int status) => (await api.Post("accounts", JsonNode.Parse(body))).Demand(status);

    [Fact]
    public async Task Patch_RowsInside_IsRefusedByName() =>
        (await api.Patch($"accounts({bank.AddAccount("Flat")})", new JsonObject { ["primarycontactid"] = new JsonObject { ["lastname"] = "x" } })).Refuses(501, "0x8004032b");

    [Fact]
    public async Task Post_OnAPathOfARow_BelongsToIt()
    {
        Guid account = bank.AddAccount("Parent");

        ApiAnswer answer = (await api.Post($"accounts({account})/Account_Tasks", new JsonObject { ["subject"] = "Of the path" })).Demand(204);

        Assert.Equal(account, Lookup("task", answer.RowId, "regardingobjectid").Id);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("100%")]
    [InlineData("%41")]
    [InlineData("a+b c")]
    [InlineData("O'Neil")]
    [InlineData("客户😀")]
    [InlineData("a?b#c&d=e")]
    [InlineData("(a),b;c:d")]
    public async Task Key_WithAnyCharacters_NamesItsRow(string key)
    {
        Guid id = await api.Create("contacts", new JsonObject { ["lastname"] = "Odd key", ["bce_customernumber"] = key });
        string address = $"contacts(bce_customernumber='{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}')";

        Assert.Equal(id, (await api.Read($"{address}?$select=contactid")).GetProperty("contactid").GetGuid());
        (await api.Patch(address, new JsonObject { ["lastname"] = "Found" }, ("If-Match", "*"))).Demand(204);
        (_, System.Collections.Generic.List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Get($"{address}?$select=lastname").SendTo(api);
        Assert.Equal("Found", parts[0].Json!.Value.GetProperty("lastname").GetString());
    }

    private EntityReference Lookup(string table, Guid id, string column) => bank.Rows.Retrieve(table, id, new ColumnSet(column)).GetAttributeValue<EntityReference>(column);
}
