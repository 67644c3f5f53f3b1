using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;

namespace BankCrm.Domain.Tests.Recovery.Effect;

public sealed class EffectReportTests
{
    private static readonly int[] Horizons = { 90, 180 };

    [Fact]
    public void Of_PairsCountedByHand_GivesTheirChanges()
    {
        var pairs = new List<EffectPair>
        {
            new(Subject("a", 100m, 50m, 2, 1, 10, 0), Subject("b", 100m, 100m, 2, 2, 10, 10)),
            new(Subject("c", 100m, 0m, 3, 1, 4, 4), Subject("d", 100m, 300m, 3, 4, 4, 12)),
        };

        EffectReport report = EffectReport.Of(pairs, new[] { 90 }, new EffectMatcher());

        // Growth: −50/75 and −100/50 against 0 and 200/200.
        EffectLine aum = report.Lines.Single(line => line.Measure == EffectMeasure.Aum);
        Assert.Equal((-2.0 / 3 - 2) / 2, aum.Complainants!.Value, 10);
        Assert.Equal(0.5, aum.Others!.Value, 10);
        Assert.Equal(((-2.0 / 3) - 3) / 2, aum.Difference!.Estimate, 10);
        Assert.Equal((-1.5, 0.5), (report.Lines.Single(line => line.Measure == EffectMeasure.Products).Complainants, report.Lines.Single(line => line.Measure == EffectMeasure.Products).Others));

        // 10 → 0 is −2, 4 → 4 is 0; 10 → 10 is 0, 4 → 12 is 1.
        Assert.Equal((-1.0, 0.5), (report.Lines.Single(line => line.Measure == EffectMeasure.Transactions).Complainants, report.Lines.Single(line => line.Measure == EffectMeasure.Transactions).Others));
        EffectRetention kept = Assert.Single(report.Retention);
        Assert.Equal((2, 1, 2), (kept.Pairs, kept.ComplainantsKept, kept.OthersKept));
        Assert.Equal(-0.5, kept.Difference!.Estimate, 10);
    }

    [Fact]
    public void Of_UnknownFigure_LeavesThePairOutOfThatMeasureOnly()
    {
        EffectSubject unknown = Subject("a", 100m, 50m, 2, 1, 10, 0);
        var silent = new EffectSubject { CustomerId = unknown.CustomerId, Before = unknown.Before with { Products = null }, After = unknown.After };
        EffectReport report = EffectReport.Of(new[] { new EffectPair(silent, Subject("b", 100m, 100m, 2, 2, 10, 10)) }, new[] { 90 }, new EffectMatcher());

        Assert.Equal(new[] { 1, 0, 1 }, report.Lines.Select(line => line.Pairs));
        Assert.All(report.Lines, line => Assert.Null(line.Difference));
    }

    [Fact]
    public void Of_HorizonNotOver_HasNoPairs()
    {
        EffectReport report = EffectReport.Of(new[] { new EffectPair(Subject("a", 1m, 1m, 1, 1, 1, 1), Subject("b", 1m, 1m, 1, 1, 1, 1)) }, Horizons, new EffectMatcher());

        Assert.Equal(new[] { 1, 1, 1, 0, 0, 0 }, report.Lines.Select(line => line.Pairs));
        Assert.Equal(new[] { 1, 0 }, report.Retention.Select(kept => kept.Pairs));
    }

    [Fact]
    public void Report_NoEffect_CoversZeroAsOftenAsStated()
    {
        int covered = Enumerable.Range(0, 300).Count(seed => Aum(new EffectPopulation(seed, 800, effect: 0).Report()).Difference!.Covers(0));

        // 95 % of 300 is 285, give or take three standard deviations of 3.8.
        Assert.InRange(covered, 273, 297);
    }

    [Fact]
    public void Report_KnownEffect_IsFoundAndCovered()
    {
        // A fifth less is −0.2 / 0.9 of the mean of before and after, and hardly different with growth in between.
        EffectLine[] lines = Enumerable.Range(0, 100).Select(seed => Aum(new EffectPopulation(seed, 800, effect: -0.2).Report())).ToArray();

        Assert.InRange(lines.Average(line => line.Difference!.Estimate), -0.235, -0.21);
        Assert.All(lines, line => Assert.False(line.Difference!.Covers(0)));
        Assert.InRange(lines.Count(line => line.Difference!.Covers(-0.2222)), 88, 100);
    }

    [Fact]
    public void Report_ComplaintsFollowTheTier_IsNotMisledByIt()
    {
        var population = new EffectPopulation(seed: 5, 4000, effect: 0);
        double Growth(IEnumerable<EffectSubject> subjects) => subjects.Average(subject => (double)((subject.After[90].Aum - subject.Before.Aum) / subject.Before.Aum)!);

        // Those who complained are wealthier and shrink for that alone.
        Assert.True(Growth(population.Complainants) - Growth(population.Others) < -0.05);
        Assert.True(Aum(population.Report()).Difference!.Covers(0));
    }

    [Fact]
    public void Report_SomeLeave_ShowsInRetention()
    {
        EffectRetention kept = new EffectPopulation(seed: 7, 4000, effect: 0, leaves: 0.15).Report().Retention[0];

        Assert.Equal(kept.Pairs, kept.OthersKept);
        Assert.InRange(kept.Difference!.Estimate, -0.19, -0.11);
        Assert.True(kept.Difference.High < 0);
    }

    [Fact]
    public void Match_Always_TakesAlikeAndNobodyTwice()
    {
        var population = new EffectPopulation(seed: 3, 2000, effect: -0.1);
        var matcher = new EffectMatcher();

        IReadOnlyList<EffectPair> pairs = matcher.Match(population.Complainants, population.Others);

        Assert.All(pairs, pair => Assert.Equal((pair.Complainant.TierCode, pair.Complainant.StageCode), (pair.Match.TierCode, pair.Match.StageCode)));
        Assert.Equal(pairs.Count, pairs.Select(pair => pair.Match.CustomerId).Distinct().Count());
        Assert.Equal(population.Complainants.Count, pairs.Count + matcher.WithoutMatch + matcher.WithoutFigures);
        Assert.True(pairs.Count > population.Complainants.Count * 9 / 10);
    }

    [Fact]
    public void Match_SecondWindow_DoesNotTakeWhoWasTaken()
    {
        EffectSubject[] others = { Subject("x", 100m, 100m, 1, 1, 1, 1) };
        var matcher = new EffectMatcher();

        Assert.Single(matcher.Match(new[] { Subject("a", 100m, 100m, 1, 1, 1, 1) }, others));
        Assert.Empty(matcher.Match(new[] { Subject("b", 100m, 100m, 1, 1, 1, 1) }, others));
        Assert.Equal(1, matcher.WithoutMatch);
    }

    [Fact]
    public void Match_NobodyInTheCell_IsCountedWithoutMatch()
    {
        EffectSubject other = Subject("x", 100m, 100m, 1, 1, 1, 1);
        var elsewhere = new EffectSubject { CustomerId = other.CustomerId, TierCode = "GOLD", Before = other.Before, After = other.After };
        var matcher = new EffectMatcher();

        Assert.Empty(matcher.Match(new[] { Subject("a", 100m, 100m, 1, 1, 1, 1) }, new[] { elsewhere }));
        Assert.Equal(1, matcher.WithoutMatch);
    }

    [Fact]
    public void Match_UnknownAssets_AreCountedAndNotCompared()
    {
        EffectSubject complainant = Subject("a", 100m, 100m, 1, 1, 1, 1);
        var unknown = new EffectSubject { CustomerId = complainant.CustomerId, Before = new EffectFigures(), After = complainant.After };
        var matcher = new EffectMatcher();

        Assert.Empty(matcher.Match(new[] { unknown }, new[] { Subject("x", 100m, 100m, 1, 1, 1, 1) }));
        Assert.Equal((1, 0), (matcher.WithoutFigures, matcher.WithoutMatch));
    }

    [Fact]
    public void Match_Several_TakesTheNearestAssets()
    {
        EffectPair pair = Assert.Single(new EffectMatcher().Match(
            new[] { Subject("a", 100m, 100m, 1, 1, 1, 1) },
            new[] { Subject("x", 100.5m, 1m, 1, 1, 1, 1), Subject("y", 100.2m, 1m, 1, 1, 1, 1), Subject("z", 99m, 1m, 1, 1, 1, 1) }.Concat(Enumerable.Range(0, 20).Select(place => Subject("far" + place, 100m + (place / 100m), 1m, 1, 1, 1, 1))).ToList()));

        Assert.Equal(StableId.Of("far0"), pair.Match.CustomerId);
    }

    private static EffectLine Aum(EffectReport report) => report.Lines.First(line => line.Measure == EffectMeasure.Aum);

    private static EffectSubject Subject(string name, decimal before, decimal after, int productsBefore, int productsAfter, int transactionsBefore, int transactionsAfter) => new()
    {
        CustomerId = StableId.Of(name),
        Before = new EffectFigures { Aum = before, Products = productsBefore, Transactions = transactionsBefore },
        After = new Dictionary<int, EffectFigures> { [90] = new() { Aum = after, Products = productsAfter, Transactions = transactionsAfter } },
    };
}
