using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Tool.Tests.Effects;

/// <summary>effect: customers who complained against those alike, on a bank whose truth is known.</summary>
public sealed class EffectTests : IDisposable
{
    private const int Complainants = 20;
    private const int Others = 60;

    private static readonly Day[] Months = Enumerable.Range(1, 9).Select(month => new Day(2026, month, 1).EndOfMonth).ToArray();

    private readonly TestFolder folder = new();
    private readonly string database;

    public EffectTests()
    {
        database = PreparedDatabase.In(folder);
        using SandboxEnvironment environment = SandboxEnvironment.Open(database, new SandboxOptions { Clock = new StandingClock(new DateTimeOffset(2026, 10, 5, 2, 0, 0, TimeSpan.Zero)) });
        using IDataverse dataverse = environment.Connect();
        var bulk = new BulkRequests(dataverse);
        List<Entity> customers = Enumerable.Range(0, Complainants + Others).Select(Customer).ToList();
        bulk.Create(customers);
        bulk.Create(Months.Select(Window).ToList());
        bulk.Create(customers.SelectMany((customer, place) => Months.Select(month => Metric(customer, place, month)).OfType<Entity>()).ToList());
        bulk.Create(customers.Take(Complainants).Select(Complaint).ToList());
    }

    /// <summary>Who complained on 10 February lost half by May and one in four all by August; the others lost nothing.</summary>
    [Fact]
    public void Effect_KnownTruth_IsFound()
    {
        JsonElement report = Report("2026-09-30");

        Assert.Equal((20, 20, 0, 0), (Number(report, "complainants"), Number(report, "pairs"), Number(report, "withoutMatch"), Number(report, "withoutFigures")));
        JsonElement[] measures = report.GetProperty("measures").EnumerateArray().ToArray();
        Assert.Equal(new[] { "90 Aum", "90 Products", "90 Transactions", "180 Aum", "180 Products", "180 Transactions" }, measures.Select(line => $"{Number(line, "horizon")} {line.GetProperty("measure").GetString()}"));

        // Half less is −1/2 over 3/4; who is gone is −2.
        Assert.Equal(-2.0 / 3, measures[0].GetProperty("difference").GetDouble(), 6);
        Assert.Equal(((15 * (-2.0 / 3)) + (5 * -2.0)) / 20, measures[3].GetProperty("difference").GetDouble(), 6);
        Assert.True(measures[3].GetProperty("high").GetDouble() < 0);
        Assert.Equal(-1, measures[1].GetProperty("difference").GetDouble(), 6);

        JsonElement[] retention = report.GetProperty("retention").EnumerateArray().ToArray();
        Assert.Equal((20, 20), (Number(retention[0], "complainantsKept"), Number(retention[0], "othersKept")));
        Assert.Equal((15, 20), (Number(retention[1], "complainantsKept"), Number(retention[1], "othersKept")));
    }

    [Fact]
    public void Effect_SecondHorizonNotOver_IsLeftOpen()
    {
        JsonElement report = Report("2026-05-31");

        JsonElement[] measures = report.GetProperty("measures").EnumerateArray().ToArray();
        Assert.Equal(new[] { 20, 20, 20, 0, 0, 0 }, measures.Select(line => Number(line, "pairs")));
        Assert.Equal(JsonValueKind.Null, measures[3].GetProperty("difference").ValueKind);
    }

    [Fact]
    public void Effect_NoHorizonOver_CountsNobody() => Assert.Equal(0, Number(Report("2026-04-30"), "complainants"));

    [Fact]
    public void Effect_Console_TellsMethodAndNeverCallsSatisfactionRetention()
    {
        ToolRun run = ToolRun.Done("effect", "--db", database, "--as-of", "2026-09-30");

        Assert.Contains("Customers who complained, up to 2026-09-30: 20; matched 20, without a match 0, without figures before 0", run.OutputLines);
        Assert.Contains(run.OutputLines, line => line.Contains("Student's t", StringComparison.Ordinal) && line.Contains("Wilson", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.Contains("Satisfaction is no part of this report", StringComparison.Ordinal));
    }

    [Fact]
    public void Effect_WritesNothingToTheDatabase()
    {
        IReadOnlyList<string> before = DatabaseContent.Exactly(database);
        ToolRun.Done("effect", "--db", database, "--as-of", "2026-09-30");
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Effect_BadInput_IsRefusedInASentence()
    {
        ToolRun.Of("effect", "--db", database, "--as-of", "2025-12-31").MustRefuse("No month is closed");
        ToolRun.Of("effect", "--db", database, "--as-of", "soon").MustRefuseUse("--as-of");
        ToolRun.Of("effect", "--db", folder.At("nowhere.db"), "--as-of", "2026-09-30").MustRefuse("no sandbox database");
        ToolRun.Of("effect", "--db", database, "--as-of", "2026-09-30", "--json", database).MustRefuse("same file");
    }

    public void Dispose() => folder.Dispose();

    private JsonElement Report(string asOf)
    {
        string json = folder.At("effect.json");
        ToolRun.Done("effect", "--db", database, "--as-of", asOf, "--json", json);
        return JsonDocument.Parse(File.ReadAllText(json)).RootElement;
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static Entity Customer(int place) => new("contact", StableId.Of("effect" + place.ToString(CultureInfo.InvariantCulture)))
    {
        ["lastname"] = "Customer " + place.ToString(CultureInfo.InvariantCulture),
        ["bce_customernumber"] = "e-" + place.ToString("000", CultureInfo.InvariantCulture),
        ["bce_customerkind"] = Choices.Of(CustomerKind.Personal),
    };

    private static Entity Window(Day month) => new(MetricWindowTable.LogicalName)
    {
        [MetricWindowTable.Name] = month.ToString(),
        [MetricWindowTable.PeriodKind] = Choices.Of(PeriodKind.Month),
        [MetricWindowTable.PeriodStart] = new Day(month.Year, month.Month, 1).ToDateTime(),
        [MetricWindowTable.PeriodEnd] = month.ToDateTime(),
        [MetricWindowTable.ClosedOn] = month.AddDays(2).ToDateTime(),
    };

    /// <summary>Assets are alike by threes, so that each complainant finds a match; null where the customer is gone.</summary>
    private static Entity? Metric(Entity customer, int place, Day month)
    {
        bool complained = place < Complainants;
        bool isLater = month >= new Day(2026, 3, 1);
        if (complained && place % 4 == 0 && month >= new Day(2026, 6, 1))
        {
            return null;
        }

        int level = complained ? place : (place - Complainants) / 3;
        decimal assets = 10_000m + (1_000m * level);
        return new Entity(CustomerMetricTable.LogicalName)
        {
            [CustomerMetricTable.Name] = customer["bce_customernumber"] + " " + month,
            [CustomerMetricTable.CustomerNumber] = customer["bce_customernumber"],
            [CustomerMetricTable.Contact] = customer.ToEntityReference(),
            [CustomerMetricTable.PeriodKind] = Choices.Of(PeriodKind.Month),
            [CustomerMetricTable.PeriodEnd] = month.ToDateTime(),
            [CustomerMetricTable.AumEnd] = new Money(complained && isLater ? assets / 2 : assets),
            [CustomerMetricTable.ProductsHeld] = complained && isLater ? 2 : 3,
            [CustomerMetricTable.TransactionCount] = 10,
        };
    }

    private static Entity Complaint(Entity customer) => new(ComplaintTable.LogicalName)
    {
        [ComplaintTable.Title] = "Complaint",
        [ComplaintTable.Customer] = customer.ToEntityReference(),
        [ComplaintTable.IsComplaint] = true,
        [ComplaintTable.ReceivedOn] = new DateTime(2026, 2, 10, 4, 0, 0, DateTimeKind.Utc),
    };

    private sealed class StandingClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
