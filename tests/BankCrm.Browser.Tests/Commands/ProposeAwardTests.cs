using System;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Browser.Tests.Commands;

[Collection(RehearsalTests.Name)]
public sealed class ProposeAwardTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    private const string Propose = "bce.incident.award.Button";
    private const string Compensation = "284700001";

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Propose_WithinTheLimit_IsApprovedAtOnce(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("Within the limit");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        await Assertions.Expect(new FormPage(page).Command(Propose)).ToHaveTextAsync(words["Dialog.award"]);

        CommandDialog dialog = await Open(page);
        await Fill(dialog, "150.50");
        await Assertions.Expect(dialog.Hint).ToHaveTextAsync(words["Propose.Decides", LevelName("HANDLER", language)]);
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Propose.DoneWithin", "HANDLER"]);
        await dialog.Leave();
        Entity award = bank.AwardOf(complaint);
        Assert.Equal((AwardState.Approved, true, 150.50m), (StateOf(award), award[AwardTable.WithinLimit], award.GetAttributeValue<Money>(AwardTable.Amount).Value));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Propose_AboveTheLimit_AwaitsTheApprover(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("Above the limit");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);

        CommandDialog dialog = await Open(page);
        await Fill(dialog, "600");
        await Assertions.Expect(dialog.Hint).ToHaveTextAsync(words["Propose.Decides", LevelName("APPROVER", language)]);
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Propose.DoneAbove", "APPROVER"]);
        await dialog.Leave();
        Entity award = bank.AwardOf(complaint);
        Assert.Equal((AwardState.Requested, false, bank.Person(RehearsedBank.Handler)), (StateOf(award), award.GetAttributeValue<bool>(AwardTable.WithinLimit), award.GetAttributeValue<EntityReference>(AwardTable.ProposedBy).Id));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task Propose_OutsideTheBandOfSimilarCases_SaysSoWithTheBand()
    {
        Words words = await Words.Of(bank, 1033);
        for (int index = 0; index < 20; index++)
        {
            bank.CloseWithAward(100 + (10 * index), Medium);
        }

        Guid complaint = bank.Register("Outside the band", Medium);
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, 1033);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);

        CommandDialog dialog = await Open(page);
        await Fill(dialog, "450");
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToContainTextAsync(words["Propose.OutsideBand", "5.00", "385.00", "20"]);
        await dialog.Leave();
        Entity award = bank.AwardOf(complaint);
        Assert.Equal((AwardState.Approved, true, 20), (StateOf(award), award[AwardTable.OutsideBand], award[AwardTable.Comparables]));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Propose_Incomplete_SaysWhatIsMissingAndWritesNothing(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid complaint = bank.Register("Incomplete proposal");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, language);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);

        CommandDialog dialog = await Open(page);
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Dialog.Missing", string.Join(", ", words["Field.Kind"], words["Field.Amount"], words["Field.AwardReason"])]);
        await Fill(dialog, "-1");
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Propose.NoAmount"]);

        Assert.Empty(bank.All(AwardTable.LogicalName, (AwardTable.Complaint, complaint)));
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task Propose_EndedComplaint_IsRefusedByTheServerInWords()
    {
        Guid complaint = bank.Register("Ended meanwhile");
        await using StaffPage page = await browser.Sit(RehearsedBank.Handler, 2052);
        await page.OpenRecord(ComplaintTable.LogicalName, complaint);
        CommandDialog dialog = await Open(page);
        await Fill(dialog, "10");
        bank.Desk(RehearsedBank.Handler).Execute(new OrganizationRequest("bce_MoveComplaint")
        {
            ["Complaint"] = new EntityReference(ComplaintTable.LogicalName, complaint),
            ["Action"] = "WITHDRAW",
            ["Reason"] = "Withdrawn while somebody else had the dialog open.",
        });

        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToContainTextAsync("已结束，须先重新受理才能给予补偿");
        await Assertions.Expect(dialog.First).ToBeEnabledAsync();
        Assert.Empty(bank.All(AwardTable.LogicalName, (AwardTable.Complaint, complaint)));
        page.DemandNoProblemsBut(400);
    }

    private static async Task<CommandDialog> Open(StaffPage page)
    {
        await new FormPage(page).Press(Propose);
        var dialog = new CommandDialog(page);
        await dialog.Ready();
        return dialog;
    }

    private static async Task Fill(CommandDialog dialog, string amount)
    {
        await dialog.Choose("Kind", Compensation);
        await dialog.Type("Amount", amount);
        await dialog.Type("AwardReason", "The customer paid the fee twice.");
    }

    private static AwardState StateOf(Entity award) => Choices.Read<AwardState>(award, AwardTable.AwardState);

    /// <summary>Of a severity and a category that no other complaint of these tests has.</summary>
    private void Medium(Entity complaint)
    {
        complaint[ComplaintTable.Impact] = Choices.Of(ImpactLevel.Medium);
        complaint[ComplaintTable.Urgency] = Choices.Of(UrgencyLevel.Medium);
        complaint[ComplaintTable.Category] = new EntityReference(ComplaintCategoryTable.LogicalName, bank.First(ComplaintCategoryTable.LogicalName, "bce_code", OrderType.Ascending, ("bce_code", "PREPAID-CARD")));
    }

    private string LevelName(string code, int language) =>
        bank.All(AwardLevelTable.LogicalName, ("bce_code", code)).Single().GetAttributeValue<string>(language == 1033 ? "bce_name" : "bce_namezh");
}
