using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>How a window's amounts come about, and that a condition on an unknown figure is never true.</summary>
public sealed class MeasurementTests
{
    private static readonly TierPolicy NetPolicy = new PolicyBuilder
    {
        Tiers = new[] { PolicyBuilder.NewTier("BASIC", 0m), PolicyBuilder.NewTier("GOLD", 50_000m), PolicyBuilder.NewTier("PRIVATE", 6_000_000m, measure: TierMeasure.NetAssets) },
    }.Build();

    [Fact]
    public void Decide_AverageAndEndBalance_AverageWins()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, TierState.None, new WindowMetric { PeriodEnd = Deciding.FirstWindow, AumAverage = 49_999m, AumEnd = 9_000_000m });
        Assert.Equal("BASIC", decision.Tier.Code);
        Assert.Equal(49_999m, decision.Average);
        Assert.DoesNotContain(ReasonCodes.EndBalanceUsed, decision.Reasons);
        Assert.Equal(new[] { "aum-average=49999" }, decision.Inputs);
    }

    [Fact]
    public void Decide_AverageOfZero_StillWins() =>
        Assert.Equal(0m, Deciding.Once(PolicyBuilder.Default, TierState.None, new WindowMetric { PeriodEnd = Deciding.FirstWindow, AumAverage = 0m, AumEnd = 9_000_000m }).Average);

    [Fact]
    public void Decide_EndBalanceOnly_IsUsedAndSaidSo()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, TierState.None, new WindowMetric { PeriodEnd = Deciding.FirstWindow, AumEnd = 50_000m });
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Contains(ReasonCodes.EndBalanceUsed, decision.Reasons);
        Assert.Equal(new[] { "aum-end=50000" }, decision.Inputs);
    }

    [Fact]
    public void Decide_CategoriesOnly_AddsTheAssetsAndStoresEachFigure()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, TierState.None, Balances(null, (AssetCategory.DemandDeposit, 30_000m), (AssetCategory.Fund, 20_000.5m), (AssetCategory.Loan, 900_000m), (AssetCategory.Card, 5m)));
        Assert.Equal(50_000.5m, decision.Average);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Equal(new[] { "demand-deposit=30000", "fund=20000.5" }, decision.Inputs);
    }

    [Fact]
    public void Decide_CategoriesOnlyWithWeights_StoresEachFigureOnce()
    {
        TierPolicy policy = new PolicyBuilder { Weights = new() { [AssetCategory.Fund] = 0.5m } }.Build();
        TierDecision decision = Deciding.Once(policy, TierState.None, Balances(null, (AssetCategory.DemandDeposit, 30_000m), (AssetCategory.Fund, 20_000m)));
        Assert.Equal(40_000m, decision.Average);
        Assert.Equal(new[] { "demand-deposit=30000", "fund=20000" }, decision.Inputs.Order());
    }

    [Fact]
    public void Decide_NothingSuppliedWithoutATier_DecidesNothing()
    {
        Assert.Null(TierEngine.Decide(PolicyBuilder.Default, TierState.None, Deciding.FirstWindow, Deciding.Average(null)));
        Assert.Null(TierEngine.Decide(PolicyBuilder.Default, TierState.None, Deciding.FirstWindow, Balances(null, (AssetCategory.Loan, 10m))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Decide_NothingSuppliedWithATier_KeepsAndNeitherCountsNorClearsAMiss(int missed)
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD", missed, "GOLD"), average: null);
        Assert.Equal(DecisionKind.Keep, decision.Kind);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Equal(missed, decision.Missed);
        Assert.Null(decision.Average);
        Assert.Equal(new[] { ReasonCodes.AmountUnknown }, decision.Reasons);
        Assert.Equal(new[] { "GOLD" }, decision.After.RecentTiers);
        Assert.False(decision.IsUndisturbed);
    }

    [Fact]
    public void Decide_WeightedCategory_ChangesTheAmountByTheWeight()
    {
        TierPolicy policy = new PolicyBuilder { Weights = new() { [AssetCategory.TimeDeposit] = 0.8m, [AssetCategory.Fund] = 1m, [AssetCategory.Bond] = 0m, [AssetCategory.Insurance] = 1.5m } }.Build();
        TierDecision decision = Deciding.Once(policy, TierState.None, Balances(100_000m, (AssetCategory.TimeDeposit, 50_000m), (AssetCategory.Fund, 10_000m), (AssetCategory.Bond, 30_000m), (AssetCategory.Insurance, 10_000m)));
        Assert.Equal(100_000m - 10_000m - 30_000m + 5_000m, decision.Average);
        Assert.Equal(new[] { "aum-average=100000", "time-deposit=50000", "insurance=10000", "bond=30000" }, decision.Inputs);
    }

    public static TheoryData<decimal, string> WeightedLimits => new()
    {
        { 62_500m, "GOLD" },
        { 62_499.9999m, "BASIC" },
        { 62_500.0001m, "GOLD" },
    };

    [Theory]
    [MemberData(nameof(WeightedLimits))]
    public void Decide_WeightedCategory_ComparesExactDecimals(decimal structured, string expected)
    {
        TierPolicy policy = new PolicyBuilder { Weights = new() { [AssetCategory.WealthProduct] = 0.8m } }.Build();
        Assert.Equal(expected, Deciding.Once(policy, TierState.None, Balances(structured, (AssetCategory.WealthProduct, structured))).Tier.Code);
    }

    [Fact]
    public void Decide_WeightedCategoryUnknown_CountsFullyAndSaysSo()
    {
        TierPolicy policy = new PolicyBuilder { Weights = new() { [AssetCategory.WealthProduct] = 0.8m } }.Build();
        TierDecision decision = Deciding.Once(policy, TierState.None, 50_000m);
        Assert.Equal(50_000m, decision.Average);
        Assert.Contains(ReasonCodes.CategoryUnknown + ":wealth-product", decision.Reasons);
    }

    public static TheoryData<decimal, string> NetLimits => new()
    {
        { 999_999.9999m, "PRIVATE" },
        { 1_000_000m, "PRIVATE" },
        { 1_000_000.0001m, "GOLD" },
        { 7_000_000m, "GOLD" },
    };

    [Theory]
    [MemberData(nameof(NetLimits))]
    public void Decide_NetAssetsTier_ComparesUnweightedAssetsLessDebt(decimal loan, string expected)
    {
        TierPolicy policy = new PolicyBuilder { Tiers = NetPolicy.Tiers, Weights = new() { [AssetCategory.Fund] = 0.1m } }.Build();
        TierDecision decision = Deciding.Once(policy, TierState.None, Balances(7_000_500m, (AssetCategory.Fund, 7_000_000m), (AssetCategory.Loan, loan), (AssetCategory.Card, 500m)));
        Assert.Equal(expected, decision.Tier.Code);
        Assert.Contains("loan=" + loan.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture), decision.Inputs);
        Assert.Contains("card=500", decision.Inputs);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Decide_DebtUnknown_NeverReachesTheNetAssetsTier(bool loanKnown, bool cardKnown)
    {
        TierDecision decision = Deciding.Once(NetPolicy, TierState.None, Debts(9_000_000m, loanKnown, cardKnown));
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Contains(ReasonCodes.NetAssetsUnknown, decision.Reasons);
        Assert.Null(decision.GapToNext);
    }

    [Fact]
    public void Decide_DebtUnknownInTheNetAssetsTier_IsNoMiss()
    {
        TierDecision decision = Deciding.Once(NetPolicy, Deciding.Holding("PRIVATE", missed: 2), Debts(9_000_000m, false, true));
        Assert.Equal(DecisionKind.Keep, decision.Kind);
        Assert.Equal("PRIVATE", decision.Tier.Code);
        Assert.Equal(2, decision.Missed);
        Assert.Equal(new[] { ReasonCodes.NetAssetsUnknown }, decision.Reasons);
        Assert.Null(decision.GapAboveFloor);
        Assert.False(decision.IsUndisturbed);
    }

    [Fact]
    public void Decide_NoNetAssetsTier_NeverReadsDebt()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, TierState.None, Balances(50_000m, (AssetCategory.Loan, 10m)));
        Assert.Equal(new[] { "aum-average=50000" }, decision.Inputs);
        Assert.DoesNotContain(ReasonCodes.NetAssetsUnknown, decision.Reasons);
    }

    [Fact]
    public void IsDebt_EveryCategory_IsEitherAssetOrDebt()
    {
        Assert.Equal(System.Enum.GetValues<AssetCategory>(), AssetCategories.All);
        Assert.Equal(AssetCategories.All.Where(category => !AssetCategories.IsDebt(category)), AssetCategories.Assets);
        Assert.True(AssetCategories.IsDebt(AssetCategory.Loan) && AssetCategories.IsDebt(AssetCategory.Card));
    }

    private static WindowMetric Debts(decimal average, bool loanKnown, bool cardKnown)
    {
        var debts = new List<(AssetCategory, decimal)>();
        if (loanKnown)
        {
            debts.Add((AssetCategory.Loan, 0m));
        }

        if (cardKnown)
        {
            debts.Add((AssetCategory.Card, 0m));
        }

        return Balances(average, debts.ToArray());
    }

    private static WindowMetric Balances(decimal? average, params (AssetCategory Category, decimal Balance)[] balances) => new()
    {
        PeriodEnd = Deciding.FirstWindow,
        AumAverage = average,
        Balances = balances.ToDictionary(balance => balance.Category, balance => balance.Balance),
    };
}
