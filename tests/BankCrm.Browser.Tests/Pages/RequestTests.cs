using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Browser.Tests.Pages;

/// <summary>What opening a form asks of the server before staff can use it.</summary>
[Collection(RehearsalTests.Name)]
public sealed class RequestTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    /// <summary>The form's own requests: rows by id for the form and its quick views, sub-grids, and the tasks of the timeline.</summary>
    private static readonly Regex OfTheForm = new(@"\([0-9a-f-]{36}\)|fetchXml=|/tasks\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const int MostOfTheScripts = 2;

    [BrowserTheory]
    [InlineData("contact")]
    [InlineData("incident")]
    [InlineData("bce_award")]
    [InlineData("bce_tierpolicy")]
    public async Task Form_UntilItIsReady_IsAskedAtMostTwoThingsByScripts(string table)
    {
        Guid row = bank.First(table, "createdon", OrderType.Descending);
        await using StaffPage page = await browser.Sit(RehearsedBank.Administrator);
        await page.OpenRecord(table, row);

        string[] others = [.. page.ApiRequests.Where(url => !OfTheForm.IsMatch(url))];

        Assert.NotEqual(others.Length, page.ApiRequests.Count);
        Assert.True(others.Length <= MostOfTheScripts, string.Join('\n', others));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task List_OfAPortfolio_IsOneRequest()
    {
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager);
        await page.OpenList("contact");

        Assert.Single(page.ApiRequests, url => url.Contains("fetchXml", StringComparison.Ordinal));
        page.DemandNoProblems();
    }
}
