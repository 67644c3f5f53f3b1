using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Simulating;

/// <summary>simulate: what a draft would change, and nothing written.</summary>
public sealed class SimulateTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly string database;

    public SimulateTests()
    {
        database = PreparedDatabase.In(folder);
        string data = new Deposits()
            .Add("stays", 7, 60_000, 60_000, 60_000)
            .Add("rises", 7, 30_000, 30_000, 30_000)
            .Add("falls", 7, 250_000, 250_000, 250_000)
            .WriteTo(folder.At("data"));
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", data, "--db", database);
    }

    [Fact]
    public void Simulate_LowerFloors_TellsWhoMovesAndWritesNothing()
    {
        IReadOnlyList<string> before = DatabaseContent.Exactly(database);
        string json = folder.At("result.json");
        ToolRun run = ToolRun.Done("simulate", "--policy", folder.Write("draft.json", JsonDraftTests.Lower), "--db", database, "--json", json);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
        Assert.Contains("Policy PERSONAL-ASSETS v2 on the window to 2019-09-30: 3 customers, 2 change tier, 1 up and 1 down", run.OutputLines);
        Assert.Contains(run.OutputLines, line => line.Contains("rises", StringComparison.Ordinal) && line.Contains("BASIC", StringComparison.Ordinal) && line.Contains("GOLD", StringComparison.Ordinal));
        Assert.Contains("Load of the managers", run.Output, StringComparison.Ordinal);

        JsonElement result = Read(json);
        Assert.Equal((3, 2, 1, 1), (Number(result, "customers"), Number(result, "moved"), Number(result, "raised"), Number(result, "lowered")));
        Assert.Equal(
            new[] { "BASIC>GOLD 1", "GOLD>GOLD 1", "PLATINUM>GOLD 1" },
            result.GetProperty("migration").EnumerateArray().Select(row => $"{row.GetProperty("from").GetString()}>{row.GetProperty("to").GetString()} {Number(row, "customers")}"));
        JsonElement falls = result.GetProperty("movers").EnumerateArray().Single(mover => mover.GetProperty("customer").GetString() == "falls");
        Assert.Equal(250_000m, falls.GetProperty("measured").GetDecimal());
        Assert.NotEmpty(falls.GetProperty("reasons").EnumerateArray());
        JsonElement load = result.GetProperty("load").EnumerateArray().Single();
        Assert.Equal(0.03m, load.GetProperty("loadAfter").GetDecimal());
        Assert.Equal(3, Number(load.GetProperty("after"), "GOLD"));
    }

    [Fact]
    public void Simulate_FewMovers_ListsSoManyAndCountsAll()
    {
        string json = folder.At("result.json");
        ToolRun.Done("simulate", "--policy", folder.Write("draft.json", JsonDraftTests.Lower), "--db", database, "--json", json, "--movers", "1");
        Assert.Single(Read(json).GetProperty("movers").EnumerateArray());
        Assert.Equal(2, Number(Read(json), "moved"));
    }

    [Fact]
    public void Simulate_DayBeforeTheLastWindow_LeavesLaterWindowsAlone() =>
        Assert.Contains("window to 2019-08-31", ToolRun.Done("simulate", "--policy", folder.Write("draft.json", JsonDraftTests.Lower), "--db", database, "--as-of", "2019-09-29").Output, StringComparison.Ordinal);

    [Fact]
    public void Simulate_ShippedPercentileDraft_NeedsItsFloorsFirst()
    {
        var many = new Deposits();
        for (int customer = 0; customer < 600; customer++)
        {
            many.Add($"m{customer:000}", 9, customer * 100m);
        }

        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", many.WriteTo(folder.At("many")), "--db", database);
        ToolRun.Of("simulate", "--policy", "PERSONAL-PERCENTILE@1", "--db", database).MustRefuse("PERSONAL-PERCENTILE");
        ToolRun.Done("calibrate", "--db", database, "--policy", "PERSONAL-PERCENTILE");
        Assert.Contains("Policy PERSONAL-PERCENTILE v1", ToolRun.Done("simulate", "--policy", "personal-percentile@1", "--db", database).Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    private static int Number(JsonElement element, string property) => element.GetProperty(property).GetInt32();
}
