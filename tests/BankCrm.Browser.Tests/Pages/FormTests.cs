using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using Xunit;

namespace BankCrm.Browser.Tests.Pages;

[Collection(RehearsalTests.Name)]
public sealed class FormTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task EveryTable_NewForm_OpensWithoutAProblemAndEveryLabelFits(int language)
    {
        await using StaffPage page = await browser.Sit(language == 1033 ? RehearsedBank.Administrator : RehearsedBank.ChineseAdministrator);
        JsonElement app = await bank.Read("rehearsal/app");
        foreach (string table in app.GetProperty("tables").EnumerateObject().Select(item => item.Name).Where(name => name.StartsWith("bce_", StringComparison.Ordinal) || name is "account" or "contact" or "incident"))
        {
            await page.OpenNew(table);

            Assert.True(page.Problems.Count == 0, $"{table}: {string.Join("; ", page.Problems)}");
            Assert.Equal((table, string.Empty), (table, await Fit.WhatDoesNot(page.Page)));
        }
    }
}
