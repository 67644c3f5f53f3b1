using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace BankCrm.Browser.Tests.Roles;

[Collection(RehearsalTests.Name)]
public sealed class RoleTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    /// <summary>Tables in the site map of each role that are its job, and others that are none of its business.</summary>
    public static TheoryData<string, string[], string[]> Jobs => new()
    {
        { RehearsedBank.Manager, ["contact", "account"], ["bce_award", "bce_recoveryaction"] },
        { RehearsedBank.Handler, ["incident", "bce_recoveryaction"], ["bce_tier", "bce_tierdecision", "bce_churnalert"] },
        { RehearsedBank.Approver, ["incident", "bce_award"], ["bce_tier", "bce_tierdecision", "bce_churnalert"] },
        { RehearsedBank.BranchHead, ["incident", "bce_award"], ["bce_tier", "bce_tierdecision", "bce_churnalert"] },
        { RehearsedBank.Auditor, ["incident", "bce_award"], ["bce_tier", "bce_tierpolicy", "bce_churnalert"] },
        { RehearsedBank.PolicyAdministrator, ["bce_tierpolicy", "bce_complaintpolicy"], ["bce_tierdecision", "bce_customermetric", "bce_churnalert"] },
        { RehearsedBank.Analyst, ["contact", "bce_tierpolicy"], ["incident", "bce_award"] },
    };

    [BrowserTheory]
    [MemberData(nameof(Jobs))]
    public async Task SiteMap_OfARole_ShowsItsPlacesOnly(string person, string[] own, string[] others)
    {
        await using StaffPage page = await browser.Sit(person);
        await page.Open("/");

        string[] tables = await Places(page);

        Assert.Superset(own.ToHashSet(), tables.ToHashSet());
        Assert.Empty(tables.Intersect(others));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(RehearsedBank.Manager)]
    [InlineData(RehearsedBank.Handler)]
    [InlineData(RehearsedBank.BranchHead)]
    [InlineData(RehearsedBank.Auditor)]
    [InlineData(RehearsedBank.PolicyAdministrator)]
    [InlineData(RehearsedBank.Analyst)]
    public async Task Dashboards_OfARole_OpenInBothLanguagesWithoutAProblem(string person)
    {
        foreach (int language in new[] { 1033, 2052 })
        {
            await using StaffPage page = await browser.Sit(person, language);
            JsonElement app = await bank.Read("rehearsal/app", person);
            string[] dashboards = [.. app.GetProperty("dashboards").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
            Assert.NotEmpty(dashboards);
            await page.Open("/");
            foreach (string dashboard in dashboards)
            {
                await page.Go($"{{ pageType: 'dashboard', dashboardId: '{dashboard}' }}");

                await Assertions.Expect(page.Page.Locator("section.tile").First).ToBeVisibleAsync();
                Assert.Equal((dashboard, string.Empty), (dashboard, string.Join("; ", await page.Page.Locator(".grid-problem, .error-page").AllInnerTextsAsync())));
                Assert.Equal((dashboard, string.Empty), (dashboard, await Fit.WhatDoesNot(page.Page)));
                page.DemandNoProblems();
            }
        }
    }

    /// <summary>Every dashboard is somebody's: no role but the administrator's sees them all, and each is seen by a role.</summary>
    [Fact]
    public async Task Dashboards_OfTheApp_AreEachSeenBySomeRole()
    {
        var seen = new HashSet<string>();
        foreach (string person in new[] { RehearsedBank.Manager, RehearsedBank.Handler, RehearsedBank.Approver, RehearsedBank.BranchHead, RehearsedBank.Auditor, RehearsedBank.PolicyAdministrator, RehearsedBank.Analyst })
        {
            string[] own = Dashboards(await bank.Read("rehearsal/app", person));
            seen.UnionWith(own);
        }

        Assert.Equal(Dashboards(await bank.Read("rehearsal/app")).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static string[] Dashboards(JsonElement app) => [.. app.GetProperty("dashboards").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    /// <summary>The tables of the lists that the site map offers, in all its areas.</summary>
    private static async Task<string[]> Places(StaffPage page)
    {
        var found = new HashSet<string>();
        ILocator switcher = page.Page.Locator(".area-switcher");
        int areas = 1;
        if (await switcher.CountAsync() > 0)
        {
            await switcher.ClickAsync();
            areas = await page.Page.Locator("[role='menu'] [role='menuitemradio']").CountAsync();
            await page.Page.Keyboard.PressAsync("Escape");
        }

        for (int area = 0; area < areas; area++)
        {
            if (areas > 1)
            {
                await switcher.ClickAsync();
                await page.Page.Locator("[role='menu'] [role='menuitemradio']").Nth(area).ClickAsync();
                await page.Ready();
            }

            foreach (string? address in await page.Page.Locator(".site-item").EvaluateAllAsync<string[]>("links => links.map((link) => new URL(link.href).searchParams.get('etn') || '')"))
            {
                found.Add(address!);
            }
        }

        return [.. found];
    }
}
