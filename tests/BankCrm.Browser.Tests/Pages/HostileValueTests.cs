using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Browser.Tests.Pages;

/// <summary>What people and interfaces write is shown as text, whatever it is.</summary>
[Collection(RehearsalTests.Name)]
public sealed class HostileValueTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    private const string Hostile = "<img src=x onerror=window.__hostile=1>\"'&<script>window.__hostile=1</script>\u202Eابج\u200F😀{{1}}${1}";
    private const int Longest = 10_000;

    [BrowserFact]
    public async Task Contact_EveryTextColumn_IsTextInFormListAndLookup()
    {
        Guid customer = bank.Rows.Create(new Entity("contact") { ["lastname"] = "<b>Hostile" });
        JsonElement table = await bank.Read("rehearsal/tables/contact");
        bank.Rows.Update(Filled("contact", customer, table));
        await using StaffPage page = await browser.Sit(RehearsedBank.Administrator);

        await page.OpenRecord("contact", customer);
        await DemandText(page);
        foreach (ILocator tab in await page.Page.Locator("[role='tab']:visible").AllAsync())
        {
            await tab.ClickAsync();
            await DemandText(page);
        }

        await page.OpenRecord("incident", bank.Rows.Create(new Entity("incident") { ["title"] = Hostile, ["customerid"] = new EntityReference("contact", customer) }));
        await DemandText(page);
        await page.OpenList("incident");
        await DemandText(page);
    }

    [BrowserFact]
    public async Task Group_NameAndMemo_AreTextInFormAndList()
    {
        JsonElement table = await bank.Read("rehearsal/tables/bce_project");
        Guid row = bank.Rows.Create(new Entity("bce_project") { ["bce_name"] = Hostile, ["bce_code"] = "HOSTILE" });
        bank.Rows.Update(Filled("bce_project", row, table, "bce_code"));
        await using StaffPage page = await browser.Sit(RehearsedBank.Administrator);

        await page.OpenRecord("bce_project", row);
        await DemandText(page);
        await page.OpenList("bce_project");
        await DemandText(page);
        Assert.Contains("<script>", await page.Page.Locator("[role='grid']").First.TextContentAsync() ?? string.Empty, StringComparison.Ordinal);
    }

    /// <summary>Every text column that may be written, as long as it may be; numbers that are keys stay.</summary>
    private static Entity Filled(string table, Guid id, JsonElement definition, params string[] kept)
    {
        var row = new Entity(table, id);
        foreach (JsonElement column in definition.GetProperty("columns").EnumerateObject().Select(item => item.Value))
        {
            string name = column.GetProperty("name").GetString()!;
            if (column.GetProperty("type").GetString() is "string" or "memo" && column.GetProperty("canUpdate").GetBoolean()
                && !kept.Contains(name) && name is not ("bce_customernumber" or "fullname" or "bce_tierrecent"))
            {
                int most = Math.Min(column.GetProperty("maxLength").GetInt32(), Longest);
                row[name] = Hostile.Length <= most ? Hostile.PadRight(most, 'x') : "<b>'\"&"[..Math.Min(6, most)];
            }
        }

        Assert.NotEmpty(row.Attributes);
        return row;
    }

    private static async Task DemandText(StaffPage page)
    {
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.__hostile === undefined && [...document.querySelectorAll('iframe')].every((one) => one.contentWindow.__hostile === undefined)"));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), "The page is wider than the window.");
        Assert.Equal(0, await page.Page.Locator("img[src='x']").CountAsync());
        page.DemandNoProblems();
    }
}
