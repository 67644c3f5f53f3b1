using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>Files of transactions: sums and counts, balances of accounts carried forward, and standing rows beside them.</summary>
public sealed class TransactionTests
{
    private const string Mapping =
        """
        {
          "name": "Transactions",
          "links": [
            { "name": "owner", "file": "owners.csv", "from": "account", "to": "client", "where": [{ "column": "role", "equals": "OWNER" }] },
            { "name": "account of card", "file": "cards.csv", "from": "card", "to": "account" }
          ],
          "files": [
            { "file": "clients.csv", "customer": { "number": "client", "kind": "personal" } },
            {
              "file": "transactions*.csv",
              "key": "id",
              "where": [{ "column": "kind", "notIn": ["void", "test"] }],
              "customer": { "number": "account", "via": "owner" },
              "window": { "date": { "column": "day" } },
              "balance": {
                "account": "account", "column": "balance",
                "change": { "column": "amount", "outWhere": [{ "column": "kind", "in": ["debit", "fee"] }] }
              },
              "measures": [
                { "metric": "bce_aumend", "aggregate": "endBalance" },
                { "metric": "bce_aumaverage", "aggregate": "averageBalance" },
                { "metric": "bce_transactioncount", "aggregate": "count", "whenMissing": 0 },
                { "metric": "bce_amountin", "aggregate": "sum", "column": "amount", "where": [{ "column": "kind", "equals": "credit" }], "whenMissing": 0 },
                { "metric": "bce_amountout", "aggregate": "sum", "column": "amount", "where": [{ "column": "kind", "in": ["debit", "fee"] }] },
                { "metric": "bce_salarycredit", "aggregate": "any", "where": [{ "column": "text", "equals": "salary" }], "whenMissing": 0 },
                { "metric": "bce_salaryamount", "aggregate": "max", "column": "amount", "where": [{ "column": "text", "empty": false }] },
                { "metric": "bce_lastactiveon", "aggregate": "max", "date": "day", "carry": true, "where": [{ "column": "kind", "notIn": "fee" }] }
              ]
            },
            {
              "file": "loans.csv", "required": false,
              "customer": { "number": "account", "via": "owner" },
              "window": { "standing": { "from": "granted", "months": "months" } },
              "measures": [
                { "metric": "bce_loanend", "aggregate": "sum", "column": "amount", "lessPerMonth": "payment", "whenMissing": 0 },
                { "metric": "bce_productsheld", "aggregate": "count" }
              ]
            },
            {
              "file": "cards.csv",
              "customer": { "number": "card", "via": ["account of card", "owner"] },
              "window": { "standing": { "from": "issued", "to": "cancelled" } },
              "measures": [{ "metric": "bce_productsheld", "aggregate": "count" }]
            },
            {
              "file": "orders.csv", "allowEmpty": true,
              "customer": { "number": "account", "via": "owner" },
              "window": { "standing": {} },
              "measures": [{ "metric": "bce_directdebitcount", "aggregate": "count", "whenMissing": 0 }]
            }
          ]
        }
        """;

    private const string Header = "id,account,day,kind,amount,balance,text\n";

    [Fact]
    public void Run_Balances_AreCarriedForwardAndAveragedOverEveryDay()
    {
        using var fixture = Bank().With(
            "transactions.csv",
            Header + "1,a,2024-01-11,credit,310,310,\n2,a,2024-01-21,debit,10,300,\n3,b,2024-03-31,credit,5,5,\n");

        fixture.Run();

        // 20 January days of nothing to 10 of 310 and 11 of 300: (10 x 310 + 11 x 300) / 31.
        Assert.Equal(300m, fixture.Metric("1", "2024-01-31", "bce_aumend"));
        Assert.Equal(206.4516m, fixture.Metric("1", "2024-01-31", "bce_aumaverage"));
        Assert.Equal(300m, fixture.Metric("1", "2024-02-29", "bce_aumend"));
        Assert.Equal(300m, fixture.Metric("1", "2024-02-29", "bce_aumaverage"));

        // In March the client's second account adds 5 on the last day: 300 + 5 / 31.
        Assert.Equal(305m, fixture.Metric("1", "2024-03-31", "bce_aumend"));
        Assert.Equal(300.1613m, fixture.Metric("1", "2024-03-31", "bce_aumaverage"));
    }

    [Fact]
    public void Run_WindowsWithoutTransactions_CountNoneAndCarryTheLastActiveDay()
    {
        using var fixture = Bank().With(
            "transactions.csv",
            Header + "1,a,2024-01-11,credit,310,310,salary\n2,a,2024-01-31,fee,10,300,\n3,c,2024-03-01,credit,1,1,\n");

        fixture.Run();

        Assert.Equal(2, fixture.Metric("1", "2024-01-31", "bce_transactioncount"));
        Assert.Equal(310m, fixture.Metric("1", "2024-01-31", "bce_amountin"));
        Assert.Equal(10m, fixture.Metric("1", "2024-01-31", "bce_amountout"));
        Assert.Equal(1, fixture.Metric("1", "2024-01-31", "bce_salarycredit"));
        Assert.Equal(310m, fixture.Metric("1", "2024-01-31", "bce_salaryamount"));
        Assert.Equal("2024-01-11", fixture.Metric("1", "2024-01-31", "bce_lastactiveon"));
        Assert.Equal(0, fixture.Metric("1", "2024-02-29", "bce_transactioncount"));
        Assert.Equal(0m, fixture.Metric("1", "2024-02-29", "bce_amountin"));
        Assert.Null(fixture.Metric("1", "2024-02-29", "bce_amountout"));
        Assert.Equal(0, fixture.Metric("1", "2024-02-29", "bce_salarycredit"));
        Assert.Equal("2024-01-11", fixture.Metric("1", "2024-03-31", "bce_lastactiveon"));
        Assert.Equal("2024-03-01", fixture.Metric("2", "2024-03-31", "bce_lastactiveon"));
    }

    [Theory]
    [InlineData("2,a,2024-01-05,debit,30,70,|3,a,2024-01-05,credit,5,75,", "75")]
    [InlineData("3,a,2024-01-05,credit,5,75,|2,a,2024-01-05,debit,30,70,", "75")]
    [InlineData("2,a,2024-01-05,credit,7,107,|3,a,2024-01-05,debit,7,100,", "100")]
    [InlineData("3,a,2024-01-05,debit,7,100,|2,a,2024-01-05,credit,7,107,", "100")]
    [InlineData("4,a,2024-01-05,debit,1,74.1,|2,a,2024-01-05,debit,30,70.1,|3,a,2024-01-05,credit,5,75.1,", "74.1")]
    public void Run_SeveralTransactionsOfADay_FindsTheLastWhateverTheOrder(string rows, string expected)
    {
        using var fixture = Bank().With("transactions.csv", Header + "1,a,2024-01-02,credit,100,100,\n" + rows.Replace('|', '\n') + "\n");

        fixture.Run();

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), fixture.Metric("1", "2024-01-31", "bce_aumend"));
    }

    [Theory]
    [InlineData("1,a,2024-01-05,credit,100,100,|2,a,2024-01-05,debit,30,70,")]
    [InlineData("2,a,2024-01-05,debit,30,70,|1,a,2024-01-05,credit,100,100,")]
    public void Run_SeveralTransactionsOfTheFirstDay_FindsTheLastWhateverTheOrder(string rows)
    {
        using var fixture = Bank().With("transactions.csv", Header + rows.Replace('|', '\n') + "\n");

        fixture.Run();

        Assert.Equal(70m, fixture.Metric("1", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_AverageOfHalfTheSmallestDecimal_IsRoundedAwayFromZero()
    {
        // From 16 April, the balance stands on 15 of 30 days.
        using var fixture = Bank().With("transactions.csv", Header + "1,a,2024-04-16,debit,0.0001,-0.0001,\n2,c,2024-04-16,credit,0.0001,0.0001,\n");

        fixture.Run();

        Assert.Equal(-0.0001m, fixture.Metric("1", "2024-04-30", "bce_aumaverage"));
        Assert.Equal(0.0001m, fixture.Metric("2", "2024-04-30", "bce_aumaverage"));
    }

    [Fact]
    public void Run_StandingRows_CountWhileTheyStand()
    {
        using var fixture = Bank()
            .With("transactions.csv", Header + "1,a,2024-01-01,credit,1,1,\n2,a,2024-05-01,credit,1,2,\n")
            .With("loans.csv", "account,granted,months,amount,payment\na,2024-02-29,3,300,100\nb,2024-01-31,24,50,\n")
            .With("cards.csv", "card,account,issued,cancelled\nx,a,2024-01-31,2024-03-31\ny,b,,\nz,c,2024-01-01,\n")
            .With("orders.csv", "account,to\na,1\na,2\n");

        fixture.Run();

        // The first loan is granted in February and paid back in three months; the second has no payment and stands for 24.
        Assert.Equal([50m, 350m, 250m, 150m, 50m], Months("bce_loanend"));

        // The cards and loans of each month's last day: x from January to the day before the end of March, y always.
        Assert.Equal([3, 4, 3, 3, 2], Months("bce_productsheld"));
        Assert.Equal([2, 2, 2, 2, 2], Months("bce_directdebitcount"));

        IEnumerable<object?> Months(string column) => new[] { "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31" }
            .Select(end => fixture.Metric("1", end, column));
    }

    [Fact]
    public void Run_StandingRowsOfACustomerWithoutDatedRows_MakeNoMetric()
    {
        using var fixture = Bank().With("transactions.csv", Header + "1,a,2024-01-01,credit,1,1,\n").With("orders.csv", "account,to\na,1\nc,2\n");

        Assert.Equal(1, fixture.Run().Metrics.Created);
        Assert.Equal(1, fixture.Metric("1", "2024-01-31", "bce_directdebitcount"));
        Assert.Equal(0m, fixture.Metric("1", "2024-01-31", "bce_loanend"));
    }

    [Fact]
    public void Run_ConditionsOfTheFile_LeaveRowsOutWithoutRejectingThem()
    {
        using var fixture = Bank().With("transactions.csv", Header + "1,a,2024-01-01,credit,1,1,\n2,a,2024-01-02,void,x,,\n3,?,2024-01-02,test,1,1,\n");

        var report = fixture.Run();

        var file = report.Files.Single(read => read.Name == "transactions.csv");
        Assert.Equal((3, 2, 0), (file.Read, file.LeftOut, file.Rejected));
        Assert.Equal(1, fixture.Metric("1", "2024-01-31", "bce_transactioncount"));
        Assert.Equal(1, report.Files.First(read => read.Name == "owners.csv").LeftOut);
    }

    [Fact]
    public void Run_RowsThatLeadNowhere_AreRejected()
    {
        using var fixture = Bank().With("transactions.csv", Header + "1,a,2024-01-01,credit,1,1,\n2,q,2024-01-02,credit,1,1,\n1,a,2024-01-03,credit,1,2,\n,a,2024-01-03,credit,1,2,\n4,a,2024-01-03,credit,,2,\n");

        fixture.Run();

        Assert.Equal(
            [
                "transactions.csv,3,,\"account: no row of owners.csv leads from \"\"q\"\" to a customer.\",\"2,q,2024-01-02,credit,1,1,\"",
                "transactions.csv,4,1,\"id is the same as in transactions.csv, line 2.\",\"1,a,2024-01-03,credit,1,2,\"",
                "transactions.csv,5,1,id is empty.,\",a,2024-01-03,credit,1,2,\"",
                "transactions.csv,6,1,amount is empty.,\"4,a,2024-01-03,credit,,2,\"",
            ],
            fixture.Rejected());
        Assert.Equal(1, fixture.Metric("1", "2024-01-31", "bce_transactioncount"));
    }

    [Fact]
    public void Run_LinkWithTwoTargets_KeepsTheFirst()
    {
        using var fixture = Bank()
            .With("owners.csv", "account,client,role\na,1,OWNER\na,2,OWNER\n")
            .With("cards.csv", "card,account,issued,cancelled\nx,a,,\n")
            .With("transactions.csv", Header + "1,a,2024-01-01,credit,1,1,\n");

        fixture.Run();

        Assert.Contains("owners.csv,3,,\"account is the same as in owners.csv, line 2.\"", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
        Assert.Equal(1m, fixture.Metric("1", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_SumBeyondWhatCanBeStored_RejectsTheCustomersWindow()
    {
        const string Most = "922337203685477";
        using var fixture = Bank().With(
            "transactions.csv",
            Header + $"1,a,2024-01-01,credit,{Most},1,\n2,a,2024-01-02,credit,{Most},1,\n3,a,2024-01-02,credit,{Most},1,\n4,c,2024-01-02,credit,{Most},1,\n");

        var report = fixture.Run();

        Assert.Equal(
            "transactions.csv,2,1,\"from this row on, the customer's rows for 2024-01 add up to more than can be stored in bce_amountin.\",",
            Assert.Single(fixture.Rejected()));
        Assert.Equal(1, report.Metrics.Created);
        Assert.Equal(922337203685477m, fixture.Metric("2", "2024-01-31", "bce_amountin"));
    }

    [Fact]
    public void Run_SignedAmounts_AreSplitBySign()
    {
        const string Signed =
            """
            { "name": "Signed", "files": [{ "file": "t.csv", "format": { "delimiter": "\t", "decimal": ",", "thousands": "." },
              "customer": { "number": "no", "kind": "personal" }, "window": { "date": "day" }, "measures": [
                { "metric": "bce_amountin", "aggregate": "sum", "column": "amount", "where": [{ "column": "amount", "sign": "positive" }] },
                { "metric": "bce_amountout", "aggregate": "sum", "column": "amount", "absolute": true, "where": [{ "column": "amount", "sign": "negative" }] },
                { "metric": "bce_contribution", "aggregate": "min", "column": "amount" },
                { "metric": "bce_productsheld", "aggregate": "max", "constant": 7 }] }] }
            """;
        using var fixture = new FeedFixture(Signed).With("t.csv", "no\tday\tamount\n1\t2024-01-01\t1.000,50\n1\t2024-01-02\t-200,25\n1\t2024-01-03\t-0,75\n1\t2024-01-04\t0\n");

        fixture.Run();

        Assert.Equal(1000.5m, fixture.Metric("1", "2024-01-31", "bce_amountin"));
        Assert.Equal(201m, fixture.Metric("1", "2024-01-31", "bce_amountout"));
        Assert.Equal(-200.25m, fixture.Metric("1", "2024-01-31", "bce_contribution"));
        Assert.Equal(7, fixture.Metric("1", "2024-01-31", "bce_productsheld"));
    }

    private static FeedFixture Bank() => new FeedFixture(Mapping)
        .With("clients.csv", "client\n1\n2\n")
        .With("owners.csv", "account,client,role\na,1,OWNER\nb,1,OWNER\nc,2,OWNER\na,2,USER\n")
        .With("cards.csv", "card,account,issued,cancelled\nx,a,2024-01-01,\n")
        .With("orders.csv", "account,to\n");
}
