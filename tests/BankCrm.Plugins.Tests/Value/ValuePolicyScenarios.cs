using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Plugins.Value.Storage;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Value;

/// <summary>Value policies and parameters as administrators write them, and as the review reads them.</summary>
public sealed class ValuePolicyScenarios : Scenario
{
    [Fact]
    public void Read_InstalledDefaults_AreInForceForEverySegment()
    {
        ValuePolicy policy = ValuePolicyReader.Read(Admin).InForceOn(CustomerKind.Personal, ScenarioDays.June)!;

        Assert.Equal(("PERSONAL-VALUE", 1, 5), (policy.Code, policy.Version, policy.Terms.HorizonYears));
        Assert.Equal(ValuePolicy.SegmentCount, policy.Parameters.Count);
        Assert.Equal(12m, policy.Terms.ContactCosts.Branch);
        Assert.Null(ValuePolicyRules.PolicyIsComplete(policy.Terms, policy.Parameters.ToList()));
    }

    [Fact]
    public void Read_InstalledScale_ScoresPersonalCustomers()
    {
        RfmScale scale = RfmScaleRows.Read(Admin).For(CustomerKind.Personal, new MetricWindow { Kind = PeriodKind.Month, End = ScenarioDays.June })!;

        Assert.Equal(new[] { 100m, 1000m, 10_000m, 50_000m }, scale.Monetary!.Bounds);
        Assert.Equal("555", RfmScale.Score(scale, new RfmMeasure(1m, 500m, 60_000m)).Text);
    }

    [Fact]
    public void Write_MeasuredScale_IsReadAsItWasAndReplacedWhenMeasuredAgain()
    {
        var builder = new RfmScaleBuilder();
        for (int number = 1; number <= 10; number++)
        {
            builder.Add(new RfmMeasure(null, number, number * 1234.5678m));
        }

        RfmScale scale = builder.Build(CustomerKind.Corporate, PeriodKind.Month, ScenarioDays.May)!;
        Upsert(RfmScaleRows.Write(scale));
        Upsert(RfmScaleRows.Write(scale));

        RfmScale read = RfmScaleRows.Read(Admin).Find(CustomerKind.Corporate, PeriodKind.Month, ScenarioDays.May)!;
        Assert.Equal(scale.Monetary!.Bounds, read.Monetary!.Bounds);
        Assert.Equal(scale.Monetary.Average, read.Monetary.Average);
        Assert.Null(read.Recency);
        Assert.Equal(10, read.Customers);
        Assert.Equal(2, Admin.All(RfmScaleTable.LogicalName).Count);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Create_Thresholds_MustBeAboveZero(int highValueFrom, bool isRefused)
    {
        var policy = new ValuePolicyRow { HighValueFrom = highValueFrom };
        if (isRefused)
        {
            Refused.With(ValueCodes.ThresholdNotPositive, () => Admin.Create(policy.Build()));
        }
        else
        {
            Admin.Create(policy.Build());
        }

        Assert.Equal(isRefused ? 0 : 1, Admin.All(ValuePolicyTable.LogicalName, PolicyColumns.Code, policy.Code).Count);
    }

    [Fact]
    public void Update_DraftToANegativeCost_IsRefused()
    {
        EntityReference policy = new ValuePolicyRow().AddTo(Host);

        Refused.With(ValueCodes.CostNegative, () => Admin.Set(policy, ValuePolicyTable.BranchCost, new Money(-1m)));
    }

    [Fact]
    public void PutInForce_SegmentMissing_IsRefusedByItsName()
    {
        EntityReference policy = new ValuePolicyRow { Segments = Enum.GetValues(typeof(RfmSegment)).Cast<RfmSegment>().Where(segment => segment != RfmSegment.GeneralRetention).ToList() }.AddTo(Host);

        string message = Refused.With(ValueCodes.SegmentMissing, () => Admin.Move(policy, 0, PolicyColumns.InForce));

        Assert.Contains("GENERAL-RETENTION", message, StringComparison.Ordinal);
        Assert.Equal(PolicyColumns.Draft, Admin.Read(policy).Choice(PolicyColumns.StatusCode));
    }

    [Fact]
    public void PutInForce_WithoutChineseName_IsRefused()
    {
        EntityReference policy = new ValuePolicyRow { NameZh = null }.AddTo(Host);

        Refused.With(ValueCodes.NameMissing, () => Admin.Move(policy, 0, PolicyColumns.InForce));
    }

    [Fact]
    public void PutInForce_NewVersion_EndsTheOldOneOnTheDayBefore()
    {
        EntityReference old = new ValuePolicyRow().PutInForce(Host);

        new ValuePolicyRow { Version = 2, EffectiveFrom = new Day(2024, 7, 1) }.PutInForce(Host);

        Assert.Equal(new Day(2024, 6, 30), Admin.Read(old).Day(PolicyColumns.EffectiveTo));
        PolicyBook<ValuePolicy> book = ValuePolicyReader.Read(Admin);
        Assert.Equal(1, book.InForceOn(CustomerKind.Corporate, ScenarioDays.June)!.Version);
        Assert.Equal(2, book.InForceOn(CustomerKind.Corporate, new Day(2024, 7, 1))!.Version);
    }

    [Fact]
    public void Change_PolicyInForceOrItsParameters_IsRefused()
    {
        EntityReference policy = new ValuePolicyRow().PutInForce(Host);
        EntityReference row = Admin.All(ValueParameterTable.LogicalName, ValueParameterTable.Policy, policy.Id)[0].ToEntityReference();

        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(policy, ValuePolicyTable.DiscountPercent, 6m));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(row, ValueParameterTable.MarginPercent, 3m));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Delete(row.LogicalName, row.Id));
        Refused.With(Codes.AnyPolicyInForceStays, () => Admin.Delete(policy.LogicalName, policy.Id));
        Assert.Equal(2m, Admin.Read(row).GetAttributeValue<decimal>(ValueParameterTable.MarginPercent));
    }

    [Fact]
    public void Create_ParametersOfADraft_AreChecked()
    {
        EntityReference policy = new ValuePolicyRow { Segments = new[] { RfmSegment.GeneralValue } }.AddTo(Host);

        Refused.WithOrByThePlatform(ValueCodes.SegmentTwice, () => Admin.Create(ValuePolicyRow.Parameters(policy, RfmSegment.GeneralValue)));
        Refused.With(ValueCodes.MarginOutOfBounds, () => Admin.Create(ValuePolicyRow.Parameters(policy, RfmSegment.ImportantValue, margin: 0m)));
        Refused.With(ValueCodes.RetentionZero, () => Admin.Create(ValuePolicyRow.Parameters(policy, RfmSegment.ImportantValue, retention: 0m)));
        Refused.WithOrByThePlatform(Codes.PolicyRowWithoutPolicy, () => Admin.Create(ValuePolicyRow.Parameters(null, RfmSegment.ImportantValue)));
        Assert.Single(Admin.All(ValueParameterTable.LogicalName, ValueParameterTable.Policy, policy.Id));
    }

    [Fact]
    public void Update_ParametersOfADraft_AreCheckedAndKept()
    {
        EntityReference policy = new ValuePolicyRow().AddTo(Host);
        EntityReference row = Admin.All(ValueParameterTable.LogicalName, ValueParameterTable.Policy, policy.Id)[0].ToEntityReference();

        Refused.With(ValueCodes.MarginOutOfBounds, () => Admin.Set(row, ValueParameterTable.MarginPercent, -1m));
        Admin.Set(row, ValueParameterTable.MarginPercent, 3m);

        Assert.Equal(3m, Admin.Read(row).GetAttributeValue<decimal>(ValueParameterTable.MarginPercent));
    }

    private void Upsert(Entity row) => Admin.Execute(new Microsoft.Xrm.Sdk.Messages.UpsertRequest { Target = row });
}
