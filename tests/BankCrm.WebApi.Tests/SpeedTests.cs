using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;
using Xunit.Abstractions;

namespace BankCrm.WebApi.Tests;

/// <summary>How fast a list of a portfolio is read: the model is built once, a page is one query.</summary>
public sealed class SpeedTests(ServedBank bank, ITestOutputHelper output) : IClassFixture<ServedBank>
{
    private const int Customers = 500;
    private const int PageSize = 50;
    private const int Tries = 21;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData("$select=fullname,bce_customernumber,telephone1,createdon,_ownerid_value&$orderby=fullname&$count=true&$expand=parentcustomerid_account($select=name)")]
    [InlineData("$orderby=fullname&$expand=parentcustomerid_account")]
    [InlineData("fetchXml=<fetch count='50'><entity name='contact'><attribute name='fullname'/><attribute name='ownerid'/><order attribute='fullname'/><link-entity name='account' from='accountid' to='parentcustomerid' link-type='outer' alias='a'><attribute name='name'/></link-entity></entity></fetch>")]
    public async Task Page_OfFiftyContactsWithTheirAccounts_IsReadWellBelowATenthOfASecond(string query)
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

        TimeSpan[] times = new TimeSpan[Tries];
        for (int index = 0; index < Tries; index++)
        {
            long start = Stopwatch.GetTimestamp();
            ApiAnswer answer = await api.Get("contacts?" + query, headers);
            times[index] = Stopwatch.GetElapsedTime(start);
            Assert.Equal(PageSize, answer.Demand(200).Json.GetProperty("value").GetArrayLength());
        }

        TimeSpan median = times.Order().ElementAt(Tries / 2);
        output.WriteLine($"first {times[0].TotalMilliseconds:0.0} ms, median {median.TotalMilliseconds:0.0} ms, slowest later {times[1..].Max().TotalMilliseconds:0.0} ms");
        Assert.True(median < Limit, $"A page took {median.TotalMilliseconds:0.0} ms.");
    }
}
