using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Domain.Tiering.Simulation.Drafts;

namespace BankCrm.Domain.Tests.Tiering.Simulation;

/// <summary>Drafts from files: what they say, and that whatever is wrong is named with its row.</summary>
public sealed class DraftTests
{
    private const string Sound = """
        code,version,nameZh,customerKind,mode,periodKind,effectiveFrom,upgradeTiming,downgradeRule,reviewDates,bufferPercent,fundWeight,timeZone,pooling,tierCode,tierNameZh,floor,allowedMisses,criticalMarginPercent,customersPerManager,welcomeTask
        PERSONAL-ASSETS,2,个人,PERSONAL,ASSETS,MONTH,2031-01-01,FAST-UP,fixed-review-dates,"06-30,12-31",12.5,0.8,China Standard Time,HOUSEHOLD,BASIC,普通,0,3,10,,0
        ,,,,,,,,,,,,,,GOLD,金卡,60000,4,7.5,2000,true
        """;

    [Fact]
    public void Read_SoundLines_GiveTheDraft()
    {
        TierPolicyDraft draft = TierPolicyDraftCsv.Read(Sound);

        Assert.Empty(draft.Violations);
        TierPolicy policy = Assert.IsType<TierPolicy>(draft.Policy);
        Assert.Equal("PERSONAL-ASSETS", policy.Code);
        Assert.Equal(2, policy.Version);
        Assert.False(policy.IsPublished);
        Assert.Equal(new Day(2031, 1, 1), policy.EffectiveFrom);
        Assert.Equal(UpgradeTiming.FastUp, policy.UpgradeTiming);
        Assert.Equal(DowngradeRule.FixedReviewDates, policy.DowngradeRule);
        Assert.Equal(new[] { "06-30", "12-31" }, policy.ReviewDates.Select(date => date.ToString()));
        Assert.Equal(12.5m, policy.BufferPercent);
        Assert.Equal(0.8m, policy.Weights[AssetCategory.Fund]);
        Assert.Equal(Pooling.Household, policy.Pooling);
        Assert.Equal(new[] { "BASIC 1 0 3", "GOLD 2 60000 4" }, policy.Tiers.Select(tier => $"{tier.Code} {tier.Order} {tier.Floor:0} {tier.AllowedMisses}"));
        Assert.Equal(2_000, policy.Tiers[1].CustomersPerManager);
        Assert.Equal(7.5m, policy.Tiers[1].CriticalMarginPercent);
        Assert.True(policy.Tiers[1].WelcomeTask);
        Assert.Equal(2, policy.Tiers.Select(tier => tier.Id).Distinct().Count());
        Assert.Equal(policy.Tiers.Select(tier => tier.Id), TierPolicyDraftCsv.Read(Sound).Policy!.Tiers.Select(tier => tier.Id));
    }

    [Fact]
    public void Read_ByteOrderMarkAndCrLf_AreReadAlike() => Assert.NotNull(TierPolicyDraftCsv.Read("\uFEFF" + Sound.ReplaceLineEndings("\r\n")).Policy);

    [Theory]
    [InlineData("60000", "60 000", "SIM-013", "line 3", "floor")]
    [InlineData("60000", "6e4", "SIM-013", "line 3", "floor")]
    [InlineData("60000", "", "SIM-012", "line 3", "floor")]
    [InlineData("60000,4", "60000,0", "SIM-014", "line 3", "allowedMisses")]
    [InlineData("60000,4", "60000,61", "SIM-014", "line 3", "allowedMisses")]
    [InlineData("60000,4", "60000,4.5", "SIM-013", "line 3", "allowedMisses")]
    [InlineData("60000,4", "60000,", "SIM-012", "line 3", "allowedMisses")]
    [InlineData("2000,true", "2000,maybe", "SIM-013", "line 3", "welcomeTask")]
    [InlineData("2000,true", "0,true", "SIM-014", "line 3", "customersPerManager")]
    [InlineData("2031-01-01", "2031-02-30", "SIM-013", "line 2", "effectiveFrom")]
    [InlineData("2031-01-01", "01/01/2031", "SIM-013", "line 2", "effectiveFrom")]
    [InlineData("FAST-UP", "SLOW", "SIM-013", "line 2", "upgradeTiming")]
    [InlineData("PERSONAL,ASSETS", "PRIVATE,ASSETS", "SIM-013", "line 2", "customerKind")]
    [InlineData("12.5,0.8", "100.1,0.8", "SIM-014", "line 2", "bufferPercent")]
    [InlineData("12.5,0.8", "12.5,10.0001", "SIM-014", "line 2", "fundWeight")]
    [InlineData("ASSETS,2,", "ASSETS,0,", "SIM-014", "line 2", "version")]
    [InlineData("PERSONAL-ASSETS,2", ",2", "SIM-012", "line 2", "code")]
    [InlineData(",floor,", ",flor,", "SIM-011", "line 1", "flor")]
    public void Read_BrokenValue_NamesRowAndColumn(string sound, string broken, string code, string place, string column)
    {
        TierPolicyDraft draft = TierPolicyDraftCsv.Read(Sound.Replace(sound, broken, System.StringComparison.Ordinal));

        Assert.Null(draft.Policy);
        Violation violation = draft.Violations[0];
        Assert.Equal(code, violation.Code);
        Assert.Equal(place, violation.Arguments[0]);
        Assert.Equal(column, violation.Arguments[1]);
    }

    [Theory]
    [InlineData("06-30,12-31", "06-31", Codes.ReviewDatesUnreadable)]
    [InlineData("\"06-30,12-31\"", "", Codes.ReviewDatesMissing)]
    [InlineData("60000", "0", Codes.FloorsMustRise)]
    [InlineData("GOLD", "BASIC", Codes.TierTwice)]
    [InlineData("GOLD", "G>D", Codes.TierCodeUnusable)]
    [InlineData("MONTH", "DAY", Codes.PolicyPeriodUnusable)]
    [InlineData("China Standard Time", "Atlantis", Codes.TimeZoneUnknown)]
    [InlineData("金卡", "", SimulationCodes.DraftChineseNameMissing)]
    [InlineData("个人", "", SimulationCodes.DraftChineseNameMissing)]
    [InlineData(",,,,,,,,,,,,,,GOLD", ",3,,,,,,,,,,,,,GOLD", SimulationCodes.DraftPolicyDiffers)]
    [InlineData("fundWeight", "unknown", SimulationCodes.DraftColumnUnknown)]
    [InlineData(",true", ",true,", SimulationCodes.DraftUnreadable)]
    public void Read_BrokenDraft_SaysWhat(string sound, string broken, string code) =>
        Assert.Equal(code, TierPolicyDraftCsv.Read(Sound.Replace(sound, broken, System.StringComparison.Ordinal)).Violations[0].Code);

    [Fact]
    public void Read_SeveralBrokenValues_AreAllNamed()
    {
        TierPolicyDraft draft = TierPolicyDraftCsv.Read(Sound.Replace("60000,4", "x,y", System.StringComparison.Ordinal).Replace("金卡", "", System.StringComparison.Ordinal));

        Assert.Equal(new[] { "SIM-016 (line 3)", "SIM-013", "SIM-013" }, draft.Violations.Select((violation, place) => place == 0 ? violation.ToString() : violation.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("code,version\n")]
    [InlineData("code,\"version\nX,1")]
    public void Read_NothingThere_IsUnreadable(string text) => Assert.Equal(SimulationCodes.DraftUnreadable, TierPolicyDraftCsv.Read(text).Violations.Single().Code);

    [Fact]
    public void Read_AllWeightsZero_IsRefused()
    {
        IEnumerable<KeyValuePair<string, string>> weights = AssetCategories.Assets.Select(category => new KeyValuePair<string, string>(DraftColumns.Weight(category), "0"));

        Assert.Equal("TIER-060 (P, 1)", TierPolicyDraft.Read(Policy(weights.ToArray()), new[] { Tier(0, "BASIC", "0") }, new DraftRow[0]).Violations.Single().ToString());
        Assert.Empty(TierPolicyDraft.Read(Policy(weights.Skip(1).ToArray()), new[] { Tier(0, "BASIC", "0") }, new DraftRow[0]).Violations);
    }

    [Fact]
    public void Read_NoTiers_IsRefused() => Assert.Equal(Codes.PolicyWithoutTiers, TierPolicyDraft.Read(Policy(), new DraftRow[0], new DraftRow[0]).Violations.Single().Code);

    [Fact]
    public void Read_LinesOfBands_GiveAPointsDraft()
    {
        const string text = """
            code,version,nameZh,mode,effectiveFrom,tierCode,tierNameZh,pointsFloor,allowedMisses,dimension,sequence,from,to,matchCode,points
            P,1,积分,POINTS,2024-01-01,BASIC,普通,0,3,,,,,,
            ,,,,,GOLD,金卡,10,3,,,,,,
            ,,,,,,,,,aum,1,,50000,,0
            ,,,,,,,,,AUM,2,50000,,,10
            ,,,,,,,,,risk-preference,1,,,C5,2.5
            """;
        TierPolicyDraft draft = TierPolicyDraftCsv.Read(text);

        Assert.Empty(draft.Violations);
        Assert.Equal(TieringMode.Points, draft.Policy!.Mode);
        Assert.Equal(2.5m, draft.Policy.Points.PointsFor(PointsDimension.RiskPreference, "c5"));
        Assert.Equal(10m, draft.Policy.Points.PointsFor(PointsDimension.Aum, 50_000m));
        Assert.All(draft.Policy.Tiers, tier => Assert.Equal(TierMeasure.Points, tier.Measure));
        Assert.Equal("TIER-056 (aum, 2, 1)", TierPolicyDraftCsv.Read(text.Replace("2,50000", "2,50001", System.StringComparison.Ordinal)).Violations.Single().ToString());
        Assert.Equal("TIER-055 (aum, 2, 1)", TierPolicyDraftCsv.Read(text.Replace("2,50000", "2,49999", System.StringComparison.Ordinal)).Violations.Single().ToString());
        Assert.Equal("SIM-013", TierPolicyDraftCsv.Read(text.Replace("risk-preference", "luck", System.StringComparison.Ordinal)).Violations.Single().Code);
        Assert.Equal("SIM-011 (line 4, tierCode)", TierPolicyDraftCsv.Read(text.Replace(",,,,,,,,,aum,1", ",,,,,LOST,,,,aum,1", System.StringComparison.Ordinal)).Violations[0].ToString());
        Assert.Equal("SIM-011 (line 3, points)", TierPolicyDraftCsv.Read(text.Replace("金卡,10,3,,,,,,", "金卡,10,3,,,,,,7", System.StringComparison.Ordinal)).Violations[0].ToString());
    }

    [Fact]
    public void Read_RowsOfObjects_NameTheirPlace()
    {
        TierPolicyDraft draft = TierPolicyDraft.Read(Policy(new KeyValuePair<string, string>("flor", "1")), new[] { Tier(0, "BASIC", "0"), Tier(1, "GOLD", "much") }, new DraftRow[0]);

        Assert.Equal(new[] { "SIM-011 (policy, flor)", "SIM-013" }, draft.Violations.Select(violation => violation.Code == "SIM-013" ? violation.Code : violation.ToString()));
        Assert.Equal("tiers[1]", draft.Violations[1].Arguments[0]);
    }

    private static DraftRow Policy(params KeyValuePair<string, string>[] more) => new("policy", new Dictionary<string, string>
    {
        ["code"] = "P",
        ["version"] = "1",
        ["nameZh"] = "政策",
        ["effectiveFrom"] = "2024-01-01",
    }.Concat(more));

    private static DraftRow Tier(int place, string code, string floor) => new($"tiers[{place}]", new Dictionary<string, string>
    {
        ["code"] = code,
        ["nameZh"] = "层级",
        ["floor"] = floor,
        ["allowedMisses"] = "3",
    });
}
