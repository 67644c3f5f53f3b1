using System;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Churn;

/// <summary>Churn policies and signals as administrators write them, and as the review reads them.</summary>
public sealed class ChurnPolicyScenarios : Scenario
{
    /// <summary>The signals that the bank's rules name (domain rules, section 11).</summary>
    public static TheoryData<string, Figure> NamedSignals => new()
    {
        { "AUM-HALVED", Figure.AssetsChangeThreeWindows },
        { "TRANSACTIONS-DOWN-30", Figure.TransactionsChangeNinetyDays },
        { "SALARY-STOPPED", Figure.SalaryStopped },
        { "DIRECT-DEBITS-CANCELLED", Figure.DirectDebitsChangeThreeWindows },
        { "TO-COMPETITOR", Figure.CompetitorTransferNinetyDays },
        { "LOGINS-HALVED", Figure.LoginsChangeNinetyDays },
        { "COMPLAINT-OPEN", Figure.OpenComplaints },
        { "COMPLAINT-BADLY-CLOSED", Figure.ComplaintsBadlyClosed },
        { "MATURED-UNRENEWED", Figure.MaturedUnrenewedNinetyDays },
        { "MANAGER-LEFT", Figure.ManagerLeft },
    };

    [Fact]
    public void Read_InstalledDefaults_AreInForceAndSound()
    {
        ChurnPolicy policy = ChurnPolicyReader.Read(Admin).InForceOn(CustomerKind.Personal, ScenarioDays.June)!;

        Assert.Equal(("PERSONAL-CHURN", 40m, 60m, ChurnBand.High, 10_000m), (policy.Code, policy.MediumFrom, policy.HighFrom, policy.AlertFrom, policy.MinimumAssets));
        Assert.Null(ChurnPolicyRules.SignalsFitTogether(policy.Signals));
    }

    [Theory]
    [MemberData(nameof(NamedSignals))]
    public void Read_InstalledDefaults_WatchWhatTheBankNames(string code, Figure figure)
    {
        ChurnSignal? signal = ChurnPolicyReader.Read(Admin).InForceOn(CustomerKind.Personal, ScenarioDays.June)!.FindSignal(code);

        Assert.Equal(figure, signal?.Figure);
        Assert.True(signal!.Weight > 0m);
    }

    [Fact]
    public void Create_BandsOutOfOrder_IsRefused()
    {
        Refused.With(ChurnCodes.BandsOutOfOrder, () => Admin.Create(new ChurnPolicyRow { MediumFrom = 60m }.Build()));
        Refused.With(ChurnCodes.AlertsFromLow, () => Admin.Create(new ChurnPolicyRow { AlertFrom = ChurnBand.Low }.Build()));
        Assert.Empty(Admin.All(ChurnPolicyTable.LogicalName, PolicyColumns.Code, "CORPORATE-CHURN"));
    }

    [Fact]
    public void PutInForce_WithoutSignals_IsRefused()
    {
        EntityReference policy = new ChurnPolicyRow { Signals = Array.Empty<ChurnSignalRow>() }.AddTo(Host);

        Refused.With(ChurnCodes.PolicyWithoutSignals, () => Admin.Move(policy, 0, PolicyColumns.InForce));
    }

    [Fact]
    public void PutInForce_WeightsThatReachNoBand_IsRefused()
    {
        EntityReference policy = new ChurnPolicyRow { Signals = new[] { new ChurnSignalRow { Weight = 59.9999m } } }.AddTo(Host);

        Refused.With(ChurnCodes.BandOutOfReach, () => Admin.Move(policy, 0, PolicyColumns.InForce));
    }

    [Fact]
    public void PutInForce_SignalWithoutChineseName_IsRefusedByItsCode()
    {
        EntityReference policy = new ChurnPolicyRow { Signals = new[] { new ChurnSignalRow { Weight = 100m, NameZh = null } } }.AddTo(Host);

        Assert.Contains("HALVED", Refused.With(ChurnCodes.NameMissing, () => Admin.Move(policy, 0, PolicyColumns.InForce)), StringComparison.Ordinal);
    }

    [Fact]
    public void PutInForce_NewVersion_EndsTheOldOneOnTheDayBefore()
    {
        EntityReference old = new ChurnPolicyRow().PutInForce(Host);

        new ChurnPolicyRow { Version = 2, EffectiveFrom = new Day(2024, 7, 1) }.PutInForce(Host);

        Assert.Equal(new Day(2024, 6, 30), Admin.Read(old).Day(PolicyColumns.EffectiveTo));
        PolicyBook<ChurnPolicy> book = ChurnPolicyReader.Read(Admin);
        Assert.Equal(1, book.InForceOn(CustomerKind.Corporate, ScenarioDays.June)!.Version);
        Assert.Equal(2, book.InForceOn(CustomerKind.Corporate, new Day(2024, 7, 1))!.Version);
    }

    [Fact]
    public void Change_PolicyInForceOrItsSignals_IsRefused()
    {
        EntityReference policy = new ChurnPolicyRow().PutInForce(Host);
        EntityReference signal = Admin.All(ChurnSignalTable.LogicalName, ChurnSignalTable.Policy, policy.Id)[0].ToEntityReference();

        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(policy, ChurnPolicyTable.HighFrom, 70m));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(signal, ChurnSignalTable.Weight, 1m));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Delete(signal.LogicalName, signal.Id));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Create(new ChurnSignalRow { Code = "NEW", Value = -10m }.Build(policy)));
        Refused.With(Codes.AnyPolicyInForceStays, () => Admin.Delete(policy.LogicalName, policy.Id));
    }

    [Fact]
    public void Create_SignalsOfADraft_AreChecked()
    {
        EntityReference policy = new ChurnPolicyRow().AddTo(Host);

        Refused.With(ChurnCodes.SignalsOverlap, () => Admin.Create(new ChurnSignalRow { Code = "AGAIN", Comparison = Comparison.LessThan }.Build(policy)));
        Refused.With(ChurnCodes.WeightOutOfBounds, () => Admin.Create(new ChurnSignalRow { Code = "NOTHING", Value = -1m, Weight = 0m }.Build(policy)));
        Refused.With(ChurnCodes.FigureOutOfReach, () => Admin.Create(new ChurnSignalRow { Code = "STAGE", Figure = Figure.DaysInStage }.Build(policy)));
        Refused.WithOrByThePlatform(ChurnCodes.SignalTwice, () => Admin.Create(new ChurnSignalRow { Value = -1m }.Build(policy)));
        Assert.Equal(2, Admin.All(ChurnSignalTable.LogicalName, ChurnSignalTable.Policy, policy.Id).Count);
    }

    [Fact]
    public void Delete_DraftWithItsSignals_IsAllowed()
    {
        EntityReference policy = new ChurnPolicyRow().AddTo(Host);

        Admin.Delete(policy.LogicalName, policy.Id);

        Assert.Empty(Admin.All(ChurnSignalTable.LogicalName, ChurnSignalTable.Policy, policy.Id));
        Assert.DoesNotContain(Admin.All(ChurnPolicyTable.LogicalName), row => row.Id == policy.Id);
    }

    [Fact]
    public void Write_Performance_IsOneRowAPolicyAndWindow()
    {
        ChurnPolicy policy = ChurnPolicyReader.Read(Admin).InForceOn(CustomerKind.Personal, ScenarioDays.June)!;
        foreach (int found in new[] { 1, 2 })
        {
            var performance = new ChurnPerformance { Policy = policy, PeriodEnd = ScenarioDays.May, MeasuredOn = ScenarioDays.June, Scored = 9, Flagged = 3, Lost = 4, Found = found };
            Admin.Execute(new Microsoft.Xrm.Sdk.Messages.UpsertRequest { Target = ChurnPerformanceRows.Write(performance) });
        }

        Entity row = Admin.All(ChurnPerformanceTable.LogicalName).Single();
        Assert.Equal(2, row.GetAttributeValue<int>(ChurnPerformanceTable.Found));
        Assert.Equal(0.666667m, row.GetAttributeValue<decimal>(ChurnPerformanceTable.Precision));
        Assert.Equal(0.5m, row.GetAttributeValue<decimal>(ChurnPerformanceTable.Recall));
        Assert.Equal(1.5m, row.GetAttributeValue<decimal>(ChurnPerformanceTable.Lift));
        Assert.Equal(ScenarioDays.June, row.Day(ChurnPerformanceTable.MeasuredOn));
    }
}
