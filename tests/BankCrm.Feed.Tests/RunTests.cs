using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace BankCrm.Feed.Tests;

public sealed class RunTests
{
    private static readonly string January = FeedFixture.Header + "A,10.5,1\nB,20,2\nC,30,3\n";
    private static readonly string February = FeedFixture.Header + "A,11,1\nB,21,2\nD,40,4\n";

    [Fact]
    public void Run_FirstTime_WritesCustomersMetricsAndClosedWindows()
    {
        using var fixture = TwoMonths();

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(4, 0, 0), report.Customers);
        Assert.Equal(new FeedCounts(6, 0, 0), report.Metrics);
        Assert.Equal(6, report.RowsRead);
        Assert.Equal(["2024-01", "2024-02"], report.Windows.Select(window => window.Name));
        Assert.All(report.Windows, window => Assert.True(window is { Closed: true, Rows: 3 }));
        Assert.Equal(["balances-2024-01.csv", "balances-2024-02.csv.gz"], report.Files.Select(file => file.Name).Order());
        Assert.Equal(fixture.Environment.Watch.Requests, report.Requests);
        Assert.Equal(Enum.GetValues<FeedPhase>(), report.Seconds.Keys.Order());

        var contact = fixture.Contact("A");
        Assert.Equal("A", contact["lastname"]);
        Assert.Equal(Choices.Base, contact.GetAttributeValue<OptionSetValue>(CustomerColumns.Kind).Value);
        var row = fixture.Row("A", "2024-01-31");
        Assert.Equal("A 2024-01", row[CustomerMetricTable.Name]);
        Assert.Equal(contact.ToEntityReference(), row[CustomerMetricTable.Contact]);
        Assert.False(row.Contains(CustomerMetricTable.Account));
        Assert.Equal(10.5m, fixture.Metric("A", "2024-01-31", CustomerMetricTable.AumEnd));
        Assert.Equal(1, fixture.Metric("A", "2024-01-31", "bce_productsheld"));

        var window = fixture.WindowRow("2024-01");
        Assert.Equal(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), window[MetricWindowTable.PeriodStart]);
        Assert.Equal(fixture.Clock.GetUtcNow().UtcDateTime, window[MetricWindowTable.ClosedOn]);
        Assert.Equal("Balances", window[MetricWindowTable.Source]);
        Assert.Equal(3, window[MetricWindowTable.RowsLoaded]);
        Assert.Equal(0, window[MetricWindowTable.RowsRejected]);
    }

    [Fact]
    public void Run_Again_TouchesNothing()
    {
        using var fixture = TwoMonths();
        fixture.Run();
        var versions = fixture.Environment.Versions();

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(0, 0, 4), report.Customers);
        Assert.Equal(new FeedCounts(0, 0, 6), report.Metrics);
        Assert.Equal(versions, fixture.Environment.Versions());
        Assert.Equal(4, report.Requests);
    }

    [Fact]
    public void Run_AsIntegrationUser_MayDoAllOfIt()
    {
        using var fixture = TwoMonths();
        var manager = fixture.Environment.AddUser("Lin Fang");
        fixture.Environment.User = fixture.Environment.AddUser("Nightly Feed", "Bank CRM Integration");

        Assert.Equal(6, fixture.Run().Metrics.Created);
        fixture.Environment.Update(new Entity(CustomerColumns.Contact, fixture.Contact("A").Id) { ["ownerid"] = manager });
        fixture.With("balances-2024-01.csv", January.Replace("20,2", "20.0001,2", StringComparison.Ordinal));

        Assert.Equal(new FeedCounts(0, 3, 3), fixture.Run().Metrics);
        Assert.Equal(manager, fixture.Row("A", "2024-01-31")["ownerid"]);
    }

    [Fact]
    public void Run_OneFigureCorrected_WritesThatRowAndClosesItsWindowAgain()
    {
        using var fixture = TwoMonths();
        fixture.Run();
        var versions = fixture.Environment.Versions();
        var corrected = fixture.Row("B", "2024-01-31").Id;
        var window = fixture.WindowRow("2024-01").Id;
        var wasOpen = false;
        fixture.Environment.Watch.BeforeRequest = request => wasOpen |= request is UpdateMultipleRequest { Targets.EntityName: CustomerMetricTable.LogicalName }
            && fixture.Environment.Rows(MetricWindowTable.LogicalName).Single(row => row.Id == window).GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn) is null;
        fixture.With("balances-2024-01.csv", January.Replace("20,2", "20.0001,2", StringComparison.Ordinal));

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(0, 1, 5), report.Metrics);
        Assert.Equal(20.0001m, fixture.Metric("B", "2024-01-31", CustomerMetricTable.AumEnd));
        var moved = fixture.Environment.Versions().Where(row => versions[row.Key] != row.Value).Select(row => row.Key);
        Assert.Equal(new[] { corrected, window }.Order(), moved.Order());
        Assert.True(wasOpen);
        Assert.NotNull(fixture.WindowRow("2024-01").GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn));
    }

    [Fact]
    public void Run_FigureBecomesUnknown_EmptiesIt()
    {
        using var fixture = TwoMonths();
        fixture.Run();
        fixture.With("balances-2024-01.csv", January.Replace("20,2", ",2", StringComparison.Ordinal));

        fixture.Run();

        Assert.Null(fixture.Metric("B", "2024-01-31", CustomerMetricTable.AumEnd));
        Assert.Equal(2, fixture.Metric("B", "2024-01-31", "bce_productsheld"));
    }

    [Fact]
    public void Run_RowGoneFromTheExtract_IsLeftAndReported()
    {
        using var fixture = TwoMonths();
        fixture.Run();
        fixture.With("balances-2024-01.csv", FeedFixture.Header + "A,10.5,1\n");

        var report = fixture.Run();

        Assert.Equal(2, report.Windows[0].NotInExtracts);
        Assert.Equal(20m, fixture.Metric("B", "2024-01-31", CustomerMetricTable.AumEnd));
    }

    [Fact]
    public void Run_CustomerOfAColleague_GivesTheMetricToTheColleague()
    {
        using var fixture = TwoMonths();
        var colleague = fixture.Environment.AddUser("Lin Fang");
        fixture.Environment.Create(new Entity(CustomerColumns.Contact)
        {
            [CustomerColumns.Number] = "B", [CustomerColumns.Kind] = new OptionSetValue(Choices.Base), ["lastname"] = "B", ["ownerid"] = colleague,
        });

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(3, 0, 1), report.Customers);
        Assert.Equal(colleague, fixture.Row("B", "2024-01-31")["ownerid"]);
        Assert.Equal(fixture.Environment.User, fixture.Row("A", "2024-01-31")["ownerid"]);
    }

    [Fact]
    public void Run_CustomerHandedOver_HandsTheMetricsOver()
    {
        using var fixture = TwoMonths();
        fixture.Run();
        var successor = fixture.Environment.AddUser("Lin Fang");
        fixture.Environment.Update(new Entity(CustomerColumns.Contact, fixture.Contact("A").Id) { ["ownerid"] = successor });

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(0, 2, 4), report.Metrics);
        Assert.Equal(successor, fixture.Row("A", "2024-02-29")["ownerid"]);
    }

    [Fact]
    public void Run_NameCorrectedInTheEnvironment_IsTheExtractsWhereItIsMaster()
    {
        using var fixture = TwoMonths();
        fixture.Run();
        fixture.Environment.Update(new Entity(CustomerColumns.Contact, fixture.Contact("A").Id) { ["lastname"] = "Li" });

        Assert.Equal(1, fixture.Run().Customers.Updated);
        Assert.Equal("A", fixture.Contact("A")["lastname"]);
    }

    [Fact]
    public void Run_NameCorrectedInTheEnvironment_StaysWhereTheExtractIsNoMaster()
    {
        using var fixture = TwoMonths();
        fixture.Mapping = fixture.Mapping.Replace("\"{customer}\"", "\"{customer}\", \"updateExisting\": false", StringComparison.Ordinal);
        fixture.Run();
        fixture.Environment.Update(new Entity(CustomerColumns.Contact, fixture.Contact("A").Id) { ["lastname"] = "Li" });

        Assert.Equal(0, fixture.Run().Customers.Updated);
        Assert.Equal("Li", fixture.Contact("A")["lastname"]);
    }

    [Fact]
    public void Run_NumberInOtherCase_IsTheSameCustomer()
    {
        using var fixture = new FeedFixture()
            .With("balances-2024-01.csv", FeedFixture.Header + "ab1,1,1\n")
            .With("balances-2024-02.csv", FeedFixture.Header + "AB1,2,1\n");
        fixture.Environment.Create(new Entity(CustomerColumns.Contact)
        {
            [CustomerColumns.Number] = "Ab1", [CustomerColumns.Kind] = new OptionSetValue(Choices.Base), ["lastname"] = "AB1",
        });

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(0, 0, 1), report.Customers);
        Assert.Equal(2m, fixture.Metric("Ab1", "2024-02-29", CustomerMetricTable.AumEnd));
    }

    [Fact]
    public void Run_NameChangesFromMonthToMonth_TakesTheLatest()
    {
        var mapping = FeedFixture.Balances.Replace("{customer}", "{name}", StringComparison.Ordinal);
        using var fixture = new FeedFixture(mapping)
            .With("balances-2024-01.csv", "customer,balance,products,name\nA,1,1,Miss Old\n")
            .With("balances-2024-03.csv", "customer,balance,products,name\nA,1,1,Mrs New\n")
            .With("balances-2024-02.csv", "customer,balance,products,name\nA,1,1,Miss Middle\n");

        fixture.Run();

        Assert.Equal("Mrs New", fixture.Contact("A")["lastname"]);
    }

    [Fact]
    public void Run_MonthThatIsNotOver_StaysOpen()
    {
        using var fixture = TwoMonths().With("balances-2024-06.csv", January);

        var report = fixture.Run();

        Assert.False(report.Windows[2].Closed);
        Assert.Null(fixture.WindowRow("2024-06").GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn));
        Assert.Equal(3, fixture.WindowRow("2024-06")[MetricWindowTable.RowsLoaded]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_RowsRejected_HoldsTheWindowOnlyIfTheMappingSaysSo(bool holds)
    {
        using var fixture = TwoMonths().With("balances-2024-01.csv", January + "E,x,1\n");
        fixture.Mapping = fixture.Mapping.Replace("\"files\"", holds ? "\"holdWindowOnRejects\": true, \"files\"" : "\"files\"", StringComparison.Ordinal);

        var report = fixture.Run();

        Assert.Equal([!holds, true], report.Windows.Select(window => window.Closed));
        Assert.Equal(holds, fixture.WindowRow("2024-01").GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn) is null);
        Assert.Equal(1, fixture.WindowRow("2024-01")[MetricWindowTable.RowsRejected]);
    }

    [Fact]
    public void Run_HeldWindowRepaired_IsClosed()
    {
        using var fixture = TwoMonths().With("balances-2024-01.csv", January + "E,x,1\n");
        fixture.Mapping = fixture.Mapping.Replace("\"files\"", "\"holdWindowOnRejects\": true, \"files\"", StringComparison.Ordinal);
        fixture.Run();

        fixture.With("balances-2024-01.csv", January + "E,5,1\n").Run();

        Assert.NotNull(fixture.WindowRow("2024-01").GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn));
        Assert.Equal(4, fixture.WindowRow("2024-01")[MetricWindowTable.RowsLoaded]);
    }

    [Fact]
    public void Run_RowAppearsMeanwhile_IsUpdated()
    {
        using var fixture = TwoMonths();
        var appeared = false;
        fixture.Environment.Watch.BeforeRequest = request =>
        {
            if (request is CreateMultipleRequest { Targets.EntityName: CustomerMetricTable.LogicalName } && !appeared)
            {
                appeared = true;
                fixture.Environment.Create(new Entity(CustomerMetricTable.LogicalName)
                {
                    [CustomerMetricTable.CustomerNumber] = "B",
                    [CustomerMetricTable.PeriodKind] = new OptionSetValue(Choices.Base),
                    [CustomerMetricTable.PeriodEnd] = new DateTime(2024, 1, 31, 0, 0, 0, DateTimeKind.Utc),
                });
            }
        };

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(5, 1, 0), report.Metrics);
        Assert.Equal(20m, fixture.Metric("B", "2024-01-31", CustomerMetricTable.AumEnd));
    }

    [Fact]
    public void Run_SmallBatchesAndPages_StayWithinTheirSize()
    {
        using var fixture = new FeedFixture { BatchSize = 7, PageSize = 11 }
            .With("balances-2024-01.csv", FeedFixture.Header + string.Concat(Enumerable.Range(0, 100).Select(row => FormattableString.Invariant($"K{row},{row},1\n"))));

        Assert.Equal(100, fixture.Run().Metrics.Created);
        Assert.Equal(11, fixture.Environment.Watch.LargestRequest);
        Assert.Equal(100, fixture.Run().Metrics.Unchanged);
    }

    [Fact]
    public void Run_SeveralRequestsAtOnce_GivesTheSameRows()
    {
        var text = FeedFixture.Header + string.Concat(Enumerable.Range(0, 500).Select(row => FormattableString.Invariant($"K{row},{row},1\n")));
        using var one = new FeedFixture { BatchSize = 10 }.With("balances-2024-01.csv", text);
        using var many = new FeedFixture { BatchSize = 10 }.With("balances-2024-01.csv", text);
        many.Environment.Parallelism = 6;

        var report = one.Run();
        Assert.Equal(report.Metrics, many.Run().Metrics);
        Assert.Equal(one.Environment.Snapshot(), many.Environment.Snapshot());
        Assert.Equal(report.Requests, many.Environment.Watch.Requests);
    }

    [Fact]
    public void Run_LargeFeed_SendsAboutTwoAndAHalfRequestsPerThousandRows()
    {
        const int Customers = 12_000;
        using var fixture = new FeedFixture()
            .With("balances-2024-01.csv", FeedFixture.Header + string.Concat(Enumerable.Range(0, Customers).Select(row => FormattableString.Invariant($"K{row},{row},1\n"))));

        // Customers 12 and metrics 12 batches, 1 page each before, 3 pages of customers after, windows 2 reads, 1 create, 1 close.
        Assert.Equal(12 + 12 + 1 + 1 + 3 + 4, fixture.Run().Requests);

        // 3 pages of each and 1 of windows.
        Assert.Equal(7, fixture.Run().Requests);
    }

    [Fact]
    public void Run_Cancelled_StopsAndLaterCompletes()
    {
        using var fixture = TwoMonths();
        using var cancellation = new CancellationTokenSource();
        fixture.Environment.Watch.BeforeRequest = request =>
        {
            if (request is CreateMultipleRequest { Targets.EntityName: CustomerMetricTable.LogicalName })
            {
                cancellation.Cancel();
            }
        };

        Assert.Throws<OperationCanceledException>(() => fixture.Run(cancellation.Token));
        Assert.All(fixture.Environment.Rows(MetricWindowTable.LogicalName), row => Assert.False(row.Contains(MetricWindowTable.ClosedOn)));

        fixture.Environment.Watch.BeforeRequest = null;
        fixture.Run();
        using var other = TwoMonths();
        other.Run();
        Assert.Equal(other.Environment.Snapshot(), fixture.Environment.Snapshot());
    }

    [Fact]
    public void Run_WithProgress_TellsEveryPhaseInOrder()
    {
        using var fixture = TwoMonths();
        var heard = new Recorder();

        fixture.Run(progress: heard);

        Assert.Equal(FeedPhase.Reading, heard.Heard[0].Phase);
        Assert.Equal(FeedPhase.Closing, heard.Heard[^1].Phase);
        Assert.Contains(heard.Heard, progress => progress is { Subject: "balances-2024-01.csv", Done: 3, Total: 3 });
    }

    private static FeedFixture TwoMonths() =>
        new FeedFixture().With("balances-2024-01.csv", January).WithPacked("balances-2024-02.csv.gz", February);

    private sealed class Recorder : IProgress<FeedProgress>
    {
        internal List<FeedProgress> Heard { get; } = [];

        public void Report(FeedProgress value) => Heard.Add(value);
    }
}
