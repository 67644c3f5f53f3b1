using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Review;

/// <summary>The review by pages: every customer once, whatever the page size, and the same rows as in one go.</summary>
public sealed class ReviewCustomersScenarios : Scenario
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(3, 3)]
    [InlineData(7, 2)]
    [InlineData(8, 1)]
    public void Review_InPages_CoversEveryCustomerOnce(int pageSize, int expectedPages)
    {
        List<EntityReference> customers = Bank(Host, 7);

        ReviewTotals totals = Admin.Review(pageSize);

        Assert.Equal(expectedPages, totals.Pages);
        Assert.Equal(7, totals.Reviewed);
        Assert.Equal(7 * 3, totals.Decisions);
        Assert.Equal(7, totals.Changed);
        Assert.All(customers, customer => Assert.Equal(ScenarioDays.March, CustomerState.Of(Admin, customer).ReviewedTo));
    }

    [Fact]
    public void Review_InPages_WritesTheSameRowsAsOnePage()
    {
        List<EntityReference> paged = Bank(Host, 5);
        Admin.Review(pageSize: 2);
        using IScenarioHost other = ScenarioHosts.StartEmpty();
        other.AsAdministrator.Install();
        List<EntityReference> whole = Bank(other, 5);
        other.AsAdministrator.Review(pageSize: 250);

        Assert.Equal(
            whole.SelectMany(customer => HistoryRow.Of(other.AsAdministrator, customer)).Select(row => row.ToString()),
            paged.SelectMany(customer => HistoryRow.Of(Admin, customer)).Select(row => row.ToString()));
        Assert.NotEmpty(paged.SelectMany(customer => HistoryRow.Of(Admin, customer)));
    }

    [Fact]
    public void Review_Again_ChangesNothing()
    {
        EntityReference customer = Customer(1, 60_000m, 250_000m);
        CloseTo(ScenarioDays.February);
        Admin.Review();
        IEnumerable<string> before = HistoryRow.Of(Admin, customer).Select(row => row.ToString());

        ReviewTotals again = Admin.Review();

        Assert.Equal(1, again.Reviewed);
        Assert.Equal(0, again.Decisions);
        Assert.Equal(0, again.Changed);
        Assert.Equal(before, HistoryRow.Of(Admin, customer).Select(row => row.ToString()));
    }

    [Fact]
    public void Review_UndisturbedWindow_MovesTheCustomerAndLeavesNoRow()
    {
        EntityReference customer = Customer(1, 60_000m, 70_000m);
        CloseTo(ScenarioDays.February);

        Admin.Review();

        Assert.Equal(new[] { ScenarioDays.January }, HistoryRow.Of(Admin, customer).Select(row => row.PeriodEnd));
        Assert.Equal(ScenarioDays.February, CustomerState.Of(Admin, customer).ReviewedTo);
    }

    [Fact]
    public void Review_CustomerWithoutMetricInAClosedWindow_HoldsNothingThere()
    {
        EntityReference customer = Customer(1, 60_000m, null);
        CloseTo(ScenarioDays.February);

        Admin.Review();

        HistoryRow watch = HistoryRow.Of(Admin, customer).Last();
        Assert.Equal(0m, watch.Amount);
        Assert.Equal("BELOW-FLOOR,NO-METRIC", watch.Reasons);
        Assert.Equal(1, watch.Missed);
    }

    [Fact]
    public void Review_ThreeMisses_CostTheTierFromTheNextDayOn()
    {
        EntityReference customer = Customer(1, 250_000m, 190_000m, 40_000m, 60_000m);
        CloseTo(ScenarioDays.April);

        Admin.Review();

        Assert.Equal(
            new[]
            {
                "Month 2024-01-31 1 Assign - PLATINUM PLATINUM 250000 0 2024-02-01 FIRST-WINDOW standing",
                "Month 2024-02-29 1 Watch PLATINUM GOLD PLATINUM 190000 1 2024-03-01 BELOW-FLOOR,CRITICAL standing",
                "Month 2024-03-31 1 Watch PLATINUM BASIC PLATINUM 40000 2 2024-04-01 BELOW-FLOOR standing",
                "Month 2024-04-30 1 Downgrade PLATINUM GOLD GOLD 60000 0 2024-05-01 GRACE-USED standing",
            },
            HistoryRow.Of(Admin, customer).Select(row => row.ToString().Replace(",OSCILLATING", string.Empty)));
        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void Review_PolicySupersededInBetween_DecidesEachWindowByThePolicyOfItsDay()
    {
        EntityReference customer = Customer(1, 60_000m, 60_000m);
        CloseTo(ScenarioDays.February);
        new PolicyBuilder
        {
            Code = DefaultPolicy.Code,
            Version = 2,
            CustomerKind = CustomerKind.Personal,
            EffectiveFrom = new Day(2024, 2, 1),
            Tiers = new[] { new TierBuilder { Code = DefaultPolicy.Basic }, new TierBuilder { Code = DefaultPolicy.Gold, Order = 2, Floor = 40_000m }, new TierBuilder { Code = "SILVER-TOP", Order = 3, Floor = 55_000m } },
        }.PutInForce(Host);

        Admin.Review();

        Assert.Equal(new[] { DefaultPolicy.Gold, "SILVER-TOP" }, HistoryRow.Of(Admin, customer).Select(row => row.TierCode));
    }

    [Fact]
    public void Review_OfAccounts_LeavesContactsAlone()
    {
        new PolicyBuilder().PutInForce(Host);
        EntityReference contact = Customer(1, 60_000m);
        EntityReference account = new CustomerBuilder { Ordinal = 2, Table = CustomerColumns.Account, Kind = CustomerKind.Corporate }.AddTo(Host);
        Metric(account, ScenarioDays.January, 2_000_000m);
        Close(ScenarioDays.January);

        ReviewTotals totals = Admin.Review(table: CustomerColumns.Account);

        Assert.Equal(1, totals.Reviewed);
        Assert.Single(HistoryRow.Of(Admin, account));
        Assert.Empty(HistoryRow.Of(Admin, contact));
    }

    [Fact]
    public void Review_CustomersWithoutNumber_AreLeftOut()
    {
        new CustomerBuilder { HasNumber = false }.AddTo(Host);
        Close(ScenarioDays.January);

        Assert.Equal(0, Admin.Review().Reviewed);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void Review_PageSize_IsBounded(int pageSize, bool isAllowed)
    {
        if (isAllowed)
        {
            Assert.Equal(0, Admin.ReviewPage(pageSize)["Reviewed"]);
        }
        else
        {
            Refused.With(Codes.PageSizeOutOfBounds, () => Admin.ReviewPage(pageSize));
        }
    }

    [Theory]
    [InlineData("CUST000001")]
    [InlineData("12|")]
    [InlineData("|CUST000001")]
    [InlineData("x|CUST000001")]
    [InlineData("-5|CUST000001")]
    [InlineData(" ")]
    public void Review_DamagedContinuation_IsRefused(string continuation) =>
        Refused.With(Codes.ContinuationUnreadable, () => Admin.ReviewPage(10, continuation));

    [Fact]
    public void Review_UnknownTable_IsRefused() => Refused.With(Codes.InputInvalid, () => Admin.ReviewPage(10, table: "lead"));

    [Fact]
    public void Review_InterruptedAfterAPage_GoesOnWhereItStopped()
    {
        List<EntityReference> customers = Bank(Host, 4);
        var continuation = (string)Admin.ReviewPage(2)["Continuation"];

        ParameterCollection second = Admin.ReviewPage(2, continuation);

        Assert.Equal(2, second["Reviewed"]);
        Assert.All(customers, customer => Assert.Equal(ScenarioDays.March, CustomerState.Of(Admin, customer).ReviewedTo));
    }

    [Fact]
    public void Review_BegunAgainAfterAnInterruption_WritesNothingTwice()
    {
        List<EntityReference> customers = Bank(Host, 4);
        Admin.ReviewPage(2);

        ReviewTotals totals = Admin.Review();

        Assert.Equal(4, totals.Reviewed);
        Assert.Equal(2, totals.Changed);
        Assert.All(customers, customer => Assert.All(HistoryRow.Of(Admin, customer), row => Assert.Equal(1, row.Revision)));
    }

    /// <summary>Customers with three closed months each, of different amounts.</summary>
    private static List<EntityReference> Bank(IScenarioHost host, int count)
    {
        foreach (Day periodEnd in new[] { ScenarioDays.January, ScenarioDays.February, ScenarioDays.March })
        {
            new WindowBuilder { PeriodEnd = periodEnd }.AddTo(host);
        }

        var customers = new List<EntityReference>();
        for (int ordinal = 1; ordinal <= count; ordinal++)
        {
            EntityReference customer = new CustomerBuilder { Ordinal = ordinal }.AddTo(host);
            new MetricBuilder(customer) { PeriodEnd = ScenarioDays.January, Average = 40_000m * ordinal }.AddTo(host);
            new MetricBuilder(customer) { PeriodEnd = ScenarioDays.February, Average = 100_000m * ordinal }.AddTo(host);
            new MetricBuilder(customer) { PeriodEnd = ScenarioDays.March, Average = 10_000m * ordinal }.AddTo(host);
            customers.Add(customer);
        }

        return customers;
    }
}
