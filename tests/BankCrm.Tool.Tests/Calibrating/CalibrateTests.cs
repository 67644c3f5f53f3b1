using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Value.Storage;
using BankCrm.Sandbox;
using BankCrm.Tool.Review.Scales;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Tool.Tests.Calibrating;

/// <summary>calibrate: the RFM scale and the percentile floors of the bank's own base.</summary>
public sealed class CalibrateTests : IDisposable
{
    private const int Customers = 100;

    private static readonly Day July = new(2019, 7, 31);
    private static readonly Day August = new(2019, 8, 31);

    private readonly TestFolder folder = new();
    private readonly string database;

    public CalibrateTests()
    {
        database = PreparedDatabase.In(folder);
        Feed(August: 1m);
    }

    [Fact]
    public void Calibrate_NoScale_MeasuresEveryClosedWindow()
    {
        ToolRun run = ToolRun.Done("calibrate", "--db", database);
        Assert.Contains("2019-07-31", run.Output, StringComparison.Ordinal);
        RfmScale scale = Scales().Find(CustomerKind.Personal, PeriodKind.Month, August)!;
        Assert.Equal(Customers, scale.Customers);
        Assert.Equal(new[] { 20_000m, 40_000m, 60_000m, 80_000m }, scale.Monetary!.Bounds);
        Assert.Equal(50_500m, scale.Monetary.Average);
        Assert.Null(scale.Recency);
        Assert.NotNull(Scales().Find(CustomerKind.Personal, PeriodKind.Month, July));
    }

    [Fact]
    public void Calibrate_Again_MeasuresTheNewestWindowAgainAndNoOther()
    {
        ToolRun.Done("calibrate", "--db", database);
        Feed(August: 2m);
        ToolRun run = ToolRun.Done("calibrate", "--db", database);
        Assert.DoesNotContain("2019-07-31", run.Output, StringComparison.Ordinal);
        Assert.Equal(101_000m, Scales().Find(CustomerKind.Personal, PeriodKind.Month, August)!.Monetary!.Average);
        Assert.Equal(50_500m, Scales().Find(CustomerKind.Personal, PeriodKind.Month, July)!.Monetary!.Average);
    }

    [Fact]
    public void Calibrate_ScaleStoredByHand_IsReplacedAndNotDoubled()
    {
        Open(connection => connection.Create(new Entity("bce_rfmscale")
        {
            ["bce_name"] = "By hand",
            ["bce_customerkind"] = new OptionSetValue(284700000),
            ["bce_periodkind"] = new OptionSetValue(284700000),
            ["bce_periodend"] = August.ToDateTime(),
            ["bce_customers"] = 1,
        }));
        ToolRun.Done("calibrate", "--db", database);
        Assert.Equal(Customers, Scales().Find(CustomerKind.Personal, PeriodKind.Month, August)!.Customers);
    }

    [Fact]
    public void Review_WindowWithoutScale_MeasuresItFirst()
    {
        ToolRun.Done("review", "--db", database, "--as-of", "2019-07-31");
        Assert.NotNull(Scales().Find(CustomerKind.Personal, PeriodKind.Month, July));
        Assert.Null(Scales().Find(CustomerKind.Personal, PeriodKind.Month, August));
        ToolRun.Done("review", "--db", database, "--as-of", "2019-08-31");
        Assert.NotNull(Scales().Find(CustomerKind.Personal, PeriodKind.Month, August));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void Run_AnyPageSize_MeasuresTheSame(int pageSize)
    {
        Open(connection => new ScaleRun(connection, TimeProvider.System) { PageSize = pageSize }.Run(August, default));
        Assert.Equal(new[] { 20_000m, 40_000m, 60_000m, 80_000m }, Scales().Find(CustomerKind.Personal, PeriodKind.Month, August)!.Monetary!.Bounds);
    }

    [Fact]
    public void Run_ReadsOnlyTheColumnsOfTheScale()
    {
        Open(connection =>
        {
            var counting = new CountingDataverse(connection);
            new ScalePass(counting, [new MetricWindow { Kind = PeriodKind.Month, End = August }], [new WantedScale(CustomerKind.Personal, new MetricWindow { Kind = PeriodKind.Month, End = August })]).Run(5000, default);

            // One page of customers and one of their metrics, one look for missing totals, one for accounts.
            Assert.Equal(4, counting.Queries);
            Assert.DoesNotContain("bce_branchcount", counting.ColumnsRead);
            Assert.DoesNotContain("bce_fundend", counting.ColumnsRead);
        });
    }

    [Fact]
    public void Calibrate_PercentileDraft_WritesFloorsThatRise()
    {
        ToolRun run = ToolRun.Done("calibrate", "--db", database, "--policy", "PERSONAL-PERCENTILE");
        Assert.Contains("Floors of PERSONAL-PERCENTILE v1 from the base of 2019-08-31", run.Output, StringComparison.Ordinal);

        // Shares of 0, 82, 89, 95 and 99.8 % of a hundred customers with 1,000 to 100,000.
        Assert.Equal(new[] { 0m, 82_000m, 89_000m, 95_000m, 100_000m }, Floors("PERSONAL-PERCENTILE"));
        Assert.Equal(August.ToDateTime(), Open(connection => Policy(connection, "PERSONAL-PERCENTILE").GetAttributeValue<DateTime>("bce_percentilesasof")));
        Assert.Equal(new[] { 0m, 50_000m, 200_000m, 500_000m, 6_000_000m }, Floors("PERSONAL-ASSETS"));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A hundred customers with 1,000 to 100,000 in July, and so many times as much in August.</summary>
    private void Feed(decimal August)
    {
        var deposits = new Deposits();
        for (int customer = 1; customer <= Customers; customer++)
        {
            deposits.Add(string.Create(CultureInfo.InvariantCulture, $"c{customer:000}"), 7, customer * 1_000m, customer * 1_000m * August);
        }

        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", deposits.WriteTo(folder.At("data")), "--db", database);
    }

    private RfmScaleBook Scales() => Open(connection => RfmScaleRows.Read(connection));

    private List<decimal> Floors(string code) => Open(connection =>
    {
        var query = new QueryExpression("bce_tier") { ColumnSet = new ColumnSet("bce_floor") };
        query.Criteria.AddCondition("bce_tierpolicyid", ConditionOperator.Equal, Policy(connection, code).Id);
        query.AddOrder("bce_order", OrderType.Ascending);
        return connection.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<Money>("bce_floor").Value).ToList();
    });

    private static Entity Policy(IDataverse connection, string code)
    {
        var query = new QueryExpression("bce_tierpolicy") { ColumnSet = new ColumnSet("bce_percentilesasof") };
        query.Criteria.AddCondition("bce_code", ConditionOperator.Equal, code);
        return connection.RetrieveMultiple(query).Entities.Single();
    }

    private T Open<T>(Func<IDataverse, T> work)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();
        return work(connection);
    }

    private void Open(Action<IDataverse> work) => Open(connection =>
    {
        work(connection);
        return true;
    });
}
