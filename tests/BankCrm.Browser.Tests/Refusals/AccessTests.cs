using System;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using BankCrm.Plugins.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Browser.Tests.Refusals;

[Collection(RehearsalTests.Name)]
public sealed class AccessTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    [BrowserFact]
    public async Task SecuredColumns_WithoutTheProfile_AreMaskedAndCannotBeWritten()
    {
        Words words = await Words.OfPage(bank, 1033);
        Guid customer = bank.NextCustomer();
        bank.Rows.Update(new Entity(CustomerColumns.Contact, customer) { ["bce_annualincome"] = new Money(987_654m) });
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager);
        await page.OpenRecord(CustomerColumns.Contact, customer);
        var form = new FormPage(page);
        await form.OpenTab("holdings");

        await Assertions.Expect(form.Value("bce_annualincome")).ToHaveTextAsync("•••");
        await Assertions.Expect(form.Value("bce_annualincome")).ToHaveAttributeAsync("title", words["form.masked"]);
        Assert.DoesNotContain("987", await page.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await Reads(page, CustomerColumns.Contact, customer, "bce_annualincome"));
        Assert.Contains("bce_annualincome", await Refusal(page, $"Xrm.WebApi.updateRecord('contact', '{customer}', {{ bce_annualincome: 1 }})"), StringComparison.Ordinal);
        Assert.Equal(987_654m, bank.Row(CustomerColumns.Contact, customer, "bce_annualincome").GetAttributeValue<Money>("bce_annualincome").Value);
        page.DemandNoProblemsBut(403);
    }

    [BrowserFact]
    public async Task SecuredColumnsOfAComplaint_WithoutTheProfile_AreMasked()
    {
        Guid complaint = bank.Register("Secured columns");
        bank.Propose(RehearsedBank.Handler, complaint, 123.45m);
        bank.Rows.Update(new Entity(ComplaintTable.LogicalName, complaint) { [ComplaintTable.Employee] = new EntityReference("systemuser", bank.Person(RehearsedBank.Manager)) });
        await using StaffPage page = await browser.Sit(RehearsedBank.Auditor);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);

        await Assertions.Expect(form.Value("bce_employeeid")).ToHaveTextAsync("•••");
        await form.OpenTab("recovery");
        await Assertions.Expect(form.Value("bce_compensation")).ToHaveTextAsync("•••");
        await page.Settled();
        Assert.DoesNotContain("123.45", await page.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await Reads(page, ComplaintTable.LogicalName, complaint, ComplaintTable.Compensation));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task Commands_WithoutTheRight_AreNotOffered()
    {
        Words words = await Words.OfPage(bank, 1033);
        Guid complaint = bank.Register("Commands of others");
        Guid award = bank.Propose(RehearsedBank.Handler, complaint, 600);
        await using (StaffPage page = await browser.Sit(RehearsedBank.Auditor))
        {
            await page.OpenRecord(ComplaintTable.LogicalName, complaint);
            var form = new FormPage(page);
            await Assertions.Expect(form.Command("refresh")).ToBeVisibleAsync();
            await Assertions.Expect(page.Page.Locator("[data-command^='bce.']")).ToHaveCountAsync(0);
            await Assertions.Expect(form.Command("save")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Page.Locator(".record-state")).ToHaveTextAsync(words["form.readOnly"]);
            page.DemandNoProblems();
        }

        await using StaffPage handler = await browser.Sit(RehearsedBank.Handler);
        await handler.OpenRecord(AwardTable.LogicalName, award);
        await Assertions.Expect(new FormPage(handler).Command("refresh")).ToBeVisibleAsync();
        await Assertions.Expect(handler.Page.Locator("[data-command^='bce.']")).ToHaveCountAsync(0);
        handler.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Addresses_ThatNameNothing_SayWhat(int language)
    {
        Words words = await Words.OfPage(bank, language);
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);

        await Refused(page, "main.aspx?pagetype=nonsense", words["shell.unknownTitle"], words["shell.unknownText"]);
        await Refused(page, "main.aspx?pagetype=entitylist&etn=bce_nothing", words["shell.unknownTitle"], words["shell.unknownTable", "bce_nothing"]);
        await Refused(page, $"main.aspx?pagetype=dashboard&id={Guid.NewGuid()}", words["shell.unknownTitle"], words["shell.unknownDashboard"]);
        page.DemandNoProblems();
        await Refused(page, $"main.aspx?pagetype=entityrecord&etn=incident&id={Guid.NewGuid()}", words["shell.unknownTitle"], words["shell.unknownRow"]);
        page.DemandNoProblemsBut(404);
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Addresses_ThatThePersonMayNotRead_SaySo(int language)
    {
        Words words = await Words.OfPage(bank, language);
        Guid complaint = bank.Register("Of the handler");
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager, language);

        await Refused(page, "main.aspx?pagetype=entitylist&etn=bce_award", words["shell.refusedTitle"], words["shell.refusedRead", RehearsedBank.Manager, language == 1033 ? "Awards" : "补偿"]);
        await Refused(page, "main.aspx?pagetype=entityrecord&etn=incident", words["shell.refusedTitle"], words["shell.refusedCreate", RehearsedBank.Manager, language == 1033 ? "Cases" : "案例"]);
        page.DemandNoProblems();
        await Refused(page, $"main.aspx?pagetype=entityrecord&etn=incident&id={complaint}", words["shell.refusedTitle"], words["shell.refusedRow", RehearsedBank.Manager]);
        page.DemandNoProblemsBut(403);
    }

    private static async Task Refused(StaffPage page, string address, string title, string text)
    {
        await page.Open(address);
        ILocator error = page.Page.Locator(".error-page");
        await Assertions.Expect(error.Locator("h2")).ToHaveTextAsync(title);
        await Assertions.Expect(error.Locator("p").First).ToHaveTextAsync(text);
        await Assertions.Expect(page.Page.Locator("[data-command]")).ToHaveCountAsync(0);
    }

    /// <summary>Whether the page's own client API gives a value of a column.</summary>
    private static Task<bool> Reads(StaffPage page, string table, Guid id, string column) =>
        page.Page.EvaluateAsync<bool>($"async () => {{ const row = await Xrm.WebApi.retrieveRecord('{table}', '{id}', '?$select={column}'); return row.{column} !== null && row.{column} !== undefined; }}");

    /// <summary>What the server says when it refuses a call of the client API.</summary>
    private static Task<string> Refusal(StaffPage page, string call) =>
        page.Page.EvaluateAsync<string>($"() => {call}.then(() => '', (problem) => problem.message)");
}
