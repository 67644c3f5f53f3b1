using System;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;
using Xunit;

namespace BankCrm.Tool.Tests.Explaining;

/// <summary>A churn score as a sentence: the signals with their figures, the weights added up, and the band.</summary>
public sealed class ChurnExplanationTests
{
    private static readonly Day June = new(2025, 6, 30);

    private static readonly ChurnPolicy Policy = new(
        new ChurnPolicyTerms
        {
            Code = "LEAVING",
            Version = 3,
            EffectiveFrom = new Day(2000, 1, 1),
            MediumFrom = 40m,
            HighFrom = 70m,
            AlertFrom = ChurnBand.High,
            InterventionDays = 7,
            MinimumAssets = 1_000m,
            OutcomeDropPercent = 50m,
            OutcomeWindows = 1,
            TopReasons = 3,
        },
        isPublished: true,
        new[]
        {
            Signal("HALVED", 1, Figure.AssetsChangeThreeWindows, Comparison.AtMost, -50m, 45.5m),
            Signal("SALARY", 2, Figure.SalaryStopped, Comparison.EqualTo, 1m, 20m),
            Signal("COMPLAINT", 3, Figure.OpenComplaints, Comparison.MoreThan, 0m, 60m),
        });

    [Fact]
    public void Of_SignalsThatHold_AddsUpTheirWeights() => AssertSays(
        "ASSETS-CHANGE-THREE-WINDOWS=-62.5;SALARY-STOPPED=0;ASSETS-UNDER-MANAGEMENT=5000",
        "window to 2025-06-30 · policy LEAVING v3 · HALVED 45.5: change of assets over three windows (%) -62.5 ≤ -50 ✓; SALARY: salary stopped (1 = yes) 0 = 1 ✗; COMPLAINT unknown; score 45.5 = 45.5; → MEDIUM (≥ 40, < 70), before LOW",
        "窗口截至2025-06-30 · 政策LEAVING第3版 · HALVED 45.5: 三窗口资产变动（%） -62.5 ≤ -50 ✓；SALARY: 代发停止（1=是） 0 = 1 ✗；COMPLAINT未知；评分 45.5 = 45.5；→ MEDIUM（≥ 40, < 70），此前LOW");

    [Fact]
    public void Of_MoreThanAHundred_IsCapped() => AssertSays(
        "ASSETS-CHANGE-THREE-WINDOWS=-62.5;SALARY-STOPPED=1;OPEN-COMPLAINTS=2;ASSETS-UNDER-MANAGEMENT=5000;previous=MEDIUM",
        "score 45.5 + 20 + 60 = 100; → HIGH (≥ 70), before MEDIUM",
        "评分 45.5 + 20 + 60 = 100；→ HIGH（≥ 70），此前MEDIUM");

    [Fact]
    public void Of_FewAssets_IsLowWhateverTheScore() => AssertSays(
        "ASSETS-CHANGE-THREE-WINDOWS=-62.5;ASSETS-UNDER-MANAGEMENT=999.99",
        "score 45.5 = 45.5; → LOW (assets 999.99 < minimum 1,000), before LOW",
        "→ LOW（资产999.99 < 最低1,000），此前LOW");

    [Fact]
    public void Of_NoSignalHolds_IsNought() => AssertSays("SALARY-STOPPED=0", "score 0 = 0; → LOW (< 40), before LOW", "评分 0 = 0；→ LOW（< 40），此前LOW");

    private static void AssertSays(string inputs, string english, string chinese)
    {
        ChurnScore score = ChurnInputs.Remake(Policy, June, inputs)!;
        Assert.Contains(english, new ChurnExplanation(new Wording(Languages.English)).Of(score), StringComparison.Ordinal);
        Assert.Contains(chinese, new ChurnExplanation(new Wording(Languages.SimplifiedChinese)).Of(score), StringComparison.Ordinal);
    }

    private static ChurnSignal Signal(string code, int order, Figure figure, Comparison comparison, decimal value, decimal weight) =>
        new() { Code = code, Order = order, Condition = new Condition { Figure = figure, Comparison = comparison, Value = value }, Weight = weight };
}
