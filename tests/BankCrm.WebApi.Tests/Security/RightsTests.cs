using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.WebApi.Tests.Security;

/// <summary>A relationship manager, a complaint handler and a branch head see and change only what they may, whichever way they ask.</summary>
public sealed class RightsTests : IClassFixture<ServedBank>
{
    private const string Denied = "0x80040220";

    private readonly ServedBank bank;
    private readonly string mark = "r" + Guid.NewGuid().ToString("N")[..8];
    private readonly Guid south;
    private readonly Guid manager;
    private readonly Guid handler;
    private readonly Guid head;
    private readonly Guid own;
    private readonly Guid below;
    private readonly Guid foreign;
    private readonly Guid account;

    public RightsTests(ServedBank bank)
    {
        this.bank = bank;
        Guid north = bank.Environment.AddBusinessUnit("North " + mark);
        Guid northEast = bank.Environment.AddBusinessUnit("North East " + mark, north);
        south = bank.Environment.AddBusinessUnit("South " + mark);
        manager = bank.AddManager(north);
        handler = bank.Environment.AddUser("Han Mei", north, 1033, "Bank CRM Complaint Handler");
        head = bank.Environment.AddUser("Zhao Lei", north, 1033, "Bank CRM Branch Head");
        own = bank.AddContact("Own", manager, ("jobtitle", mark));
        below = bank.AddContact("Below", bank.AddManager(northEast), ("jobtitle", mark));
        foreign = bank.AddContact("Foreign", bank.AddManager(south), ("jobtitle", mark));
        account = bank.AddAccount(mark, foreign, manager);
    }

    [Fact]
    public async Task Rows_OfEachRole_ReachAsDeepAsTheRole()
    {
        string target = $"contacts?$select=lastname&$filter=jobtitle eq '{mark}'&$orderby=lastname&$count=true";
        string fetch = $"contacts?fetchXml={Uri.EscapeDataString($"<fetch><entity name='contact'><attribute name='lastname'/><order attribute='lastname'/><filter><condition attribute='jobtitle' operator='eq' value='{mark}'/></filter></entity></fetch>")}";

        foreach ((Guid user, string expected) in new[] { (manager, "Own"), (handler, "Own"), (head, "Below,Own"), (SandboxEnvironment.AdministratorId, "Below,Foreign,Own") })
        {
            JsonElement rows = await bank.As(user).Read(target);
            Assert.Equal(expected, Names(rows));
            Assert.Equal(expected.Split(',').Length, rows.GetProperty("@odata.count").GetInt32());
            Assert.Equal(expected, Names(await bank.As(user).Read(fetch)));
            (_, List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Get(target).SendTo(bank.As(user));
            Assert.Equal(expected, Names(parts[0].Json!.Value));
        }
    }

    [Fact]
    public async Task Row_OutOfReach_IsRefusedHoweverItIsNamed()
    {
        await bank.As().Patch($"contacts({foreign})", new JsonObject { ["bce_customernumber"] = mark });
        ApiCaller api = bank.As(manager);

        (await api.Get($"contacts({foreign})")).Refuses(403, Denied);
        (await api.Get($"contacts(bce_customernumber='{mark}')")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})/lastname")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})/lastname/$value")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})?$select=lastname&$expand=owninguser($select=fullname)")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})/Contact_Tasks")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})/Contact_Tasks/$count")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})/Contact_Tasks/$ref")).Refuses(403, Denied);
        (await api.Get($"accounts({account})/primarycontactid")).Refuses(403, Denied);
        (await api.Get($"contacts({foreign})/Microsoft.Dynamics.CRM.tst_Describe()")).Refuses(403, Denied);
        (_, List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Get($"contacts({foreign})").SendTo(api);
        Assert.Equal([403], parts.Select(part => part.Status));
    }

    [Fact]
    public async Task Row_OutOfReach_CannotBeChanged()
    {
        ApiCaller api = bank.As(manager);

        (await api.Patch($"contacts({foreign})", new JsonObject { ["firstname"] = "x" })).Refuses(403, Denied);
        (await api.Patch($"contacts({foreign})", new JsonObject { ["firstname"] = "x" }, ("If-Match", "*"))).Refuses(403, Denied);
        (await api.Put($"contacts({foreign})/firstname", new JsonObject { ["value"] = "x" })).Refuses(403, Denied);
        (await api.Delete($"contacts({foreign})/firstname")).Refuses(403, Denied);
        (await api.Delete($"contacts({foreign})")).Demand(403);
        (await api.Put($"contacts({foreign})/parentcustomerid_account/$ref", new JsonObject { ["@odata.id"] = $"accounts({account})" })).Refuses(403, Denied);
        (await api.Post($"accounts({account})/contact_customer_accounts/$ref", new JsonObject { ["@odata.id"] = $"contacts({foreign})" })).Refuses(403, Denied);
        (await api.Post($"contacts({foreign})/Microsoft.Dynamics.CRM.tst_Rename", new JsonObject { ["Name"] = "x" })).Refuses(403, Denied);
        (ApiAnswer whole, _) = await new BatchBody().Changes(
            ("PATCH", $"contacts({own})", new JsonObject { ["firstname"] = "x" }, null), ("PATCH", $"contacts({foreign})", new JsonObject { ["firstname"] = "x" }, null)).SendTo(api);
        whole.Demand(403);

        foreach (Guid id in new[] { own, foreign })
        {
            Assert.Equal(JsonValueKind.Null, (await bank.As().Read($"contacts({id})?$select=firstname")).GetProperty("firstname").ValueKind);
        }
    }

    [Fact]
    public async Task Related_RowOutOfReach_IsNotShownNorFound()
    {
        ApiCaller api = bank.As(manager);
        bank.Rows.Update(new Entity("contact", foreign) { ["parentcustomerid"] = new EntityReference("account", account) });

        JsonElement row = await api.Read($"accounts({account})?$select=name&$expand=primarycontactid($select=lastname),contact_customer_accounts($select=lastname)");
        JsonElement viaFetch = (await api.Read($"accounts?fetchXml={Uri.EscapeDataString($"<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='accountid' operator='eq' value='{account}'/></filter><link-entity name='contact' from='contactid' to='primarycontactid' alias='c' link-type='outer'><attribute name='lastname'/></link-entity></entity></fetch>")}")).GetProperty("value")[0];

        Assert.Equal(JsonValueKind.Null, row.GetProperty("primarycontactid").ValueKind);
        Assert.Empty(row.GetProperty("contact_customer_accounts").EnumerateArray());
        Assert.False(viaFetch.TryGetProperty("c.lastname", out _));
        foreach (string filter in new[] { "primarycontactid/lastname eq 'Foreign'", "contact_customer_accounts/any(c:c/lastname eq 'Foreign')" })
        {
            Assert.Empty((await api.Read($"accounts?$filter=accountid eq {account} and {filter}")).GetProperty("value").EnumerateArray());
            Assert.Single((await bank.As().Read($"accounts?$filter=accountid eq {account} and {filter}")).GetProperty("value").EnumerateArray());
        }
    }

    [Theory]
    [InlineData("incidents", "prvReadIncident")]
    [InlineData("incidents/$count", "prvReadIncident")]
    [InlineData("contacts?$expand=incident_customer_contacts($select=title)", "prvReadIncident")]
    [InlineData("contacts?$filter=incident_customer_contacts/any(i:i/title eq 'a')", "prvReadIncident")]
    [InlineData("incidents?fetchXml=<fetch><entity name='incident'/></fetch>", "prvReadIncident")]
    [InlineData("contacts?fetchXml=<fetch><entity name='contact'><link-entity name='incident' from='customerid' to='contactid'/></entity></fetch>", "prvReadIncident")]
    [InlineData("incidents?fetchXml=<fetch aggregate='true'><entity name='incident'><attribute name='incidentid' aggregate='count' alias='n'/></entity></fetch>", "prvReadIncident")]
    public async Task Analyst_WithoutRightToComplaints_ReadsNoneByAnyWay(string target, string privilege)
    {
        bank.Rows.Create(new Entity("incident") { ["title"] = mark, ["customerid"] = new EntityReference("contact", own) });

        Guid analyst = bank.Environment.AddUser("Sofia Rossi", SandboxEnvironment.RootBusinessUnitId, 1033, "Bank CRM Analyst");

        ApiAnswer answer = (await bank.As(analyst).Get(target)).Refuses(403, Denied);

        Assert.Contains(privilege, answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Handler_SeesOwnComplaintsOnly_AndHeadThoseOfTheUnits()
    {
        Guid theirs = await bank.As(handler).Create("incidents", new JsonObject { ["title"] = mark + " theirs", ["customerid_contact@odata.bind"] = $"/contacts({own})" });
        Guid others = bank.Rows.Create(new Entity("incident") { ["title"] = mark + " others", ["customerid"] = new EntityReference("contact", foreign), ["ownerid"] = new EntityReference("systemuser", bank.AddManager(south)) });
        string target = $"incidents?$select=title&$filter=startswith(title,'{mark}')";

        Assert.Equal([theirs], Ids(await bank.As(handler).Read(target), "incidentid"));
        Assert.Equal([theirs], Ids(await bank.As(head).Read(target), "incidentid"));
        Assert.Equal(2, Ids(await bank.As().Read(target), "incidentid").Length);
        (await bank.As(head).Get($"incidents({others})")).Refuses(403, Denied);
    }

    [Theory]
    [InlineData("POST", "bce_complaintcategories", "prvCreatebce_complaintcategory")]
    [InlineData("POST", "incidents", "prvCreateIncident")]
    [InlineData("POST", "systemusers", "prvCreateUser")]
    [InlineData("POST", "bce_InstallDefaults", "prv")]
    [InlineData("POST", "bce_GetComplaintReturn", "prv")]
    public async Task Manager_WithoutPrivilege_IsRefusedByItsName(string method, string target, string privilege)
    {
        var body = new JsonObject();
        if (target == "incidents")
        {
            body["customerid_contact@odata.bind"] = $"/contacts({own})";
        }

        Assert.Contains(privilege, (await bank.As(manager).Send(method, target, body)).Refuses(403, Denied).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SecuredColumn_WithoutProfile_IsNullInEveryAnswer()
    {
        bank.Rows.Update(new Entity("contact", own) { ["bce_annualincome"] = new Money(4711), ["parentcustomerid"] = new EntityReference("account", account) });
        bank.Rows.Update(new Entity("account", account) { ["primarycontactid"] = new EntityReference("contact", own) });
        ApiCaller api = bank.As(manager);
        string fetch = $"contacts?fetchXml={Uri.EscapeDataString($"<fetch><entity name='contact'><all-attributes/><filter><condition attribute='contactid' operator='eq' value='{own}'/></filter></entity></fetch>")}";
        var all = ("Prefer", "odata.include-annotations=\"*\"");

        foreach (string target in new[]
        {
            $"contacts({own})", $"contacts({own})?$select=bce_annualincome,bce_annualincome_base", $"contacts?$filter=contactid eq {own}", fetch,
            $"accounts({account})?$expand=primarycontactid", $"accounts({account})?$expand=primarycontactid($select=bce_annualincome)",
            $"accounts({account})?$expand=contact_customer_accounts($select=bce_annualincome)", $"accounts({account})/primarycontactid", $"accounts({account})/contact_customer_accounts",
        })
        {
            ApiAnswer answer = (await api.Get(target, all)).Demand(200);
            Assert.DoesNotContain("4711", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("4,711", answer.Text, StringComparison.Ordinal);
            Assert.Contains("4,711", (await bank.As().Get(target, all)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(JsonValueKind.Null, (await api.Read($"contacts({own})?$select=bce_annualincome")).GetProperty("bce_annualincome").ValueKind);
        (await api.Get($"contacts({own})/bce_annualincome")).Demand(204);
        (_, List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Get($"contacts({own})?$select=bce_annualincome").SendTo(api);
        Assert.Equal(JsonValueKind.Null, parts[0].Json!.Value.GetProperty("bce_annualincome").ValueKind);
    }

    [Theory]
    [InlineData("contacts?$filter=bce_annualincome gt 1")]
    [InlineData("contacts?$filter=bce_annualincome ne null")]
    [InlineData("contacts?$filter=bce_annualincome eq creditlimit")]
    [InlineData("contacts?$filter=creditlimit eq bce_annualincome")]
    [InlineData("contacts?$filter=bce_risklevel in (1,2)")]
    [InlineData("contacts?$filter=Microsoft.Dynamics.CRM.Between(PropertyName='bce_annualincome',PropertyValues=['1','2'])")]
    [InlineData("contacts/$count?$filter=bce_annualincome gt 1")]
    [InlineData("contacts?$orderby=bce_annualincome")]
    [InlineData("contacts?$orderby=bce_annualincome_base desc")]
    [InlineData("contacts?$orderby=lastname,bce_risklevel")]
    [InlineData("accounts?$filter=primarycontactid/bce_annualincome gt 1")]
    [InlineData("accounts?$orderby=primarycontactid/bce_annualincome")]
    [InlineData("accounts?$filter=contact_customer_accounts/any(c:c/bce_annualincome gt 1)")]
    [InlineData("accounts?$expand=contact_customer_accounts($filter=bce_annualincome gt 1)")]
    [InlineData("accounts?$expand=contact_customer_accounts($orderby=bce_annualincome)")]
    [InlineData("contacts?fetchXml=<fetch><entity name='contact'><order attribute='bce_annualincome'/></entity></fetch>")]
    [InlineData("contacts?fetchXml=<fetch><entity name='contact'><filter><condition attribute='bce_annualincome' operator='gt' value='1'/></filter></entity></fetch>")]
    [InlineData("contacts?fetchXml=<fetch aggregate='true'><entity name='contact'><attribute name='bce_annualincome' aggregate='sum' alias='n'/></entity></fetch>")]
    [InlineData("contacts?fetchXml=<fetch aggregate='true'><entity name='contact'><attribute name='bce_risklevel' groupby='true' alias='n'/></entity></fetch>")]
    public async Task SecuredColumn_WithoutProfile_CannotBeAskedAbout(string target)
    {
        (await bank.As(manager).Get(target)).Refuses(403, "0x8004f508");
        (_, List<(int Status, JsonElement? Json)> parts) = await new BatchBody().Get(target).SendTo(bank.As(manager));
        Assert.Equal([403], parts.Select(part => part.Status));
        (await bank.As(bank.AddManager(null, ServedBank.SensitiveProfile)).Get(target)).Demand(200);
    }

    [Fact]
    public async Task SecuredColumn_WithoutProfile_CannotBeWritten()
    {
        const string refused = "0x8004f508";
        ApiCaller api = bank.As(manager);
        static JsonObject Income() => new() { ["lastname"] = "x", ["bce_annualincome"] = 5 };

        (await api.Post("contacts", Income())).Refuses(403, refused);
        (await api.Patch($"contacts({own})", Income())).Refuses(403, refused);
        (await api.Patch($"contacts({Guid.NewGuid()})", Income())).Refuses(403, refused);
        (await api.Put($"contacts({own})/bce_annualincome", new JsonObject { ["value"] = 5 })).Refuses(403, refused);
        (await api.Delete($"contacts({own})/bce_annualincome")).Refuses(403, refused);
        (await api.Post("contacts/Microsoft.Dynamics.CRM.CreateMultiple", new JsonObject { ["Targets"] = new JsonArray(Income()) })).Refuses(403, refused);
        (await api.Post("accounts", new JsonObject { ["name"] = mark + "deep", ["primarycontactid"] = Income() })).Refuses(403, refused);
        (ApiAnswer whole, _) = await new BatchBody().Changes(("POST", "contacts", Income(), null)).SendTo(api);
        whole.Demand(403);
        Assert.Equal("0", (await bank.As().Get($"accounts/$count?$filter=name eq '{mark}deep'")).Text);
        Assert.Equal("0", (await bank.As().Get("contacts/$count?$filter=bce_annualincome eq 5")).Text);
    }

    [Fact]
    public async Task SecuredColumn_WithProfile_IsReadAndWritten()
    {
        Guid trusted = bank.AddManager(null, ServedBank.SensitiveProfile);
        ApiCaller api = bank.As(trusted);
        Guid rich = bank.AddContact("Rich", trusted);

        ApiAnswer made = (await api.Patch($"contacts({rich})?$select=bce_annualincome", new JsonObject { ["bce_annualincome"] = 12.5 }, ("Prefer", "return=representation"))).Demand(200);

        Assert.Equal(12.5m, made.Json.GetProperty("bce_annualincome").GetDecimal());
        Assert.Single((await api.Read($"contacts?$filter=bce_annualincome eq 12.5 and contactid eq {made.RowId}")).GetProperty("value").EnumerateArray());
    }

    [Fact]
    public async Task Paging_OfTheSecuredOrder_GivesNoCookieWithItsValues()
    {
        bank.Rows.Update(new Entity("contact", own) { ["bce_annualincome"] = new Money(987654) });
        bank.AddContact("Second", manager, ("jobtitle", mark), ("bce_annualincome", new Money(987654)));

        ApiAnswer answer = await bank.As(manager).Get($"contacts?$select=lastname&$filter=jobtitle eq '{mark}'&$orderby=bce_annualincome", ("Prefer", "odata.maxpagesize=1"));

        Assert.DoesNotContain("987654", answer.Refuses(403, "0x8004f508").Text, StringComparison.Ordinal);
    }

    private static string Names(JsonElement page) => string.Join(',', page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("lastname").GetString()));

    private static Guid[] Ids(JsonElement page, string key) => [.. page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty(key).GetGuid())];
}
