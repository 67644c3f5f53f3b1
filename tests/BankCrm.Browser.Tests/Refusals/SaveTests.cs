using System;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Browser.Tests.Refusals;

[Collection(RehearsalTests.Name)]
public sealed class SaveTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Complaint_HappenedInTheFuture_IsNotSavedAndTheFieldSaysWhy(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("Happened in the future");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);

        await form.Type("bce_incidenton", "2099-12-31");
        await Assertions.Expect(form.Messages("bce_incidenton")).ToHaveTextAsync(words["Complaint.HappenedLater"]);
        await form.Press("save");

        await page.Settled();
        await Assertions.Expect(form.Messages("bce_incidenton")).ToHaveTextAsync(words["Complaint.HappenedLater"]);
        Assert.False(bank.Row(ComplaintTable.LogicalName, complaint, ComplaintTable.IncidentOn).Contains(ComplaintTable.IncidentOn));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Complaint_AboutItsOwner_IsNotSavedAndTheFieldSaysWhy(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("About its owner");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);

        await form.LookUp("bce_employeeid", RehearsedBank.Handler);
        await Assertions.Expect(form.Messages("bce_employeeid")).ToHaveTextAsync(words["Complaint.OwnerConcerned"]);
        await Assertions.Expect(form.Notice("bce_conflict")).ToContainTextAsync(words["Guard.NOT-OWN-COMPLAINT"]);
        await form.Press("save");

        await page.Settled();
        Assert.False(bank.Row(ComplaintTable.LogicalName, complaint, ComplaintTable.Employee).Contains(ComplaintTable.Employee));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task NewComplaint_WithoutACustomer_IsNotSavedAndTheFieldSaysWhy(int language)
    {
        Words words = await Words.OfPage(bank, language);
        int before = bank.All(ComplaintTable.LogicalName).Count;
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenNew(ComplaintTable.LogicalName);
        var form = new FormPage(page);

        await form.Press("save");

        string label = await form.Control("customerid").Locator(".label-text").InnerTextAsync();
        await Assertions.Expect(form.Messages("customerid")).ToHaveTextAsync(words["form.missing", label]);
        await Assertions.Expect(form.Control("customerid").Locator("input")).ToBeFocusedAsync();
        Assert.Equal(before, bank.All(ComplaintTable.LogicalName).Count);
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Complaint_ChangedBySomebodyElseMeanwhile_IsNotOverwrittenAndTheDialogSaysSo(int language)
    {
        Words words = await Words.OfPage(bank, language);
        Guid complaint = bank.Register("Changed meanwhile");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);
        await form.Type("bce_summary", "What the handler typed.");
        bank.Rows.Update(new Entity(ComplaintTable.LogicalName, complaint) { [ComplaintTable.Summary] = "What somebody else saved." });

        await form.Press("save");

        var problem = new Question(page);
        await Assertions.Expect(problem.Title).ToHaveTextAsync(words["dialog.error"]);
        await Assertions.Expect(problem.Words).Not.ToBeEmptyAsync();
        await Assertions.Expect(problem.Code).ToContainTextAsync("0x80060882");
        await problem.Agree();
        await Assertions.Expect(form.Control("bce_summary").Locator("textarea")).ToHaveValueAsync("What the handler typed.");
        Assert.Equal("What somebody else saved.", bank.Row(ComplaintTable.LogicalName, complaint, ComplaintTable.Summary)[ComplaintTable.Summary]);
        page.DemandNoProblemsBut(412);
    }

    [BrowserFact]
    public async Task Policy_InForceChanged_IsRefusedByTheServerInTheUsersLanguageAndTheTypedStays()
    {
        Guid policy = bank.First(TierPolicyTable.LogicalName, "bce_version", OrderType.Ascending, ("bce_code", "PERSONAL-ASSETS"));
        decimal before = bank.Row(TierPolicyTable.LogicalName, policy, "bce_bufferpercent").GetAttributeValue<decimal>("bce_bufferpercent");
        await using StaffPage page = await browser.Sit(RehearsedBank.PolicyAdministrator, 2052);
        await page.OpenRecord(TierPolicyTable.LogicalName, policy);
        var form = new FormPage(page);
        await form.Type("bce_bufferpercent", "33");

        await form.Press("save");

        var problem = new Question(page);
        await Assertions.Expect(problem.Words).ToContainTextAsync("PERSONAL-ASSETS");
        await problem.Agree();
        await Assertions.Expect(form.Control("bce_bufferpercent").Locator("input")).ToHaveValueAsync("33.0000");
        Assert.Equal(before, bank.Row(TierPolicyTable.LogicalName, policy, "bce_bufferpercent")["bce_bufferpercent"]);
        page.DemandNoProblemsBut(400);
    }

    [BrowserFact]
    public async Task Respond_OutcomeTakenAway_IsRefusedBeforeAnythingIsAsked()
    {
        Words words = await Words.Of(bank, 1033);
        Guid complaint = bank.Register("Outcome taken away", ComplaintAction.Acknowledge, ComplaintAction.Investigate);
        bank.Desk(RehearsedBank.Handler).Update(new Entity(ComplaintTable.LogicalName, complaint)
        {
            [ComplaintTable.Findings] = "The fee was right.",
            [ComplaintTable.Response] = "The fee is in the contract.",
            [ComplaintTable.Outcome] = Choices.Of(ComplaintOutcome.NotUpheld),
        });
        bank.Move(complaint, ComplaintAction.ProposeResponse);
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, 1033);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);
        await form.OpenTab("handling");
        await form.Control("bce_outcome").Locator("select").SelectOptionAsync(string.Empty);

        await form.Press("bce.incident.moveon.Button");
        var dialog = new CommandDialog(page);
        await dialog.Ready();
        await dialog.Choose("Action", "RESPOND");
        await Assertions.Expect(dialog.Hint).ToHaveTextAsync(words["Guard.HAS-OUTCOME"]);
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Move.NotYet"]);
        Assert.Equal(ComplaintState.ResponseProposed, bank.StateOf(complaint));
        page.DemandNoProblems();
    }
}
