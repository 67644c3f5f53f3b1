using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.WebApi.Tests.Queries;

/// <summary>Rows that are shown within rows.</summary>
public sealed class ExpandTests : IClassFixture<ServedBank>
{
    private readonly ServedBank bank;
    private readonly ApiCaller api;
    private readonly Guid contact;
    private readonly Guid account;

    public ExpandTests(ServedBank bank)
    {
        this.bank = bank;
        api = bank.As();
        contact = bank.AddContact("Head");
        account = bank.AddAccount("Works", contact);
        Guid other = bank.AddContact("Other", null, ("parentcustomerid", new EntityReference("account", account)));
        bank.AddContact("Another", null, ("parentcustomerid", new EntityReference("account", account)));
        foreach (string subject in new[] { "c", "a", "b" })
        {
            bank.AddTask(subject, "account", account);
        }

        bank.AddTask("of other", "contact", other);
        bank.AddTask("of head", "contact", contact);
    }

    [Fact]
    public async Task Expand_Lookups_ShowTheirRowsAtAnyDepth()
    {
        JsonElement row = await api.Read($"accounts({account})?$select=name&$expand=primarycontactid($select=lastname;$expand=owninguser($select=fullname;$expand=businessunitid($select=name))),parentaccountid($select=name)");

        JsonElement head = row.GetProperty("primarycontactid");
        Assert.Equal("Head", head.GetProperty("lastname").GetString());
        Assert.Equal(contact, head.GetProperty("contactid").GetGuid());
        Assert.StartsWith("W/\"", head.GetProperty("@odata.etag").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(head.GetProperty("owninguser").GetProperty("businessunitid").GetProperty("name").GetString()!);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("parentaccountid").ValueKind);
    }

    [Fact]
    public async Task Expand_ManyRows_TakesOptionsInside()
    {
        JsonElement row = await api.Read($"accounts({account})?$select=name&$expand=Account_Tasks($select=subject;$filter=subject ne 'b';$orderby=subject;$top=1)");

        JsonElement task = row.GetProperty("Account_Tasks").EnumerateArray().Single();
        Assert.Equal("a", task.GetProperty("subject").GetString());
        Assert.False(task.TryGetProperty("_regardingobjectid_value", out _));
    }

    [Fact]
    public async Task Expand_ManyRowsOfManyRows_GivesEachItsOwn()
    {
        Guid empty = bank.AddAccount("Empty");

        JsonElement[] rows = [.. (await api.Read($"accounts?$select=name&$filter=accountid eq {account} or accountid eq {empty}&$orderby=name&$expand=Account_Tasks($select=subject;$orderby=subject)")).GetProperty("value").EnumerateArray()];

        Assert.Empty(rows[0].GetProperty("Account_Tasks").EnumerateArray());
        Assert.Equal("a,b,c", Subjects(rows[1].GetProperty("Account_Tasks")));
    }

    [Fact]
    public async Task Expand_ManyInsideManyAndInsideALookup_ShowsThem()
    {
        JsonElement row = await api.Read($"accounts({account})?$select=name&$expand=primarycontactid($select=lastname;$expand=Contact_Tasks($select=subject)),contact_customer_accounts($select=lastname;$orderby=lastname;$expand=Contact_Tasks($select=subject),owninguser($select=fullname))");

        Assert.Equal("of head", Subjects(row.GetProperty("primarycontactid").GetProperty("Contact_Tasks")));
        JsonElement[] people = [.. row.GetProperty("contact_customer_accounts").EnumerateArray()];
        Assert.Equal(["Another", "Other"], people.Select(person => person.GetProperty("lastname").GetString()));
        Assert.Equal(["", "of other"], people.Select(person => Subjects(person.GetProperty("Contact_Tasks"))));
        Assert.All(people, person => Assert.NotEmpty(person.GetProperty("owninguser").GetProperty("fullname").GetString()!));
    }

    [Fact]
    public async Task Expand_Partners_ShowsPairedRows()
    {
        Guid user = bank.AddManager();

        JsonElement row = await api.Read($"systemusers({user})?$select=fullname&$expand=systemuserroles_association($select=name)");

        Assert.Equal(ServedBank.ManagerRole, row.GetProperty("systemuserroles_association").EnumerateArray().Single().GetProperty("name").GetString());
    }

    [Fact]
    public async Task Expand_OfAPage_AsksOncePerExpansion()
    {
        for (int index = 0; index < 20; index++)
        {
            bank.AddTask("t", "account", bank.AddAccount($"Page {index}", contact));
        }

        long before = bank.Environment.Requests;
        (await api.Get("accounts?$select=name&$top=20&$expand=primarycontactid($select=lastname),Account_Tasks($select=subject)")).Demand(200);

        Assert.InRange(bank.Environment.Requests - before, 2, 3);
    }

    [Fact]
    public async Task Related_Rows_AreReachedByTheirPath()
    {
        Assert.Equal("Head", (await api.Read($"accounts({account})/primarycontactid?$select=lastname")).GetProperty("lastname").GetString());
        Assert.Equal("a,b,c", Subjects((await api.Read($"accounts({account})/Account_Tasks?$select=subject&$orderby=subject")).GetProperty("value")));
        Assert.Equal("3", (await api.Get($"accounts({account})/Account_Tasks/$count")).Text);
        (await api.Get($"accounts({account})/parentaccountid")).Demand(204);
        Assert.Equal($"{bank.Address}contacts({contact})", (await api.Read($"accounts({account})/primarycontactid/$ref")).GetProperty("@odata.id").GetString());
        Assert.Equal(3, (await api.Read($"accounts({account})/Account_Tasks/$ref")).GetProperty("value").GetArrayLength());
    }

    [Theory]
    [InlineData("ownerid", 501)]
    [InlineData("nonsense", 400)]
    [InlineData("lastname", 400)]
    [InlineData("owninguser($filter=fullname eq 'x')", 400)]
    [InlineData("Contact_Tasks($count=true)", 501)]
    [InlineData("Contact_Tasks($skip=1)", 501)]
    [InlineData("Contact_Tasks($levels=2)", 400)]
    public async Task Expand_ThatCannotBe_IsRefused(string expand, int status) => (await api.Get($"contacts?$expand={expand}")).Demand(status);

    [Fact]
    public async Task Expand_MoreThanFifteen_IsRefused()
    {
        string nested = string.Concat(Enumerable.Repeat("parentaccountid($expand=", 15)) + "parentaccountid" + new string(')', 15);

        (await api.Get($"accounts?$expand={nested}")).Refuses(400, "0x80060888");
    }

    private static string Subjects(JsonElement rows) => string.Join(',', rows.EnumerateArray().Select(row => row.GetProperty("subject").GetString()));
}
