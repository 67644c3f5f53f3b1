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

    [Fact]
    public void Run_SeveralFilesOfOneWindow_FillOneRowAndAddUp()
    {
        const string Mapping =
            """
            { "name": "Two systems", "files": [
              { "file": "deposits-*.csv", "window": { "fileName": "-([0-9]{4}-[0-9]{2})", "template": "$1" },
                "customer": { "number": "no", "kind": "corporate", "name": "{company}" },
                "measures": [{ "metric": "bce_aumend", "columns": ["demand", "time"] }, { "metric": "bce_demanddepositend", "column": "demand" }] },
              { "file": "funds-*.csv", "window": { "fileName": "-([0-9]{4}-[0-9]{2})", "template": "$1" },
                "customer": { "number": "client" },
                "measures": [{ "metric": "bce_aumend", "column": "value" }, { "metric": "bce_salarycredit", "column": "salary" }] }] }
            """;
        using var fixture = new FeedFixture(Mapping)
            .With("deposits-2024-01.csv", "no,company,demand,time\n1,云南茶叶有限公司,1.5,2\n2,,,\n")
            .With("funds-2024-01.csv", "client,value,salary\n1,10,是\n3,7,n\n2,4,\n");

        var report = fixture.Run();

        Assert.Equal(13.5m, fixture.Metric("1", "2024-01-31", CustomerMetricTable.AumEnd));
        Assert.Equal(1.5m, fixture.Metric("1", "2024-01-31", "bce_demanddepositend"));
        Assert.Equal(1, fixture.Metric("1", "2024-01-31", "bce_salarycredit"));
        Assert.Equal(4m, fixture.Metric("2", "2024-01-31", CustomerMetricTable.AumEnd));
        Assert.Null(fixture.Metric("2", "2024-01-31", "bce_demanddepositend"));
        var accounts = fixture.Environment.Rows(CustomerColumns.Account).ToDictionary(row => (string)row[CustomerColumns.Number]);
        Assert.Equal("云南茶叶有限公司", accounts["1"]["name"]);
        Assert.Equal("2", accounts["2"]["name"]);
        Assert.Equal(accounts["1"].ToEntityReference(), fixture.Row("1", "2024-01-31")[CustomerMetricTable.Account]);
        Assert.Equal(
            "funds-2024-01.csv,3,3,\"no contact or account has this customer number, and the mapping makes none from this file.\",",
            Assert.Single(fixture.Rejected()));
        Assert.Equal(1, report.Files.Single(file => file.Name == "funds-2024-01.csv").Rejected);
        Assert.Equal(1, report.Windows.Single().Rejected);
    }

    [Fact]
    public void Run_CustomerKnownOnlyToTheEnvironment_IsFound()
    {
        using var fixture = new FeedFixture(Referring).With("balances-2024-01.csv", FeedFixture.Header + "A,1,1\nB,2,2\nC,3,3\n");
        fixture.Environment.Create(new Entity(CustomerColumns.Contact) { [CustomerColumns.Number] = "A" });
        fixture.Environment.Create(new Entity(CustomerColumns.Account) { [CustomerColumns.Number] = "b" });
        fixture.Environment.Create(new Entity(CustomerColumns.Contact) { [CustomerColumns.Number] = "C" });
        fixture.Environment.Create(new Entity(CustomerColumns.Account) { [CustomerColumns.Number] = "C" });

        var report = fixture.Run();

        Assert.Equal(2, report.Metrics.Created);
        Assert.Equal(new FeedCounts(0, 0, 0), report.Customers);
        Assert.True(fixture.Row("b", "2024-01-31").Contains(CustomerMetricTable.Account));
        Assert.Contains("both a contact and an account have this customer number.", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoCustomerKnown_IsRefused()
    {
        using var fixture = new FeedFixture(Referring).With("balances-2024-01.csv", FeedFixture.Header + "A,1,1\n");

        Assert.Equal("No row for 2024-01 can be used, because no customer in it is known; nothing of it was written.", fixture.Refusal());
        Assert.Empty(fixture.Environment.Snapshot());
    }

    [Fact]
    public void Run_OneNumberAsContactAndAccount_RejectsTheSecond()
    {
        const string Mapping =
            """
            { "name": "Both", "files": [
              { "file": "people.csv", "window": { "date": "day" }, "customer": { "number": "no", "kind": "personal" }, "measures": [{ "metric": "bce_aumend", "column": "b" }] },
              { "file": "firms.csv", "window": { "date": "day" }, "customer": { "number": "no", "kind": "institutional" }, "measures": [{ "metric": "bce_aumend", "column": "b" }] }] }
            """;
        using var fixture = new FeedFixture(Mapping).With("people.csv", "no,day,b\n1,2024-01-05,1\n").With("firms.csv", "no,day,b\n1,2024-01-05,2\n2,2024-01-05,2\n");

        fixture.Run();

        Assert.Contains("the customer is a contact in people.csv, line 2.", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
        Assert.Single(fixture.Environment.Rows(CustomerColumns.Contact));
        Assert.Single(fixture.Environment.Rows(CustomerColumns.Account));
    }

    [Fact]
    public void Run_DescribingFile_TakesBirthAndGenderAndRejectsASecondRow()
    {
        const string Mapping =
            """
            { "name": "People", "files": [
              { "file": "people.csv", "customer": { "number": "no", "kind": "personal", "firstName": "{first}", "lastName": "{last}",
                "birthDate": { "column": "born", "formats": ["yyMMdd"], "latestYear": 2010, "womenMonthOffset": 50 } } },
              { "file": "rows.csv", "window": { "date": "day" }, "customer": { "number": "no" }, "measures": [{ "metric": "bce_aumend", "column": "b" }] }] }
            """;
        using var fixture = new FeedFixture(Mapping)
            .With("people.csv", "no,first,last,born\n1,Eva,Nova,105423\n2,Jan,,110101\n1,Other,Name,700101\n3,Iva,,105423\n4,Petr,,\n5,Ida,,105423\n")
            .With("rows.csv", "no,day,b\n1,2024-01-05,1\n2,2024-01-06,1\n");

        fixture.Run();

        var eva = fixture.Contact("1");
        Assert.Equal("Eva", eva["firstname"]);
        Assert.Equal(new DateTime(2010, 4, 23, 0, 0, 0, DateTimeKind.Utc), eva["birthdate"]);
        Assert.Equal(2, eva.GetAttributeValue<OptionSetValue>("gendercode").Value);
        var jan = fixture.Contact("2");
        Assert.Equal("2", jan["lastname"]);
        Assert.Equal(1911, jan.GetAttributeValue<DateTime>("birthdate").Year);
        Assert.Equal(1, jan.GetAttributeValue<OptionSetValue>("gendercode").Value);
        Assert.False(fixture.Contact("4").Contains("birthdate"));
        Assert.Equal(2, fixture.Contact("5").GetAttributeValue<OptionSetValue>("gendercode").Value);
        Assert.Contains("people.csv,4,1,\"the customer is already in people.csv, line 2.\"", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Quarters_AreWindowsToo()
    {
        const string Mapping =
            """
            { "name": "Quarters", "period": "quarter", "files": [{ "file": "q-*.csv", "window": { "fileName": "q-(.+)\\.csv", "template": "$1" },
              "customer": { "number": "no", "kind": "personal" }, "measures": [{ "metric": "bce_aumaverage", "column": "b" }] }] }
            """;
        using var fixture = new FeedFixture(Mapping).With("q-2023-Q4.csv", "no,b\n1,5\n");

        fixture.Run();

        Assert.Equal(5m, fixture.Metric("1", "2023-12-31", CustomerMetricTable.AumAverage));
        Assert.Equal(Choices.Base + 1, fixture.WindowRow("2023-Q4").GetAttributeValue<OptionSetValue>(MetricWindowTable.PeriodKind).Value);
        Assert.Equal(new DateTime(2023, 10, 1, 0, 0, 0, DateTimeKind.Utc), fixture.WindowRow("2023-Q4")[MetricWindowTable.PeriodStart]);
    }

    [Fact]
    public void Run_FileWithoutHeader_TakesTheColumnsOfTheMapping()
    {
        var mapping = FeedFixture.Balances.Replace(
            "\"window\":", "\"format\": { \"delimiter\": \"|\", \"header\": false, \"columns\": [\"customer\", \"balance\", \"products\"] }, \"window\":", StringComparison.Ordinal);
        using var fixture = new FeedFixture(mapping).With("balances-2024-01.csv", "A|1|1\nB|2|2\nA|3|3\n");

        Assert.Equal(2, fixture.Run().Metrics.Created);
        Assert.StartsWith("balances-2024-01.csv,3,A,", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    private static string Referring => FeedFixture.Balances.Replace(", \"kind\": \"personal\", \"lastName\": \"{customer}\"", "", StringComparison.Ordinal);

    private static FeedFixture TwoMonths() =>
        new FeedFixture().With("balances-2024-01.csv", January).WithPacked("balances-2024-02.csv.gz", February);

    private sealed class Recorder : IProgress<FeedProgress>
    {
        internal List<FeedProgress> Heard { get; } = [];

        public void Report(FeedProgress value) => Heard.Add(value);
    }
}
