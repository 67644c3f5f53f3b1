using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.WebApi.Tests.Queries;

/// <summary>Pages of a query and of FetchXML.</summary>
public sealed class PagingTests : IClassFixture<ServedBank>
{
    private const string All = "odata.include-annotations=\"*\"";

    private readonly ServedBank bank;
    private readonly ApiCaller api;
    private readonly string mark = "p" + Guid.NewGuid().ToString("N")[..8];

    public PagingTests(ServedBank bank)
    {
        this.bank = bank;
        api = bank.As();
        foreach (int number in Enumerable.Range(1, 7))
        {
            bank.AddContact($"N{number}", null, ("jobtitle", mark), ("annualincome", new Money(number % 3)));
        }
    }

    [Theory]
    [InlineData("lastname")]
    [InlineData("lastname desc")]
    [InlineData("annualincome,lastname")]
    [InlineData("_ownerid_value,lastname desc")]
    public async Task NextLink_FollowedToTheEnd_GivesEachRowOnceInOrder(string order)
    {
        string whole = $"contacts?$select=lastname&$filter=jobtitle eq '{mark}'&$orderby={order}";
        List<string> expected = Names(await api.Read(whole));
        var sizes = new List<int>();
        var found = new List<string>();

        for (string? next = whole + "&$count=true"; next is not null;)
        {
            ApiAnswer answer = (await api.Get(next, ("Prefer", "odata.maxpagesize=3"))).Demand(200);
            Assert.Equal("odata.maxpagesize=3", answer.Headers["Preference-Applied"]);
            Assert.Equal(7, answer.Json.GetProperty("@odata.count").GetInt32());
            List<string> page = Names(answer.Json);
            sizes.Add(page.Count);
            found.AddRange(page);
            next = answer.Json.TryGetProperty("@odata.nextLink", out JsonElement link) ? link.GetString() : null;
        }

        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task NextLink_WithoutPreferAgain_KeepsTheSize()
    {
        JsonElement first = await api.Read($"contacts?$select=lastname&$filter=jobtitle eq '{mark}'", ("Prefer", "odata.maxpagesize=3"));

        Assert.Equal(3, Names(await api.Read(first.GetProperty("@odata.nextLink").GetString()!)).Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("5001")]
    [InlineData("many")]
    public async Task MaxPageSize_OutOfBounds_IsIgnored(string size)
    {
        ApiAnswer answer = (await api.Get($"contacts?$select=lastname&$filter=jobtitle eq '{mark}'", ("Prefer", "odata.maxpagesize=" + size))).Demand(200);

        Assert.Equal(7, Names(answer.Json).Count);
        Assert.False(answer.Headers.ContainsKey("Preference-Applied"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("<cookie pagenumber='0' pagesize='3' pagingcookie=''/>")]
    [InlineData("<cookie pagenumber='2' pagesize='99999999999' pagingcookie=''/>")]
    [InlineData("<cookie pagenumber='2' pagesize='3' pagingcookie='%3Cnonsense'/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><cookie pagenumber='2' pagesize='3' pagingcookie='&b;'/>")]
    public async Task SkipToken_ThatIsNone_IsRefused(string token) =>
        (await api.Get($"contacts?$select=lastname&$skiptoken={Uri.EscapeDataString(token)}")).Demand(400);

    [Fact]
    public async Task FetchXml_WithCookie_GivesEachRowOnce()
    {
        var found = new List<string>();
        string? cookie = null;
        int page = 1;
        bool isMore = true;
        while (isMore)
        {
            var fetch = new XElement(
                "fetch",
                new XAttribute("count", 3),
                new XAttribute("page", page),
                new XAttribute("returntotalrecordcount", true),
                cookie is null ? null : new XAttribute("paging-cookie", cookie),
                new XElement(
                    "entity",
                    new XAttribute("name", "contact"),
                    new XElement("attribute", new XAttribute("name", "lastname")),
                    new XElement("order", new XAttribute("attribute", "lastname"), new XAttribute("descending", true)),
                    new XElement("filter", new XElement("condition", new XAttribute("attribute", "jobtitle"), new XAttribute("operator", "eq"), new XAttribute("value", mark)))));
            JsonElement answer = await api.Read($"contacts?fetchXml={Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting))}", ("Prefer", All));
            found.AddRange(Names(answer));
            Assert.Equal(7, answer.GetProperty("@odata.count").GetInt32());
            Assert.Equal(7, answer.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcount").GetInt32());
            isMore = answer.GetProperty("@Microsoft.Dynamics.CRM.morerecords").GetBoolean();
            if (isMore)
            {
                XElement given = XElement.Parse(answer.GetProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").GetString()!);
                cookie = Uri.UnescapeDataString(Uri.UnescapeDataString((string)given.Attribute("pagingcookie")!));
                page = (int)given.Attribute("pagenumber")!;
            }
        }

        Assert.Equal(["N7", "N6", "N5", "N4", "N3", "N2", "N1"], found);
    }

    [Fact]
    public async Task FetchXml_LinkedTable_ShowsItsColumnsUnderTheAlias()
    {
        Guid contact = bank.AddContact("Linked");
        Guid account = bank.AddAccount(mark, contact);
        string fetch = $"<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='accountid' operator='eq' value='{account}'/></filter><attribute name='telephone1'/><link-entity name='contact' from='contactid' to='primarycontactid' alias='head'><attribute name='lastname'/><attribute name='firstname'/><attribute name='ownerid'/></link-entity></entity></fetch>";

        JsonElement row = (await api.Read($"accounts?fetchXml={Uri.EscapeDataString(fetch)}", ("Prefer", All))).GetProperty("value")[0];

        Assert.Equal("Linked", row.GetProperty("head.lastname").GetString());
        Assert.Equal("systemuser", row.GetProperty("head.ownerid@Microsoft.Dynamics.CRM.lookuplogicalname").GetString());
        Assert.Equal(account, row.GetProperty("accountid").GetGuid());
        Assert.DoesNotContain(row.EnumerateObject(), property => property.Name is "telephone1" or "head.firstname");
    }

    [Fact]
    public async Task FetchXml_Aggregate_AddsUp()
    {
        string fetch = $"<fetch aggregate='true'><entity name='contact'><attribute name='annualincome' aggregate='sum' alias='total'/><attribute name='contactid' aggregate='count' alias='people'/><filter><condition attribute='jobtitle' operator='eq' value='{mark}'/></filter></entity></fetch>";

        JsonElement row = (await api.Read($"contacts?fetchXml={Uri.EscapeDataString(fetch)}")).GetProperty("value")[0];

        Assert.Equal((7m, 7), (row.GetProperty("total").GetDecimal(), row.GetProperty("people").GetInt32()));
    }

    [Theory]
    [InlineData("<fetch")]
    [InlineData("<fetch><entity name='account'/></fetch>")]
    [InlineData("<fetch><entity name='contact'><attribute name='nonsense'/></entity></fetch>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><fetch><entity name='contact'><filter><condition attribute='lastname' operator='eq' value='&b;'/></filter></entity></fetch>")]
    public async Task FetchXml_ThatIsNone_IsRefused(string fetch) => (await api.Get($"contacts?fetchXml={Uri.EscapeDataString(fetch)}")).Demand(400);

    private static List<string> Names(JsonElement page) => [.. page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("lastname").GetString()!)];
}
