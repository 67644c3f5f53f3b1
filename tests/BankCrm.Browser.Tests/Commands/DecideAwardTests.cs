using System;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Browser.Tests.Commands;

[Collection(RehearsalTests.Name)]
public sealed class DecideAwardTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    private const string Approve = "bce.bce_award.approve.Button";
    private const string Reject = "bce.bce_award.reject.Button";

    [BrowserTheory]
    [InlineData(RehearsedBank.Approver, 2052)]
    [InlineData(RehearsedBank.BranchHead, 1033)]
    public async Task Approve_WithinTheLimit_IsApproved(string person, int language)
    {
        Words words = await Words.Of(bank, language);
        Guid award = Requested(600);
        await using StaffPage page = await browser.Sit(person, language);
        await page.OpenRecord(AwardTable.LogicalName, award);
        await Assertions.Expect(new FormPage(page).Command(Approve)).ToHaveTextAsync(words["Dialog.approve"]);

        await Decide(page, Approve, words["Decide.Approved"]);
        await Assertions.Expect(new FormPage(page).Command(Approve)).ToHaveCountAsync(0);

        Assert.Equal((AwardState.Approved, bank.Person(person)), (StateOf(award), DecidedBy(award)));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Reject_Requested_IsRejectedForGood(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid award = Requested(600);
        await using StaffPage page = await browser.Sit(RehearsedBank.Approver, language);
        await page.OpenRecord(AwardTable.LogicalName, award);
        await Assertions.Expect(new FormPage(page).Command(Reject)).ToHaveTextAsync(words["Dialog.reject"]);

        await Decide(page, Reject, words["Decide.Rejected"]);

        Assert.Equal(AwardState.Rejected, StateOf(award));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task Approve_AboveTheApproversLimit_ClimbsToTheBranchHead()
    {
        Words chinese = await Words.Of(bank, 2052);
        Words english = await Words.Of(bank, 1033);
        Guid award = Requested(3000);
        await using (StaffPage page = await browser.Sit(RehearsedBank.Approver))
        {
            await page.OpenRecord(AwardTable.LogicalName, award);
            await Decide(page, Approve, chinese["Decide.Climbs", "BRANCH-HEAD"]);
            Assert.Equal(AwardState.Requested, StateOf(award));

            // Whoever has decided a step decides no other: the server says so.
            CommandDialog dialog = await Open(page, Approve);
            await dialog.Type("DecisionReason", "Once more.");
            await dialog.Send();
            await Assertions.Expect(dialog.Message).ToContainTextAsync("下一步须由他人裁定");
            page.DemandNoProblemsBut(400);
        }

        await using StaffPage next = await browser.Sit(RehearsedBank.BranchHead);
        await next.OpenRecord(AwardTable.LogicalName, award);
        await Decide(next, Approve, english["Decide.Approved"]);

        Assert.Equal((AwardState.Approved, bank.Person(RehearsedBank.BranchHead)), (StateOf(award), DecidedBy(award)));
        Assert.Equal(3, bank.All(AwardApprovalTable.LogicalName, (AwardApprovalTable.Award, award)).Count);
        next.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Decide_OwnProposal_IsRefusedInWordsBeforeAnythingIsAsked(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid award = bank.Propose(RehearsedBank.Approver, bank.Register("Own proposal"), 3000);
        await using StaffPage page = await browser.Sit(RehearsedBank.Approver, language);
        await page.OpenRecord(AwardTable.LogicalName, award);
        var form = new FormPage(page);
        await Assertions.Expect(form.Notice("bce_own")).ToContainTextAsync(words["Award.Own"]);

        foreach (string command in new[] { Approve, Reject })
        {
            await form.Press(command);
            var alert = new Question(page);
            await Assertions.Expect(alert.Words).ToHaveTextAsync(words["Award.Own"]);
            await alert.Agree();
        }

        Assert.Equal(AwardState.Requested, StateOf(award));
        Assert.Single(bank.All(AwardApprovalTable.LogicalName, (AwardApprovalTable.Award, award)));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task Reject_WithoutReason_SaysWhatIsMissingAndWritesNothing()
    {
        Words words = await Words.Of(bank, 1033);
        Guid award = Requested(600);
        await using StaffPage page = await browser.Sit(RehearsedBank.BranchHead);
        await page.OpenRecord(AwardTable.LogicalName, award);

        CommandDialog dialog = await Open(page, Reject);
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Dialog.Missing", words["Field.DecisionReason"]]);
        Assert.Equal(AwardState.Requested, StateOf(award));
        page.DemandNoProblems();
    }

    private static async Task<CommandDialog> Open(StaffPage page, string command)
    {
        await new FormPage(page).Press(command);
        var dialog = new CommandDialog(page);
        await dialog.Ready();
        return dialog;
    }

    private static async Task Decide(StaffPage page, string command, string answer)
    {
        CommandDialog dialog = await Open(page, command);
        await dialog.Type("DecisionReason", "Looked at the papers.");
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(answer);
        await dialog.Leave();
        await page.Settled();
    }

    private Guid Requested(decimal amount) => bank.Propose(RehearsedBank.Handler, bank.Register($"Award of {amount}"), amount);

    private AwardState StateOf(Guid award) => Choices.Read<AwardState>(bank.Row(AwardTable.LogicalName, award, AwardTable.AwardState), AwardTable.AwardState);

    private Guid? DecidedBy(Guid award) => bank.Row(AwardTable.LogicalName, award, AwardTable.DecidedBy).GetAttributeValue<EntityReference>(AwardTable.DecidedBy)?.Id;
}
