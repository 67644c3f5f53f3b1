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

/// <summary>One row at a time: made, read, changed, removed.</summary>
public sealed class RowTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private static readonly (string, string) Representation = ("Prefer", "return=representation");

    private readonly ApiCaller api = bank.As();

    [Fact]
    public async Task Post_ValidRow_AnswersWithItsAddress()
    {
        ApiAnswer answer = await api.Post("contacts", new JsonObject { ["lastname"] = "Wang", ["birthdate"] = "1980-02-03", ["creditonhold"] = true });

        answer.Demand(204);
        Assert.Equal($"{bank.Address}contacts({answer.RowId})", answer.Headers["OData-EntityId"]);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
        Entity row = bank.Rows.Retrieve("contact", answer.RowId, new ColumnSet("lastname", "birthdate"));
        Assert.Equal("Wang", row["lastname"]);
        Assert.Equal(new DateTime(1980, 2, 3), row["birthdate"]);
    }

    [Fact]
    public async Task Post_WithRepresentation_ShowsTheSelectedColumns()
    {
        ApiAnswer answer = await api.Post("contacts?$select=fullname", new JsonObject { ["firstname"] = "Wei", ["lastname"] = "Wang" }, Representation);

        answer.Demand(201);
        Assert.Equal("Wei Wang", answer.Json.GetProperty("fullname").GetString());
        Assert.Equal(answer.RowId, answer.Json.GetProperty("contactid").GetGuid());
        Assert.StartsWith("W/\"", answer.Json.GetProperty("@odata.etag").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Json.TryGetProperty("lastname", out _));
        Assert.Equal("return=representation", answer.Headers["Preference-Applied"]);
    }

    [Fact]
    public async Task Get_ById_ShowsEveryColumnAndNull()
    {
        Guid id = bank.AddContact("Every");

        JsonElement row = await api.Read($"contacts({id})");

        Assert.Equal("Every", row.GetProperty("lastname").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("firstname").ValueKind);
        Assert.Equal(SandboxEnvironment.AdministratorId, row.GetProperty("_ownerid_value").GetGuid());
        Assert.Equal($"{bank.Address}$metadata#contacts/$entity", row.GetProperty("@odata.context").GetString());
    }

    [Fact]
    public async Task Get_ByAlternateKey_FindsTheRow()
    {
        Guid id = await api.Create("contacts", new JsonObject { ["lastname"] = "Keyed", ["bce_customernumber"] = "K'1" });

        JsonElement row = await api.Read("contacts(bce_customernumber='K''1')?$select=lastname");

        Assert.Equal(id, row.GetProperty("contactid").GetGuid());
    }

    [Fact]
    public async Task Get_ByKeyWithLookupAndText_FindsTheTier()
    {
        Entity tier = bank.Rows.RetrieveMultiple(new QueryExpression("bce_tier") { ColumnSet = new ColumnSet("bce_code", "bce_tierpolicyid"), TopCount = 1 }).Entities[0];
        Guid policy = tier.GetAttributeValue<EntityReference>("bce_tierpolicyid").Id;

        JsonElement row = await api.Read($"bce_tiers(_bce_tierpolicyid_value={policy},bce_code='{tier["bce_code"]}')?$select=bce_code");

        Assert.Equal(tier.Id, row.GetProperty("bce_tierid").GetGuid());
    }

    [Fact]
    public async Task Get_NoSuchRow_IsNotFound() => (await api.Get($"contacts({Guid.NewGuid()})")).Refuses(404, "0x80040217");

    [Fact]
    public async Task Get_NoRowWithTheKey_IsNotFound() => (await api.Get("contacts(bce_customernumber='nobody')")).Refuses(404, "0x80060891");

    [Fact]
    public async Task Get_UnknownSet_IsNotFound() => (await api.Get("nonsenses")).Refuses(404, "0x8006088a");

    [Fact]
    public async Task Get_KeyThatIsNone_IsRefused() => (await api.Get("contacts(5)")).Refuses(400, "0x80060888");

    [Fact]
    public async Task Get_WithTheVersionThatIsKnown_SaysNotModified()
    {
        Guid id = bank.AddContact("Unmodified");
        string etag = (await api.Get($"contacts({id})?$select=lastname")).ETag;

        ApiAnswer answer = await api.Get($"contacts({id})?$select=lastname", ("If-None-Match", etag));

        answer.Demand(304);
    }

    [Fact]
    public async Task Patch_ExistingRow_ChangesOnlyWhatIsSent()
    {
        Guid id = await api.Create("contacts", new JsonObject { ["firstname"] = "Wei", ["lastname"] = "Before" });

        (await api.Patch($"contacts({id})", new JsonObject { ["lastname"] = "After", ["telephone1"] = null })).Demand(204);

        Entity row = bank.Rows.Retrieve("contact", id, new ColumnSet("firstname", "lastname"));
        Assert.Equal(("Wei", "After"), (row["firstname"], row["lastname"]));
    }

    [Fact]
    public async Task Patch_NewId_CreatesTheRow()
    {
        var id = Guid.NewGuid();

        ApiAnswer answer = await api.Patch($"contacts({id})?$select=lastname", new JsonObject { ["lastname"] = "Upserted" }, Representation);

        answer.Demand(201);
        Assert.Equal(id, answer.RowId);
    }

    [Fact]
    public async Task Patch_NewKey_CreatesAndThenUpdatesTheRow()
    {
        (await api.Patch("contacts(bce_customernumber='UP1')", new JsonObject { ["lastname"] = "First" })).Demand(204);
        ApiAnswer second = await api.Patch("contacts(bce_customernumber='UP1')", new JsonObject { ["lastname"] = "Second" }, Representation);

        second.Demand(200);
        Assert.Equal("Second", second.Json.GetProperty("lastname").GetString());
        Assert.Equal("UP1", second.Json.GetProperty("bce_customernumber").GetString());
    }

    [Fact]
    public async Task Patch_IfMatchStarAndNoRow_DoesNotCreate()
    {
        var id = Guid.NewGuid();

        (await api.Patch($"contacts({id})", new JsonObject { ["lastname"] = "Ghost" }, ("If-Match", "*"))).Refuses(404, "0x80040217");

        (await api.Get($"contacts({id})")).Demand(404);
    }

    [Fact]
    public async Task Patch_IfNoneMatchStarAndRow_DoesNotUpdate()
    {
        Guid id = bank.AddContact("Untouched");

        (await api.Patch($"contacts({id})", new JsonObject { ["lastname"] = "Touched" }, ("If-None-Match", "*"))).Refuses(412, "0x80040237");

        Assert.Equal("Untouched", bank.Rows.Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
    }

    [Fact]
    public async Task Patch_IfNoneMatchStarAndKeyTaken_DoesNotUpdate()
    {
        await api.Create("contacts", new JsonObject { ["lastname"] = "Taken", ["bce_customernumber"] = "TAKEN1" });

        (await api.Patch("contacts(bce_customernumber='TAKEN1')", new JsonObject { ["lastname"] = "Other" }, ("If-None-Match", "*"))).Refuses(412, "0x80060892");
    }

    [Fact]
    public async Task Patch_VersionThatWasRead_ChangesTheRow()
    {
        Guid id = bank.AddContact("Versioned");
        string etag = (await api.Get($"contacts({id})?$select=lastname")).ETag;

        (await api.Patch($"contacts({id})", new JsonObject { ["lastname"] = "Changed" }, ("If-Match", etag))).Demand(204);
    }

    [Fact]
    public async Task Patch_VersionThatIsGone_IsRefused()
    {
        Guid id = bank.AddContact("Raced");
        string etag = (await api.Get($"contacts({id})?$select=lastname")).ETag;
        (await api.Patch($"contacts({id})", new JsonObject { ["lastname"] = "Winner" })).Demand(204);

        (await api.Patch($"contacts({id})", new JsonObject { ["lastname"] = "Loser" }, ("If-Match", etag))).Refuses(412, "0x80060882");
        (await api.Delete($"contacts({id})", ("If-Match", etag))).Refuses(412, "0x80060882");

        Assert.Equal("Winner", bank.Rows.Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
    }

    [Fact]
    public async Task Patch_VersionThatIsNone_IsRefused() =>
        (await api.Patch($"contacts({bank.AddContact("Odd")})", new JsonObject { ["lastname"] = "X" }, ("If-Match", "yesterday"))).Refuses(400, "0x80060888");

    [Fact]
    public async Task Delete_ExistingRow_RemovesIt()
    {
        Guid id = bank.AddContact("Gone");

        (await api.Delete($"contacts({id})")).Demand(204);

        (await api.Get($"contacts({id})")).Demand(404);
        (await api.Delete($"contacts({id})")).Refuses(404, "0x80040217");
    }

    [Fact]
    public async Task Property_ReadSetAndCleared_FollowsTheRow()
    {
        Guid id = bank.AddContact("Single");

        (await api.Put($"contacts({id})/firstname", new JsonObject { ["value"] = "Mei" })).Demand(204);
        Assert.Equal("Mei", (await api.Read($"contacts({id})/firstname")).GetProperty("value").GetString());
        Assert.Equal("Mei", (await api.Get($"contacts({id})/firstname/$value")).Text);
        (await api.Delete($"contacts({id})/firstname")).Demand(204);
        (await api.Get($"contacts({id})/firstname")).Demand(204);
    }

    [Theory]
    [InlineData("lastname", "5", "0x80048d19")]
    [InlineData("creditonhold", "\"yes\"", "0x80048d19")]
    [InlineData("birthdate", "\"03/02/1980\"", "0x80048d19")]
    [InlineData("numberofchildren", "1.5", "0x80048d19")]
    [InlineData("nonsense", "1", "0x80048d19")]
    [InlineData("_ownerid_value", "\"5a1d0000-0000-5000-8000-000000000002\"", "0x80048d19")]
    [InlineData("gendercode", "77", "0x8004431a")]
    public async Task Post_ValueOfAnotherKind_IsRefused(string property, string json, string code) =>
        (await api.Post("contacts", new JsonObject { [property] = JsonNode.Parse(json) })).Refuses(400, code);

    [Fact]
    public async Task Post_BodyThatIsNoJson_IsRefused()
    {
        using var content = new System.Net.Http.StringContent("{\"lastname\":");

        (await api.Send("POST", "contacts", content)).Refuses(400, "0x80048d19");
    }

    [Fact]
    public async Task Post_KeyThatIsTaken_IsRefused()
    {
        await api.Create("contacts", new JsonObject { ["lastname"] = "One", ["bce_customernumber"] = "DUP1" });

        (await api.Post("contacts", new JsonObject { ["lastname"] = "Two", ["bce_customernumber"] = "DUP1" })).Refuses(412, "0x80060892");
    }

    [Theory]
    [InlineData("<script>alert('x')</script>\"'&")]
    [InlineData("\u202Eright to left\u202C \u200Fmark")]
    [InlineData("客户 😀 👩‍👩‍👧 \\ \u0001 tab\t line\n")]
    [InlineData("%_[]*?+ ' or 1=1 -- \0 end")]
    public async Task Values_ThatAreHostile_ComeBackAsTheyWere(string value)
    {
        Guid id = await api.Create("contacts", new JsonObject { ["lastname"] = "Hostile", ["description"] = value });

        JsonElement row = await api.Read($"contacts({id})?$select=description");
        JsonElement found = await api.Read($"contacts?$select=contactid&$filter=description eq '{Uri.EscapeDataString(value.Replace("'", "''", StringComparison.Ordinal))}'");

        Assert.Equal(value, row.GetProperty("description").GetString());
        Assert.Equal(id, found.GetProperty("value").EnumerateArray().Single().GetProperty("contactid").GetGuid());
    }

    [Fact]
    public async Task Values_OfTenThousandCharacters_ComeBackAsTheyWereOrAreRefusedByLength()
    {
        string fitting = string.Concat(Enumerable.Repeat("长<'\">😀x", 250));
        string tooLong = new('x', 10_000);

        Guid id = await api.Create("contacts", new JsonObject { ["lastname"] = "Long", ["description"] = fitting });

        Assert.Equal(fitting, (await api.Read($"contacts({id})?$select=description")).GetProperty("description").GetString());
        (await api.Post("contacts", new JsonObject { ["lastname"] = "Long", ["description"] = tooLong })).Refuses(400, "0x80044331");
    }

    [Fact]
    public async Task Answers_WithScriptInside_HoldNoRawTag()
    {
        Guid id = await api.Create("contacts", new JsonObject { ["lastname"] = "<script>alert(1)</script>" });

        ApiAnswer answer = await api.Get($"contacts({id})?$select=lastname");

        Assert.DoesNotContain("<script", answer.Text, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
    }
}
