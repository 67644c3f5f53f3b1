using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Browser.Tests.Support;
using BankCrm.Plugins.Model;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Browser.Tests.Commands;

[Collection(RehearsalTests.Name)]
public sealed class CustomerCommandTests(RehearsedBank bank, StaffBrowser browser) : IClassFixture<StaffBrowser>
{
    private const string Explain = "bce.contact.explain.Button";
    private const string Override = "bce.contact.override.Button";
    private const string Stage = "bce.contact.stage.Button";
    private const string Simulate = "bce.bce_tierpolicy.simulate.Button";

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Explain_Customer_SaysTheTierAndWhyAndShowsThatItWorks(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid customer = bank.NextCustomer();
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager, language);
        await page.Delay("bce_EvaluateCustomer");
        await page.OpenRecord(CustomerColumns.Contact, customer);
        await Assertions.Expect(new FormPage(page).Command(Explain)).ToHaveTextAsync(words["Dialog.explain"]);

        await new FormPage(page).Press(Explain);
        var dialog = new CommandDialog(page);
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Dialog.Working"]);
        await dialog.Ready();

        string tier = bank.Row(TierTable.LogicalName, Lookup(customer, CustomerColumns.Tier)!.Value, TierTable.Code).GetAttributeValue<string>(TierTable.Code);
        await Assertions.Expect(dialog.Answer(words["Result.Tier"])).ToHaveTextAsync(tier);
        await Assertions.Expect(dialog.Answer(words["Result.Stage"])).ToHaveTextAsync(StageOf(customer));
        await Assertions.Expect(dialog.Message).ToContainTextAsync(language == 1033 ? "every closed window is decided" : "所有已关闭窗口均已决定");
        await dialog.Leave();
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task GrantOverride_Approved_GivesTheTierUntilTheDay(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid customer = bank.NextCustomer();
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager, language);
        await page.OpenRecord(CustomerColumns.Contact, customer);
        await Assertions.Expect(new FormPage(page).Command(Override)).ToHaveTextAsync(words["Dialog.override"]);

        CommandDialog dialog = await Open(page, Override);
        await dialog.Choose("TierCode", "PRIVATE");
        await dialog.Type("EndsOn", Day(90));
        await dialog.ChoosePerson("Approver", RehearsedBank.BranchHead);
        await dialog.Type("OverrideReason", "Brings the deposits of the family next month.");
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Override.Done", "PRIVATE"]);
        await dialog.Leave();
        await page.Settled();

        Entity granted = Assert.Single(bank.All(TierOverrideTable.LogicalName, (TierOverrideTable.Contact, customer)));
        Assert.Equal((granted.Id, granted.GetAttributeValue<EntityReference>(TierOverrideTable.Tier).Id), (Lookup(customer, CustomerColumns.Override), Lookup(customer, CustomerColumns.Tier)));
        Assert.Equal(bank.Person(RehearsedBank.BranchHead), granted.GetAttributeValue<EntityReference>(TierOverrideTable.Approver).Id);
        await Assertions.Expect(new FormPage(page).Value("header_bce_tierid")).ToHaveTextAsync(granted.GetAttributeValue<EntityReference>(TierOverrideTable.Tier).Name);
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task GrantOverride_WithoutReasonOrInThePastOrByOneself_IsRefusedInWordsAndWritesNothing(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid customer = bank.NextCustomer();
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager, language);
        await page.OpenRecord(CustomerColumns.Contact, customer);

        CommandDialog dialog = await Open(page, Override);
        await dialog.Choose("TierCode", "PRIVATE");
        await dialog.Type("EndsOn", Day(90));
        await dialog.ChoosePerson("Approver", RehearsedBank.Manager);
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Dialog.Missing", words["Field.OverrideReason"]]);
        await dialog.Type("OverrideReason", "Brings the deposits of the family next month.");
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Override.OwnApproval"]);
        await dialog.ChoosePerson("Approver", RehearsedBank.BranchHead);
        await dialog.Type("EndsOn", Day(-1));
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToHaveTextAsync(words["Override.EndsTooEarly"]);

        Assert.Empty(bank.All(TierOverrideTable.LogicalName, (TierOverrideTable.Contact, customer)));
        page.DemandNoProblems();
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task MoveStage_ByHand_MovesAndHoldsTheCustomer(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid customer = InStage("GROWING", language == 1033 ? 0 : 1);
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager, language);
        await page.OpenRecord(CustomerColumns.Contact, customer);
        await Assertions.Expect(new FormPage(page).Command(Stage)).ToHaveTextAsync(words["Dialog.stage"]);

        CommandDialog dialog = await Open(page, Stage);
        await dialog.Choose("StageCode", "DECLINING");
        await dialog.Type("StageReason", "Moves the household's money to another bank.");
        await dialog.Send();
        await Assertions.Expect(dialog.Message).ToContainTextAsync(words["Stage.Done", "DECLINING", "|"].Split('|')[0]);
        await dialog.Leave();
        await page.Settled();

        Assert.Equal("DECLINING", StageOf(customer));
        Assert.True(bank.Row(CustomerColumns.Contact, customer, CustomerColumns.StageHoldUntil).GetAttributeValue<DateTime?>(CustomerColumns.StageHoldUntil) > RehearsedBank.Now);
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task MoveStage_WhereOnlyFiguresMove_IsRefusedByTheServerInTheUsersLanguage()
    {
        Guid customer = InStage("GROWING", 2);
        await using StaffPage page = await browser.Sit(RehearsedBank.Manager, 2052);
        await page.OpenRecord(CustomerColumns.Contact, customer);

        CommandDialog dialog = await Open(page, Stage);
        await dialog.Choose("StageCode", "DORMANT");
        await dialog.Type("StageReason", "没有任何交易。");
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToContainTextAsync("该转移只能由指标触发");
        Assert.Equal("GROWING", StageOf(customer));
        page.DemandNoProblemsBut(400);
    }

    [BrowserTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task SimulatePolicy_OfAManagersCustomers_ShowsWhoWouldMoveAndWritesNothing(int language)
    {
        Words words = await Words.Of(bank, language);
        Guid policy = bank.First(TierPolicyTable.LogicalName, "bce_version", OrderType.Ascending, ("bce_code", "PERSONAL-POINTS"));
        int decisions = bank.All(TierDecisionTable.LogicalName).Count;
        await using StaffPage page = await browser.Sit(RehearsedBank.Analyst, language);
        await page.OpenRecord(TierPolicyTable.LogicalName, policy);
        await Assertions.Expect(new FormPage(page).Command(Simulate)).ToHaveTextAsync(words["Dialog.simulate"]);

        CommandDialog dialog = await Open(page, Simulate);
        await Assertions.Expect(dialog.Field("Manager")).ToHaveTextAsync(RehearsedBank.Analyst);
        await dialog.ChoosePerson("Manager", RehearsedBank.Manager);
        await dialog.Send();

        await Assertions.Expect(dialog.Tables.First.Locator("caption")).ToHaveTextAsync(words["Simulate.Migration"]);
        await Assertions.Expect(dialog.Message).ToContainTextAsync(language == 1033 ? "customers change tier" : "户变更层级");
        await dialog.Leave();
        Assert.Equal(decisions, bank.All(TierDecisionTable.LogicalName).Count);
        page.DemandNoProblems();
    }

    [BrowserFact]
    public async Task SimulatePolicy_InForce_IsRefusedByTheServerInTheUsersLanguage()
    {
        Words words = await Words.Of(bank, 2052);
        Guid policy = bank.First(TierPolicyTable.LogicalName, "bce_version", OrderType.Ascending, ("bce_code", "PERSONAL-ASSETS"));
        await using StaffPage page = await browser.Sit(RehearsedBank.PolicyAdministrator, 2052);
        await page.OpenRecord(TierPolicyTable.LogicalName, policy);
        await Assertions.Expect(new FormPage(page).Notice("bce_policy")).ToContainTextAsync(words["Policy.InForce"]);

        CommandDialog dialog = await Open(page, Simulate);
        await dialog.Send();

        await Assertions.Expect(dialog.Message).ToContainTextAsync("只能模拟草稿");
        page.DemandNoProblemsBut(400);
    }

    private static async Task<CommandDialog> Open(StaffPage page, string command)
    {
        await new FormPage(page).Press(command);
        var dialog = new CommandDialog(page);
        await dialog.Ready();
        return dialog;
    }

    private static string Day(int days) => RehearsedBank.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Guid? Lookup(Guid customer, string column) => bank.Row(CustomerColumns.Contact, customer, column).GetAttributeValue<EntityReference>(column)?.Id;

    private string StageOf(Guid customer) =>
        bank.Row(LifecycleStageTable.LogicalName, Lookup(customer, CustomerColumns.LifecycleStage)!.Value, LifecycleStageTable.Code).GetAttributeValue<string>(LifecycleStageTable.Code);

    /// <summary>A customer of the manager in a stage.</summary>
    private Guid InStage(string code, int place)
    {
        Guid[] stages = [.. bank.All(LifecycleStageTable.LogicalName, (LifecycleStageTable.Code, code)).Select(stage => stage.Id)];
        return bank.All(CustomerColumns.Contact, (CustomerColumns.Owner, bank.Person(RehearsedBank.Manager)))
            .Where(row => stages.Contains(row.GetAttributeValue<EntityReference>(CustomerColumns.LifecycleStage)?.Id ?? Guid.Empty))
            .OrderBy(row => row.GetAttributeValue<string>(CustomerColumns.Number)).ElementAt(place).Id;
    }
}
