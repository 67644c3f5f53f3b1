using System;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Returns.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Complaints.Clocks;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Returns;

/// <summary>The regulator's return out of the register.</summary>
public sealed class ReturnScenarios : Scenario
{
    private static readonly Day From = new(2024, 4, 1);
    private static readonly Day To = new(2024, 6, 30);

    private int complaints;
    private EntityReference? rootCause;

    [Fact]
    public void Return_Quarter_CountsWhatTheRegisterHolds()
    {
        Complaint("CREDIT-CARD", "2024-04-02", "2024-04-04", ComplaintOutcome.Upheld, 120.50m);
        Complaint("CREDIT-CARD", "2024-04-02", "2024-04-20", ComplaintOutcome.NotUpheld);
        Complaint("MORTGAGE", "2024-03-01", "2024-05-15", ComplaintOutcome.PartlyUpheld, 30m);
        Complaint("MORTGAGE", "2024-06-30");
        Complaint(null, "2024-01-15");
        Complaint("MORTGAGE", "2024-03-01", "2024-03-02", ComplaintOutcome.Upheld, 999m);
        Complaint("MORTGAGE", "2024-07-01");
        Complaint("MORTGAGE", "2024-05-01", regimes: "uk");
        Complaint(null, "2024-05-01", isReportable: false);

        ParameterCollection told = Return(Admin, "cn");

        Assert.Equal((3, 2, 150.50m), ((int)told["Complaints"], (int)told["Outstanding"], (decimal)told["Redress"]));
        string[] lines = ((string)told["Csv"]).TrimEnd('\n').Split('\n');
        Assert.Equal(ReturnCsv.Header, lines[0]);
        Assert.Contains("cn,2024-04-01,2024-06-30,closed,CREDIT-CARD,Upheld,CN-3,1,Credit card,Upheld,Up to 3 days", lines);
        Assert.Contains("cn,2024-04-01,2024-06-30,closed,CREDIT-CARD,NotUpheld,CN-30,1,Credit card,Not upheld,16 to 30 days", lines);
        Assert.Contains("cn,2024-04-01,2024-06-30,closed,MORTGAGE,PartlyUpheld,CN-OVER,1,Mortgage,Partly upheld,Over 60 days", lines);
        Assert.Contains("cn,2024-04-01,2024-06-30,outstanding,-,,,1,without a category,,", lines);
        Assert.Equal("Return cn from 2024-04-01 to 2024-06-30: 3 received, 3 closed, 2 outstanding, redress 150.5.", told["Summary"]);
    }

    [Fact]
    public void Return_BothRegimes_CountTheirOwn()
    {
        Complaint("CREDIT-CARD", "2024-04-02", "2024-05-10", ComplaintOutcome.Upheld, regimes: "cn,uk");
        Complaint("CREDIT-CARD", "2024-04-02", regimes: "uk");

        Assert.Equal(1, Return(Admin, "cn")["Complaints"]);
        ParameterCollection uk = Return(Admin, "uk");
        Assert.Equal(2, uk["Complaints"]);
        Assert.Contains(",UK-8W,1,", (string)uk["Csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void Return_Basis_GivesRatios()
    {
        Complaint("CREDIT-CARD", "2024-04-02");
        Admin.Create(new Entity(ReturnBasisTable.LogicalName)
        {
            [ReturnBasisTable.Name] = "cn 2024",
            [ReturnBasisTable.ComplaintRegime] = Regime("cn"),
            [ReturnBasisTable.From] = new Day(2024, 1, 1).ToDateTime(),
            [ReturnBasisTable.To] = new Day(2024, 12, 31).ToDateTime(),
            [ReturnBasisTable.Outlets] = 40,
            [ReturnBasisTable.PersonalCustomers] = 2_000_000,
        });

        string csv = (string)Return(Admin, "cn")["Csv"];

        Assert.Contains("received_per_1000_outlets,,,,25.00,", csv, StringComparison.Ordinal);
        Assert.Contains("received_per_10m_customers,,,,5.00,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("received_per", (string)Return(Admin, "uk")["Csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void Return_ChineseReader_ReadsChineseNames()
    {
        Complaint("CREDIT-CARD", "2024-04-02", "2024-04-04", ComplaintOutcome.Upheld);
        IOrganizationService auditor = Host.As(Host.AddUser(Languages.SimplifiedChinese, "Bank CRM Complaint Auditor"));

        ParameterCollection told = Return(auditor, "cn");

        Assert.Contains("closed,CREDIT-CARD,Upheld,CN-3,1,信用卡,成立,3天以内", (string)told["Csv"], StringComparison.Ordinal);
        Assert.StartsWith("cn报表", (string)told["Summary"], StringComparison.Ordinal);
    }

    [Fact]
    public void Return_HandlerWithoutTheRight_IsRefused() =>
        Refused.ByThePlatform(() => Return(Host.As(Host.AddUser(Languages.English, "Bank CRM Complaint Handler")), "cn"));

    [Fact]
    public void Return_UnknownRegimeBandlessRegimeOrBadPeriod_IsRefused()
    {
        Refused.With(ReturnCodes.RegimeUnknown, () => Return(Admin, "atlantis"));
        Refused.With(ReturnCodes.BandsMissing, () => Return(Admin, "us"));
        Refused.With(ReturnCodes.PeriodEndsBeforeItBegins, () => Return(Admin, "cn", To, From));
    }

    [Fact]
    public void Store_ManyComplaints_ReadsPagesAndNothingElseMore()
    {
        for (int place = 0; place < 7; place++)
        {
            Complaint("CREDIT-CARD", "2024-04-02", "2024-04-04", ComplaintOutcome.Upheld, 1m);
        }

        Assert.Equal((7, 7), Count(pageSize: 100, out int inOnePage));
        Assert.Equal((7, 7), Count(pageSize: 2, out int inFour));
        Assert.Equal(3, inFour - inOnePage);
    }

    [Fact]
    public void Handler_MoreThanMayBeRead_IsRefusedAndNamesTheTool()
    {
        for (int place = 0; place < 5; place++)
        {
            Complaint("CREDIT-CARD", "2024-04-02");
        }

        var bounded = new CountReturnHandler(new DataverseReturnStore(Admin, pageSize: 2)) { Most = 4 };
        Assert.Equal(ReturnCodes.TooManyComplaints, Assert.Throws<ViolationException>(() => bounded.Count("cn", From, To)).Violation.Code);
        Assert.Equal(5, new CountReturnHandler(new DataverseReturnStore(Admin, pageSize: 2)) { Most = 6 }.Count("cn", From, To).Received);
        Assert.Contains("bankcrm return", Plugins.Framework.Messages.MessageCatalogue.Say(new Violation(ReturnCodes.TooManyComplaints, "4"), Languages.English), StringComparison.Ordinal);
    }

    private (int Received, int Closed) Count(int pageSize, out int reads)
    {
        var counted = new FaultyDataverse(Admin);
        ComplaintReturn report = new CountReturnHandler(new DataverseReturnStore(counted, pageSize)).Count("cn", From, To);
        reads = counted.Reads;
        return (report.Received, report.Closed);
    }

    private static ParameterCollection Return(IOrganizationService service, string regime, Day? from = null, Day? to = null) => service.Call(
        "bce_GetComplaintReturn", new ParameterCollection { ["Regime"] = regime, ["From"] = (from ?? From).ToDateTime(), ["To"] = (to ?? To).ToDateTime() });

    private EntityReference Regime(string code) => Admin.All(ComplaintRegimeTable.LogicalName, ComplaintRegimeTable.Code, code).Single().ToEntityReference();

    /// <summary>A complaint received at noon in China, and closed at noon or open; it goes the whole way through the register.</summary>
    private void Complaint(string? category, string received, string? closed = null, ComplaintOutcome? outcome = null, decimal? compensation = null, string regimes = "cn", bool isReportable = true)
    {
        complaints++;
        Host.Now = Noon(received);
        var complaint = new EntityReference(ComplaintTable.LogicalName, Admin.Create(new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Complaint",
            [ComplaintTable.Customer] = new CustomerBuilder { Ordinal = complaints }.AddTo(Host),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = "R-" + complaints.ToString("D4", CultureInfo.InvariantCulture),
            [ComplaintTable.ReceivedOn] = Noon(received),
            [ComplaintTable.Regimes] = regimes,
            [ComplaintTable.IsReportable] = isReportable,
            [ComplaintTable.Compensation] = RowReading.MoneyOrNull(compensation),
            [ComplaintTable.Category] = category is null ? null : Admin.All(ComplaintCategoryTable.LogicalName, ComplaintCategoryTable.Code, category).Single().ToEntityReference(),
        }));
        if (closed is not null)
        {
            Host.Now = Noon(closed);
            Close(complaint, outcome!.Value);
        }
    }

    private void Close(EntityReference complaint, ComplaintOutcome outcome)
    {
        Move(complaint, "ACKNOWLEDGE");
        Move(complaint, "INVESTIGATE");
        Admin.Set(complaint, ComplaintTable.Findings, "As the customer says.");
        Admin.Set(complaint, ComplaintTable.Response, "We are sorry.");
        Admin.Set(complaint, ComplaintTable.Outcome, Choices.Of(outcome));
        Admin.Set(complaint, ComplaintTable.RootCause, RootCause());
        Move(complaint, "PROPOSE-RESPONSE");
        Move(complaint, "RESPOND");
        foreach (Entity action in Admin.All(RecoveryActionTable.LogicalName, RecoveryActionTable.Complaint, complaint.Id).Where(action => action.Choice(RecoveryActionTable.StateCode) == 0))
        {
            Admin.Update(new Entity(action.LogicalName, action.Id)
            {
                [RecoveryActionTable.Result] = "Done.",
                [RecoveryActionTable.StateCode] = new OptionSetValue(1),
                [RecoveryActionTable.StatusCode] = new OptionSetValue(RecoveryActionTable.Done),
            });
        }

        Move(complaint, "CLOSE");
    }

    private void Move(EntityReference complaint, string action) => Admin.Call("bce_MoveComplaint", new ParameterCollection { ["Complaint"] = complaint, ["Action"] = action });

    private EntityReference RootCause() => rootCause ??= new EntityReference(RootCauseTable.LogicalName, Admin.Create(new Entity(RootCauseTable.LogicalName)
    {
        [RootCauseTable.Name] = "Fees",
        [RootCauseTable.NameZh] = "收费",
        [RootCauseTable.Code] = "FEES",
    }));

    private static DateTime Noon(string day) => DateTime.SpecifyKind(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(4), DateTimeKind.Utc);
}
