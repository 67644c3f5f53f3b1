using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace BankCrm.WebApi.Tests;

/// <summary>What a request of a page costs the environment: seconds differ from machine to machine, requests do not.</summary>
public sealed class CostTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private const int Customers = 120;
    private const int PageSize = 50;

    [Theory]
    [InlineData("$select=fullname,bce_customernumber,telephone1,createdon,_ownerid_value&$orderby=fullname&$count=true&$expand=parentcustomerid_account($select=name)")]
    [InlineData("$orderby=fullname&$expand=parentcustomerid_account")]
    [InlineData("fetchXml=<fetch count='50'><entity name='contact'><attribute name='fullname'/><attribute name='ownerid'/><order attribute='fullname'/><link-entity name='account' from='accountid' to='parentcustomerid' link-type='outer' alias='a'><attribute name='name'/></link-entity></entity></fetch>")]
    public async Task Page_OfFiftyContactsWithTheirAccounts_IsOneQuery(string query)
    {
        Guid account = bank.AddAccount("Works");
        var rows = new EntityCollection { EntityName = "contact" };
        rows.Entities.AddRange(Enumerable.Range(0, Customers).Select(number => new Entity("contact")
        {
            ["firstname"] = "Wei",
            ["lastname"] = $"Wang {number}",
            ["parentcustomerid"] = new EntityReference("account", account),
        }));
        bank.Rows.Execute(new CreateMultipleRequest { Targets = rows });
        ApiCaller api = bank.As(bank.AddManager(SandboxEnvironment.RootBusinessUnitId));
        (string, string)[] headers = [("Prefer", $"odata.maxpagesize={PageSize},odata.include-annotations=\"*\"")];
        long least = await Cost(() => api.Get("WhoAmI"));

        long cost = await Cost(async () => Assert.Equal(PageSize, (await api.Get("contacts?" + query, headers)).Demand(200).Json.GetProperty("value").GetArrayLength()));

        Assert.Equal(least, cost);
    }

    [Fact]
    public async Task Row_ChangedAndGivenBack_IsTwoRequests()
    {
        ApiCaller api = bank.As();
        Guid id = await api.Create("contacts", new JsonObject { ["firstname"] = "Wei", ["lastname"] = "Quick", ["annualincome"] = 100 });
        long least = await Cost(() => api.Get("WhoAmI"));

        long cost = await Cost(() => api.Patch(
            $"contacts({id})?$select=fullname", new JsonObject { ["lastname"] = "Quicker" }, ("Prefer", "return=representation"), ("If-Match", "*")));

        Assert.Equal(least + 1, cost);
    }

    /// <summary>How many requests the environment carries out, once what is made only once is there.</summary>
    private async Task<long> Cost(Func<Task> work)
    {
        await work();
        long before = bank.Environment.Requests;
        await work();
        return bank.Environment.Requests - before;
    }
}
