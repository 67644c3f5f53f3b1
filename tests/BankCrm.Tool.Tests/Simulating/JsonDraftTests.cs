using System.Linq;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation.Drafts;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Simulating;
using Xunit;

namespace BankCrm.Tool.Tests.Simulating;

/// <summary>A draft as JSON: what it says, and what is refused with its path.</summary>
public sealed class JsonDraftTests
{
    internal const string Lower =
        """
        {
          // A comment is fine.
          "code": "PERSONAL-ASSETS", "version": 2, "name": "Lower floors", "nameZh": "较低起点",
          "customerKind": "personal", "periodKind": "month", "effectiveFrom": "2019-07-01", "effectiveTo": null, "wealthProductWeight": 0.8,
          "tiers": [
            { "code": "BASIC", "name": "Basic", "nameZh": "普通", "floor": 0, "allowedMisses": 3 },
            { "code": "GOLD", "name": "Gold", "nameZh": "金卡", "floor": 20000.5, "allowedMisses": 2, "welcomeTask": true, "customersPerManager": 100 },
            { "code": "PLATINUM", "name": "Platinum", "nameZh": "白金", "floor": 300000, "allowedMisses": 3, "welcomeTask": false },
          ]
        }
        """;

    [Fact]
    public void Read_WholeDraft_HasItsValues()
    {
        TierPolicyDraft read = JsonDraft.Read("draft.json", Lower);
        TierPolicy draft = read.Policy!;
        Assert.Empty(read.Violations);
        Assert.Equal(("PERSONAL-ASSETS", 2, TieringMode.Assets, false), (draft.Code, draft.Version, draft.Mode, draft.IsPublished));
        Assert.Equal(0.8m, draft.Weights.Single().Value);
        Assert.Equal(new[] { 0m, 20_000.5m, 300_000m }, draft.Tiers.Select(tier => tier.Floor));
        Assert.Equal(new[] { false, true, false }, draft.Tiers.Select(tier => tier.WelcomeTask));
        Assert.Equal(100, draft.Tiers[1].CustomersPerManager);
    }

    [Fact]
    public void Read_PointsDraft_HasItsBands()
    {
        TierPolicy draft = JsonDraft.Read("draft.json",
            """
            {
              "code": "P", "version": 1, "name": "Points", "nameZh": "积分", "mode": "points", "effectiveFrom": "2019-07-01",
              "tiers": [
                { "code": "BASIC", "name": "Basic", "nameZh": "普通", "pointsFloor": 0, "allowedMisses": 3 },
                { "code": "GOLD", "name": "Gold", "nameZh": "金卡", "pointsFloor": 10, "allowedMisses": 3 }
              ],
              "bands": [
                { "name": "Little", "nameZh": "少", "dimension": "aum", "sequence": 1, "to": 50000, "points": 0 },
                { "name": "Much", "nameZh": "多", "dimension": "aum", "sequence": 2, "from": 50000, "points": 10 },
                { "name": "Careful", "nameZh": "稳健", "dimension": "risk-preference", "sequence": 1, "matchCode": "C2", "points": 2.5 }
              ]
            }
            """).Policy!;
        Assert.Equal(new[] { 0m, 10m, 2.5m }, draft.Points.Bands.Select(band => band.Points));
    }

    [Theory]
    [InlineData("", "draft.json is not valid JSON at line 1, position 1.")]
    [InlineData("{ \"code\": ", "draft.json is not valid JSON at line 1")]
    [InlineData("{\n  \"code\": P }", "draft.json is not valid JSON at line 2, position 11.")]
    [InlineData("[]", "draft.json: $ must be an object, not a list.")]
    [InlineData("null", "draft.json: $ must be an object, not null.")]
    [InlineData("{ \"flor\": 1 }", "draft.json: $.flor is not known; there are code, version,")]
    [InlineData("{ \"Code\": \"A\" }", "draft.json: $.Code is not known")]
    [InlineData("{ \"code\": 5 }", "draft.json: $.code must be a text, not a number.")]
    [InlineData("{ \"version\": \"2\" }", "draft.json: $.version must be a number, not a text.")]
    [InlineData("{ \"version\": 1e400 }", "draft.json: $.version is a number that is too large or too exact: 1e400.")]
    [InlineData("{ \"name\": { } }", "draft.json: $.name must be a text, not an object.")]
    [InlineData("{ \"code\": \"A\", \"code\": \"B\" }", "draft.json: $.code stands twice.")]
    [InlineData("{ \"tiers\": { } }", "draft.json: $.tiers must be a list, not an object.")]
    [InlineData("{ \"tiers\": [ { }, 7 ] }", "draft.json: $.tiers[1] must be an object, not a number.")]
    [InlineData("{ \"tiers\": [ { \"floor\": \"50000\" } ] }", "draft.json: $.tiers[0].floor must be a number, not a text.")]
    [InlineData("{ \"tiers\": [ { \"welcomeTask\": 1 } ] }", "draft.json: $.tiers[0].welcomeTask must be true or false, not a number.")]
    [InlineData("{ \"tiers\": [ { \"tiers\": [] } ] }", "draft.json: $.tiers[0].tiers is not known; there are code, name,")]
    [InlineData("{ \"bands\": [ { \"floor\": 1 } ] }", "draft.json: $.bands[0].floor is not known; there are name, nameZh, dimension,")]
    [InlineData("{ \"bands\": [ { \"points\": true } ] }", "draft.json: $.bands[0].points must be a number, not true.")]
    public void Read_AnotherShape_IsRefusedWithItsPath(string text, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<ToolException>(() => JsonDraft.Read("draft.json", text)).Message, System.StringComparison.Ordinal);

    [Fact]
    public void Read_ValuesThatMeanNothing_AreToldWithTheirPlaces()
    {
        TierPolicyDraft read = JsonDraft.Read("draft.json", Lower.Replace("\"floor\": 20000.5, ", string.Empty, System.StringComparison.Ordinal).Replace("\"allowedMisses\": 2", "\"allowedMisses\": 0", System.StringComparison.Ordinal));
        Assert.Null(read.Policy);
        Assert.Equal(2, read.Violations.Count);
        Assert.All(read.Violations, violation => Assert.Equal("$.tiers[1]", violation.Arguments[0]));
    }
}
