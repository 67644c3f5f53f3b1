using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.WebApi.Tests.Operations;

/// <summary>Functions and actions: the platform's own, the shipped ones, bound ones, and every type of parameter.</summary>
public sealed class CustomApiTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private readonly ApiCaller api = bank.As();

    [Fact]
    public async Task WhoAmI_Caller_IsNamed()
    {
        Guid user = bank.AddManager();

        Assert.Equal(user, (await bank.As(user).Read("WhoAmI")).GetProperty("UserId").GetGuid());
        Assert.Equal(SandboxEnvironment.AdministratorId, (await api.Read("WhoAmI()")).GetProperty("UserId").GetGuid());
        Assert.NotEmpty((await api.Read("RetrieveVersion()")).GetProperty("Version").GetString()!);
    }

    [Theory]
    [InlineData("Flag", "true")]
    [InlineData("When", "\"2026-03-01T08:15:30Z\"")]
    [InlineData("Rate", "12345.6789")]
    [InlineData("Ratio", "0.125")]
    [InlineData("Count", "-7")]
    [InlineData("Amount", "100.25")]
    [InlineData("Choice", "284700001")]
    [InlineData("Text", "\"a'b \\\"c\\\" / % + & 客户\"")]
    [InlineData("Words", "[\"one\",\"O'Neil, 二\",\"\"]")]
    [InlineData("Id", "\"5a1d0000-0000-5000-8000-000000000002\"")]
    public async Task Parameter_OfEachType_ComesBackFromActionAndFunction(string name, string json)
    {
        JsonElement echoed = (await api.Post("tst_Echo", new JsonObject { [name] = JsonNode.Parse(json) })).Demand(200).Json;
        string literal = JsonNode.Parse(json) is JsonValue value && value.TryGetValue(out string? text) && name == "Text" ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : json.Trim('"');
        JsonElement aliased = await api.Read($"tst_Repeat({name}=@p)?@p={Uri.EscapeDataString(literal)}");
        JsonElement inline = await api.Read($"tst_Repeat({name}={Uri.EscapeDataString(literal)})");

        Assert.Equal($"{bank.Address}$metadata#Microsoft.Dynamics.CRM.tst_EchoResponse", echoed.GetProperty("@odata.context").GetString());
        foreach (JsonElement answer in new[] { echoed, aliased, inline })
        {
            Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, answer.GetProperty(name)), $"{name}: {answer.GetProperty(name)}");
        }
    }

    [Fact]
    public async Task Parameter_OfListInSingleQuotes_IsReadToo()
    {
        JsonElement answer = await api.Read($"tst_Repeat(Words=@p)?@p={Uri.EscapeDataString("['one','a \"b\" 二','']")}");

        Assert.Equal(["one", "a \"b\" 二", ""], answer.GetProperty("Words").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task Parameter_OfReferenceAndRows_ComeBackWithTheirTable()
    {
        Guid contact = bank.AddContact("Referred");
        await api.Patch($"contacts({contact})", new JsonObject { ["bce_customernumber"] = "REF1" });
        var typed = new JsonObject { ["@odata.type"] = "Microsoft.Dynamics.CRM.contact", ["contactid"] = contact };

        JsonElement answer = (await api.Post("tst_Echo", new JsonObject
        {
            ["Reference"] = typed,
            ["Row"] = new JsonObject { ["@odata.type"] = "#Microsoft.Dynamics.CRM.account", ["name"] = "New", ["creditonhold"] = true },
            ["Rows"] = new JsonArray(new JsonObject { ["@odata.type"] = "Microsoft.Dynamics.CRM.task", ["subject"] = "First" }),
        })).Demand(200).Json;
        JsonElement byAddress = await api.Read($"tst_Repeat(Reference=@r)?@r={Uri.EscapeDataString($"{{'@odata.id':'contacts({contact})'}}")}");

        Assert.Equal(contact, answer.GetProperty("Reference").GetProperty("contactid").GetGuid());
        Assert.Equal("#Microsoft.Dynamics.CRM.contact", answer.GetProperty("Reference").GetProperty("@odata.type").GetString());
        Assert.Equal("New", answer.GetProperty("Row").GetProperty("name").GetString());
        Assert.Equal("First", answer.GetProperty("Rows")[0].GetProperty("subject").GetString());
        Assert.Equal(contact, byAddress.GetProperty("Reference").GetProperty("contactid").GetGuid());
    }

    [Theory]
    [InlineData("Flag", "\"true\"")]
    [InlineData("When", "\"2026-03-01T08:15:30\"")]
    [InlineData("When", "\"yesterday\"")]
    [InlineData("Rate", "\"1\"")]
    [InlineData("Count", "1.5")]
    [InlineData("Text", "5")]
    [InlineData("Words", "\"one\"")]
    [InlineData("Id", "\"none\"")]
    [InlineData("Reference", "\"contacts(1)\"")]
    [InlineData("Reference", "{\"@odata.id\":\"nonsenses(5a1d0000-0000-5000-8000-000000000002)\"}")]
    [InlineData("Row", "{\"name\":\"of no table\"}")]
    [InlineData("Row", "{\"@odata.type\":\"Microsoft.Dynamics.CRM.nonsense\"}")]
    [InlineData("Nonsense", "1")]
    public async Task Parameter_OfAnotherType_IsRefused(string name, string json) =>
        (await api.Post("tst_Echo", new JsonObject { [name] = JsonNode.Parse(json) })).Refuses(400, "0x80048d19");

    [Fact]
    public async Task Bound_ActionAndFunction_WorkOnTheirRow()
    {
        Guid contact = bank.AddContact("Before");
        await api.Patch($"contacts({contact})", new JsonObject { ["bce_customernumber"] = "BOUND1" });

        JsonElement renamed = (await api.Post($"contacts({contact})/Microsoft.Dynamics.CRM.tst_Rename", new JsonObject { ["Name"] = "After" })).Demand(200).Json;

        Assert.Equal("Before", renamed.GetProperty("Before").GetString());
        Assert.Equal("After", bank.Rows.Retrieve("contact", contact, new ColumnSet("lastname"))["lastname"]);
        Assert.Equal("Hello After", (await api.Read($"contacts({contact})/Microsoft.Dynamics.CRM.tst_Describe()")).GetProperty("Text").GetString());
        Assert.Equal("你好 After", (await api.Read($"contacts({contact})/Microsoft.Dynamics.CRM.tst_Describe(Greeting=@g)?@g='{Uri.EscapeDataString("你好")}'")).GetProperty("Text").GetString());
        Assert.Equal("Hello After", (await api.Read("contacts(bce_customernumber='BOUND1')/Microsoft.Dynamics.CRM.tst_Describe()")).GetProperty("Text").GetString());
    }

    [Fact]
    public async Task Bound_OnAnotherTableOrUnbound_IsRefused()
    {
        Guid account = bank.AddAccount("Unbound");

        (await api.Post($"accounts({account})/Microsoft.Dynamics.CRM.tst_Rename", new JsonObject { ["Name"] = "x" })).Demand(404);
        (await api.Post("tst_Rename", new JsonObject { ["Name"] = "x" })).Refuses(404, "0x8006088a");
        (await api.Get($"contacts({bank.AddContact("Odd")})/Microsoft.Dynamics.CRM.Today(PropertyName='createdon')")).Refuses(501, "0x8004032b");
    }

    [Fact]
    public async Task Response_OfOneRow_IsTheRow()
    {
        Guid contact = bank.AddContact("Found");

        JsonElement found = await api.Read("tst_FindContact(Name='Found')", ("Prefer", "odata.include-annotations=\"*\""));
        JsonElement all = await api.Read("tst_FindContacts(Name='Found')");

        Assert.Equal($"{bank.Address}$metadata#contacts/$entity", found.GetProperty("@odata.context").GetString());
        Assert.Equal(contact, found.GetProperty("contactid").GetGuid());
        Assert.Equal("systemuser", found.GetProperty("_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal($"{bank.Address}$metadata#contacts", all.GetProperty("@odata.context").GetString());
        Assert.Equal("Found", all.GetProperty("value")[0].GetProperty("lastname").GetString());
        (await api.Get("tst_FindContact(Name='Nobody at all')")).Demand(204);
        Assert.Empty((await api.Read("tst_FindContacts(Name='Nobody at all')")).GetProperty("value").EnumerateArray());
        (await api.Post("tst_Silent", null)).Demand(204);
    }

    [Fact]
    public async Task Method_OtherThanTheOperations_IsRefused()
    {
        (await api.Get("tst_Silent")).Demand(405);
        (await api.Post("WhoAmI", null)).Demand(405);
        (await api.Post("tst_Repeat", new JsonObject())).Demand(405);
    }

    [Fact]
    public async Task Shipped_GrantTierOverride_GivesTheTier()
    {
        Guid contact = bank.AddContact("Granted", null, ("bce_customernumber", "GRANT1"));
        Guid approver = bank.AddManager();

        JsonElement answer = (await api.Post("bce_GrantTierOverride", new JsonObject
        {
            ["Customer"] = new JsonObject { ["@odata.type"] = "Microsoft.Dynamics.CRM.contact", ["contactid"] = contact },
            ["TierCode"] = "GOLD",
            ["Reason"] = "Asked for by the branch head.",
            ["Approver"] = new JsonObject { ["systemuserid"] = approver },
            ["EndsOn"] = "2099-12-31T00:00:00Z",
        })).Demand(200).Json;

        Assert.Equal("GOLD", answer.GetProperty("TierCode").GetString());
        Guid granted = answer.GetProperty("Override").GetProperty("bce_tieroverrideid").GetGuid();
        Assert.Equal(contact, (await api.Read($"bce_tieroverrides({granted})?$select=_bce_contactid_value")).GetProperty("_bce_contactid_value").GetGuid());
    }

    [Theory]
    [InlineData(1033, "The customer has no customer number")]
    [InlineData(2052, "客户")]
    public async Task Shipped_Refusal_HasItsCodeInTheUsersLanguage(int language, string words)
    {
        Guid user = bank.Environment.AddUser("Li Na", SandboxEnvironment.RootBusinessUnitId, language, "System Administrator");
        Guid contact = bank.AddContact("Numberless");

        ApiAnswer answer = await bank.As(user).Post("bce_EvaluateCustomerTier", new JsonObject { ["Customer"] = new JsonObject { ["@odata.id"] = $"contacts({contact})" } });

        string message = answer.Refuses(400, "0x80040265").Json.GetProperty("error").GetProperty("message").GetString()!;
        Assert.StartsWith("TIER-002", message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shipped_RequiredParameterMissing_IsRefused() => (await api.Post("bce_EvaluateCustomerTier", new JsonObject())).Refuses(400, "0x80094004");

    [Fact]
    public async Task Shipped_RefusalOfAStep_LeavesNothing()
    {
        Guid contact = bank.AddContact("Stepped", null, ("bce_customernumber", "STEP1"));

        ApiAnswer answer = await api.Post("bce_groupmembers", new JsonObject { ["bce_name"] = "of nobody" });

        Assert.Equal("0x80040265", answer.Demand(400).Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty((await api.Read("bce_groupmembers?$filter=bce_name eq 'of nobody'")).GetProperty("value").EnumerateArray());
        Assert.NotEqual(Guid.Empty, contact);
    }

    [Fact]
    public async Task Bulk_Actions_WriteManyRows()
    {
        static JsonObject Contact(string name, Guid? id = null)
        {
            var row = new JsonObject { ["@odata.type"] = "Microsoft.Dynamics.CRM.contact", ["lastname"] = name };
            if (id is { } known)
            {
                row["contactid"] = known;
            }

            return row;
        }

        JsonElement made = (await api.Post("contacts/Microsoft.Dynamics.CRM.CreateMultiple", new JsonObject { ["Targets"] = new JsonArray(Contact("M1"), Contact("M2")) })).Demand(200).Json;
        Guid first = made.GetProperty("Ids")[0].GetGuid();
        (await api.Post("contacts/Microsoft.Dynamics.CRM.UpdateMultiple", new JsonObject { ["Targets"] = new JsonArray(Contact("M1b", first)) })).Demand(204);

        Assert.Equal(2, made.GetProperty("Ids").GetArrayLength());
        Assert.Equal("M1b", bank.Rows.Retrieve("contact", first, new ColumnSet("lastname"))["lastname"]);
        (await api.Post("contacts/Microsoft.Dynamics.CRM.UpdateMultiple", new JsonObject { ["Targets"] = new JsonArray(Contact("M1c", first), Contact("M3", Guid.NewGuid())) })).Demand(404);
        Assert.Equal("M1b", bank.Rows.Retrieve("contact", first, new ColumnSet("lastname"))["lastname"]);
    }
}
