using System;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Browser.Tests.Commands;

[Collection(RehearsalTests.Name)]
public sealed class MoveOnTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    private const string Start = "bce.incident.recovery.Button";
    private const string MoveOn = "bce.incident.moveon.Button";

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task StartRecovery_Received_AsksThenAcknowledgesAndInvestigates(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("Start recovery");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.Delay("bce_MoveComplaint");
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);
        await Assertions.Expect(form.Command(Start)).ToHaveTextAsync(words["Start.Title"]);

        await form.Press(Start);
        var question = new Question(page);
        await Assertions.Expect(question.Words).ToHaveTextAsync(words["Start.Both"]);
        await question.Agree();
        await Assertions.Expect(page.Page.Locator("dialog.dialog-progress")).ToContainTextAsync(words["Start.Busy"]);
        await Assertions.Expect(form.Command(Start)).ToHaveCountAsync(0);

        Assert.Equal([ComplaintAction.Acknowledge, ComplaintAction.Investigate], bank.MovesOf(complaint));
        Assert.Equal(ComplaintState.Investigating, bank.StateOf(complaint));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task MoveOn_FromReceivedToClosed_TakesEachStepAndSaysWhatIsMissingFirst(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("From received to closed");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        var form = new FormPage(page);
        await Assertions.Expect(form.Command(MoveOn)).ToHaveTextAsync(words["Dialog.move"]);

        await Move(page, words, "ACKNOWLEDGE");
        await Move(page, words, "INVESTIGATE");
        await RefuseMove(page, words, "PROPOSE-RESPONSE", "Move.NotYet", "Guard.HAS-FINDINGS", "Guard.HAS-RESPONSE", "Guard.HAS-OUTCOME");
        Assert.Equal(ComplaintState.Investigating, bank.StateOf(complaint));

        await form.OpenTab("handling");
        await form.Type("bce_findings", "The fee was taken by mistake.");
        await form.Type("bce_response", "We are sorry, and give it back.");
        await form.Choose("bce_outcome", Choices.Base + (int)ComplaintOutcome.NotUpheld);
        await Move(page, words, "PROPOSE-RESPONSE");
        await RefuseMove(page, words, "RETURN-TO-INVESTIGATION", "Guard.HAS-REASON");
        await Move(page, words, "RETURN-TO-INVESTIGATION", "The fee table is missing.");
        await Move(page, words, "PROPOSE-RESPONSE");
        await Move(page, words, "RESPOND");
        await Move(page, words, "REMEDY");
        await RefuseMove(page, words, "CLOSE", "Move.NotYet", "Guard.ACTIONS-SETTLED");
        Assert.Equal(ComplaintState.Remedying, bank.StateOf(complaint));
        bank.DoActions(complaint);
        await Move(page, words, "CLOSE");

        Assert.Equal(ComplaintState.Closed, bank.StateOf(complaint));
        Assert.Equal(
            [ComplaintAction.Acknowledge, ComplaintAction.Investigate, ComplaintAction.ProposeResponse, ComplaintAction.ReturnToInvestigation, ComplaintAction.ProposeResponse, ComplaintAction.Respond, ComplaintAction.Remedy, ComplaintAction.Close],
            bank.MovesOf(complaint));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task MoveOn_AfterTheEnd_FollowsUpReopensAndWithdraws()
    {
        Words words = await Words.Of(bank, 1033);
        Guid complaint = bank.Register("After the end", ComplaintAction.Acknowledge, ComplaintAction.Investigate);
        bank.Desk(RehearsedBank.Handler).Update(new Entity(ComplaintTable.LogicalName, complaint)
        {
            [ComplaintTable.Findings] = "The fee was right.",
            [ComplaintTable.Response] = "The fee is in the contract.",
            [ComplaintTable.Outcome] = Choices.Of(ComplaintOutcome.NotUpheld),
        });
        bank.DoActions(complaint);
        bank.Move(complaint, ComplaintAction.ProposeResponse, ComplaintAction.Respond, ComplaintAction.Close);
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, 1033);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);

        await RefuseMove(page, words, "FOLLOW-UP", "Move.NotYet", "Guard.FOLLOW-UPS-DONE");
        AnswerSurveys(complaint);
        await Move(page, words, "FOLLOW-UP");
        Assert.Equal(ComplaintState.FollowedUp, bank.StateOf(complaint));
        await Move(page, words, "REOPEN", "The customer brings a new paper.");
        await Move(page, words, "WITHDRAW", "The customer is content after all.");

        Assert.Equal(ComplaintState.Withdrawn, bank.StateOf(complaint));
        Assert.Equal([ComplaintAction.FollowUp, ComplaintAction.Reopen, ComplaintAction.Withdraw], bank.MovesOf(complaint).TakeLast(3));
        page.DemandNoProblems();
    }

    private static async Task<CommandDialog> Open(StaffPage page)
    {
        await new FormPage(page).Press(MoveOn);
        var dialog = new CommandDialog(page);
        await dialog.Ready();
        return dialog;
    }

    private static async Task Move(StaffPage page, Words words, string action, string? reason = null)
    {
        CommandDialog dialog = await Open(page);
        await dialog.Choose("Action", action);
        if (reason is not null)
        {
            await dialog.Type("MoveReason", reason);
        }

        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Move.Done", words[$"Action.{action}"]]);
        await dialog.Leave();
        await page.Settled();
    }

    /// <summary>Tries a move of which the dialog says that it is refused, and why, without asking the server to move anything.</summary>
    private static async Task RefuseMove(StaffPage page, Words words, string action, string refusal, params string[] missing)
    {
        CommandDialog dialog = await Open(page);
        await dialog.Choose("Action", action);
        if (missing.Length > 0)
        {
            await Assertions.Expect(dialog.Hint).ToHaveTextAsync(string.Join('\n', missing.Select(key => words[key])), new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        }

        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words[refusal]);
        await dialog.Leave();
        await page.Settled();
    }

    private void AnswerSurveys(Guid complaint)
    {
        foreach (Entity survey in bank.All(SurveyTable.LogicalName, (SurveyTable.Complaint, complaint)))
        {
            bank.Desk(RehearsedBank.Handler).Update(new Entity(SurveyTable.LogicalName, survey.Id) { [SurveyTable.Csat] = 5, [SurveyTable.SurveyState] = Choices.Of(SurveyState.Answered) });
        }
    }
}
