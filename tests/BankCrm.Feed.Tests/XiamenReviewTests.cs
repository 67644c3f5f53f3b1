using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Value;
using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;
using Xunit;
using Xunit.Abstractions;

namespace BankCrm.Feed.Tests;

/// <summary>The shipped value and churn policies on a city bank's real depositors, of whom only balances and products are known.</summary>
public sealed class XiamenReviewTests(ITestOutputHelper output)
{
    private static readonly Day September = new(2019, 9, 30);
    private static readonly Day October = new(2019, 10, 31);

    [DataTheory]
    [InlineData(1_000, ChurnBand.High, 0.40, 0.20, 3.0)]
    [InlineData(1_000, ChurnBand.Medium, 0.30, 0.45, 2.5)]
    [InlineData(10_000, ChurnBand.High, 0.45, 0.12, 5.0)]
    public void Review_CustomersWithBalances_FlagsManyTimesAsManyLeaversAsChance(int minimumAssets, ChurnBand alertFrom, double precision, double recall, double lift)
    {
        var policies = new PolicyBook<ChurnPolicy>([ShippedRules.Churn(minimumAssets, alertFrom)]);
        var counter = new ChurnPerformanceCounter();
        foreach (var (customer, review) in Reviews((context, windows, facts, customer) =>
            ChurnReviewer.Review(policies, windows, CustomerKind.Personal, ChurnState.None, facts, customer, [], null, context)))
        {
            Assert.True(review.NewAlert is null || review.NewAlert.AssetsAtAlert >= minimumAssets, customer.Number);
            counter.Add(review);
        }

        foreach (var month in counter.Results)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{month.PeriodEnd} from {minimumAssets}, {alertFrom}: {month.Scored} scored, {month.Flagged} flagged, base rate {month.BaseRate:0.0000}, precision {month.Precision:0.000}, recall {month.Recall:0.000}, lift {month.Lift:0.00}"));
        }

        var september = counter.Results.Single(month => month.PeriodEnd == September);
        Assert.Equal(October, september.MeasuredOn);
        Assert.True((double)september.Precision! >= precision);
        Assert.True((double)september.Recall! >= recall);
        Assert.True((double)september.Lift! >= lift);
    }

    [DataFact]
    public void Review_AllCustomers_AreMostlyOrdinaryInValue()
    {
        var policies = new PolicyBook<ValuePolicy>([ShippedRules.Value()]);
        var builder = new RfmScaleBuilder();
        foreach (var (_, value) in Reviews((context, windows, facts, _) => ValueEngine.Assess(policies.All[0], null, facts.At(windows[^1]), ValueState.None)))
        {
            if (value is not null)
            {
                builder.Add(value.Measure);
            }
        }

        var scales = new RfmScaleBook([builder.Build(CustomerKind.Personal, PeriodKind.Month, October)!]);
        var classes = new Dictionary<ValueClass, int>();
        var rows = new Dictionary<Day, int>();
        foreach (var (_, review) in Reviews((context, windows, facts, _) =>
            ValueReviewer.Review(policies, scales, windows, CustomerKind.Personal, ValueState.None, facts, [], null, context)))
        {
            var last = review.Decisions[^1].Class;
            classes[last] = classes.GetValueOrDefault(last) + 1;
            foreach (var added in review.Change.Added)
            {
                rows[added.Decision.PeriodEnd] = rows.GetValueOrDefault(added.Decision.PeriodEnd) + 1;
            }
        }

        double all = classes.Values.Sum();
        output.WriteLine(string.Join(", ", classes.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value / all:P2}"))));
        output.WriteLine(string.Join(", ", rows.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}: {entry.Value} rows"))));
        Assert.InRange(classes[ValueClass.HighValue] / all, 0.02, 0.08);
        Assert.InRange(classes[ValueClass.Ordinary] / all, 0.90, 0.98);
        Assert.DoesNotContain(ValueClass.BelowMarginalCost, classes.Keys);
    }

    /// <summary>Reviews every customer of the four months.</summary>
    private List<(CustomerRecord Customer, T Review)> Reviews<T>(Func<ReviewContext, IReadOnlyList<MetricWindow>, CustomerFacts, CustomerRecord, T> review)
    {
        var customers = Read(out var windows);
        var context = new ReviewContext(October, new ReviewRules { Tiers = new TierPolicyBook([]) }, windows, mark: 1);
        var watch = Stopwatch.StartNew();
        var reviews = customers.Select(customer =>
        {
            var facts = new CustomerFacts(CustomerProfile.Unknown, context.MonthEnds, context.QuarterEnds, customer.Metrics);
            return (customer.Record, review(context, windows, facts, customer.Record));
        }).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reviews.Count} customers in {watch.ElapsedMilliseconds} ms"));
        return reviews;
    }

    private static List<(CustomerRecord Record, List<WindowMetric> Metrics)> Read(out List<MetricWindow> windows)
    {
        using var staging = new StagingDatabase(FeedMapping.Load(Path.Combine(AppContext.BaseDirectory, "mappings", "xiamen.json")));
        using var rejects = new RejectLog(null);
        using var stager = new ExtractStager(staging, Path.Combine(DataFactAttribute.Folder!, "xiamen"), rejects, TimeProvider.System, null);
        stager.Stage(CancellationToken.None);
        windows = staging.Windows.Select(DayOf).Order().Select(end => new MetricWindow { Kind = PeriodKind.Month, End = end }).ToList();

        var customers = new List<(CustomerRecord Record, List<WindowMetric> Metrics)>();
        using var rows = staging.Prepare("SELECT customer, window, bce_aumend, bce_productsheld FROM metric ORDER BY customer, window");
        while (rows.Step())
        {
            var number = rows.Text(0);
            if (customers.Count == 0 || customers[^1].Record.Number != number)
            {
                customers.Add((new CustomerRecord { Id = StableId.Of(number), Number = number }, []));
            }

            customers[^1].Metrics.Add(new WindowMetric { PeriodEnd = DayOf((int)rows.Number(1)), AumEnd = rows.Number(2) / 10_000m, ProductsHeld = (int)rows.Number(3) });
        }

        return customers;
    }

    private static Day DayOf(int key) => Day.Of(DateOnly.FromDayNumber(key).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
