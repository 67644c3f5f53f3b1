using System;
using System.Linq;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>Runs whose mapping says something other than one file a month with one row a customer.</summary>
public sealed class MappedRunTests
{
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
}
