using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>What decisions read of the customer, beside names: the relationship's start, income, wealth, risk level, industry, points.</summary>
public sealed class CustomerFactTests
{
    private const string Header = "no,since,income,wealth,points,risk,industry\n";

    private const string Mapping =
        """
        { "name": "People", "files": [
          { "file": "people.csv",
            "format": { "decimal": ",", "delimiter": ";" },
            "customer": { "number": "no", "kind": "personal", "relationshipStart": { "column": "since", "formats": ["dd.MM.yyyy"] },
              "annualIncome": "income", "wealthEstimate": "wealth", "loyaltyPoints": "points", "riskLevel": "risk", "industry": "industry" } },
          { "file": "balances-*.csv", "window": { "fileName": "-([0-9]{4}-[0-9]{2})", "template": "$1" },
            "customer": { "number": "no" }, "measures": [{ "metric": "bce_aumend", "column": "balance" }] }] }
        """;

    [Fact]
    public void Run_EveryFact_IsOnTheCustomer()
    {
        using var fixture = Of("7;05.03.2011;120000,5;-0,0001;250;C4;J66\n");
        Entity row = Customer(fixture);
        Assert.Equal(new DateTime(2011, 3, 5), row[CustomerColumns.RelationshipStart]);
        Assert.Equal(120_000.5m, ((Money)row[CustomerColumns.AnnualIncome]).Value);
        Assert.Equal(-0.0001m, ((Money)row[CustomerColumns.WealthEstimate]).Value);
        Assert.Equal(250, row[CustomerColumns.LoyaltyPoints]);
        Assert.Equal(Choices.Of(RiskLevel.C4).Value, ((OptionSetValue)row[CustomerColumns.RiskLevel]).Value);
        Assert.Equal("J66", row[CustomerColumns.IndustryCode]);
    }

    [Fact]
    public void Run_EmptyFields_AreUnknownAndKeepWhatIsThere()
    {
        using var fixture = Of("7;05.03.2011;1;2;3;C1;A\n");
        fixture.With("people.csv", People("7;;;;;;\n"));
        Assert.Equal(new FeedCounts(0, 0, 1), fixture.Run().Customers);
        Assert.Equal("A", Customer(fixture)[CustomerColumns.IndustryCode]);
        Assert.Equal(2m, ((Money)Customer(fixture)[CustomerColumns.WealthEstimate]).Value);
    }

    [Fact]
    public void Run_AgainAndThenChanged_WritesOnlyTheChange()
    {
        using var fixture = Of("7;05.03.2011;1,50;2;3;c1;A\n");
        Assert.Equal(new FeedCounts(0, 0, 1), fixture.Run().Customers);
        fixture.With("people.csv", People("7;05.03.2011;1,5;2;3;C2;A\n"));
        Assert.Equal(new FeedCounts(0, 1, 0), fixture.Run().Customers);
        Assert.Equal(Choices.Of(RiskLevel.C2).Value, ((OptionSetValue)Customer(fixture)[CustomerColumns.RiskLevel]).Value);
    }

    [Theory]
    [InlineData("7;2011-03-05;;;;;", "since")]
    [InlineData("7;;much;;;;", "income")]
    [InlineData("7;;;1,00001;;;", "wealth")]
    [InlineData("7;;;;2,5;;", "points")]
    [InlineData("7;;;;;C6;", "risk: \"\"C6\"\" is none of C1 to C5.")]
    [InlineData("7;;;;;4;", "risk")]
    [InlineData("7;;;;;;123456789012345678901234567890123456789012345678901", "industry is longer than 50 characters.")]
    public void Run_FactThatCannotBe_IsRejected(string row, string reason)
    {
        using var fixture = new FeedFixture(Mapping).With("people.csv", People("8;;;;;;\n" + row + "\n")).With("balances-2024-01.csv", "no,balance\n8,1\n");
        Assert.Equal(1, fixture.Run().RowsRejected);
        Assert.Contains(reason, Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NotTheMaster_WritesFactsOnlyWhenTheCustomerIsMade()
    {
        using var fixture = Of("7;05.03.2011;1;2;3;C1;A\n");
        fixture.Mapping = Mapping.Replace("\"industry\": \"industry\" }", "\"industry\": \"industry\", \"updateExisting\": false }", StringComparison.Ordinal);
        fixture.With("people.csv", People("7;05.03.2011;1;2;3;C5;B\n"));
        Assert.Equal(new FeedCounts(0, 0, 1), fixture.Run().Customers);
        Assert.Equal("A", Customer(fixture)[CustomerColumns.IndustryCode]);
    }

    [Fact]
    public void Run_Company_TakesFactsToo()
    {
        using var fixture = new FeedFixture(Mapping.Replace("\"personal\"", "\"corporate\"", StringComparison.Ordinal));
        fixture.With("people.csv", People("7;05.03.2011;;;;;C26\n")).With("balances-2024-01.csv", "no,balance\n7,1\n").Run();
        Assert.Equal("C26", fixture.Environment.Rows(CustomerColumns.Account).Single()[CustomerColumns.IndustryCode]);
    }

    private static FeedFixture Of(string rows)
    {
        var fixture = new FeedFixture(Mapping).With("people.csv", People(rows)).With("balances-2024-01.csv", "no,balance\n7,1\n");
        Assert.Equal(0, fixture.Run().RowsRejected);
        return fixture;
    }

    private static string People(string rows) => Header.Replace(',', ';') + rows;

    private static Entity Customer(FeedFixture fixture) => fixture.Environment.Rows(CustomerColumns.Contact).Single();
}
