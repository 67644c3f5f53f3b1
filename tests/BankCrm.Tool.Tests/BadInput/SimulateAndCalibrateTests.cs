using System;
using System.IO;
using BankCrm.Tool.Tests.Simulating;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.BadInput;

/// <summary>Wrong use of simulate and calibrate: sentences, exit code 2, and nothing made.</summary>
public sealed class SimulateAndCalibrateTests
{
    [Fact]
    public void Simulate_NoPolicy_IsRefusedAndNamed() => ToolRun.Of("simulate", "--db", "b").MustRefuseUse("--policy");

    [Theory]
    [InlineData("simulate", "--policy", "A@1")]
    [InlineData("calibrate")]
    public void Run_NoPlaceOrTwo_IsRefused(params string[] command)
    {
        ToolRun.Of(command).MustRefuseUse("--db", "--environment");
        ToolRun.Of([.. command, "--db", "b", "--environment"]).MustRefuseUse("--db", "--environment");
    }

    [Theory]
    [InlineData("draft.txt")]
    [InlineData("PERSONAL-ASSETS")]
    [InlineData("PERSONAL-ASSETS@")]
    [InlineData("PERSONAL-ASSETS@one")]
    [InlineData("draft")]
    public void Simulate_NeitherFileNorRow_IsRefusedBeforeAnythingIsOpened(string policy) =>
        ToolRun.Of("simulate", "--policy", policy, "--db", "none.db").MustRefuse("--policy", policy);

    [Theory]
    [InlineData("none.json")]
    [InlineData("none.csv")]
    public void Simulate_NoSuchDraft_IsRefused(string file)
    {
        using var folder = new TestFolder();
        ToolRun.Of("simulate", "--policy", folder.At(file), "--db", folder.At("none.db")).MustRefuse(file, "no draft file");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Simulate_DraftOfAnotherShape_IsRefusedWithItsPath()
    {
        using var folder = new TestFolder();
        string draft = folder.Write("draft.json", "{ \"tiers\": [ { \"floor\": \"50000\" } ] }");
        ToolRun.Of("simulate", "--policy", draft, "--db", PreparedDatabase.In(folder)).MustRefuse("draft.json", "$.tiers[0].floor", "number");
    }

    [Fact]
    public void Simulate_DraftInAnotherEncoding_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("simulate", "--policy", folder.Write("draft.csv", [0x63, 0xC8, 0xFD, 0x0A]), "--db", "none.db").MustRefuse("draft.csv", "UTF-8");
    }

    [Fact]
    public void Simulate_UnsoundDraft_IsRefusedWithASentenceForEachFault()
    {
        using var folder = new TestFolder();
        string unsound = JsonDraftTests.Lower.Replace("\"floor\": 20000.5", "\"floor\": -1e20", StringComparison.Ordinal).Replace("\"allowedMisses\": 2", "\"allowedMisses\": 99", StringComparison.Ordinal);
        ToolRun run = ToolRun.Of("simulate", "--policy", folder.Write("draft.json", unsound), "--db", PreparedDatabase.In(folder)).MustBe(2);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.All(run.ErrorLines, line => Assert.Matches(@"^SIM-0\d\d: .*\$\.tiers\[1\].*\.$", line));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Simulate_FloorsThatDoNotRise_IsRefused()
    {
        using var folder = new TestFolder();
        string unsound = JsonDraftTests.Lower.Replace("300000", "20000", StringComparison.Ordinal);
        ToolRun.Of("simulate", "--policy", folder.Write("draft.json", unsound), "--db", PreparedDatabase.In(folder)).MustRefuse("TIER-", "GOLD", "PLATINUM");
    }

    [Theory]
    [InlineData("PERSONAL-ASSETS@99")]
    [InlineData("NOBODY@1")]
    [InlineData("6c1a6f0e-6f0a-5c0e-9a55-0b5c2e1d7a10")]
    public void Simulate_NoSuchPolicy_IsRefused(string policy)
    {
        using var folder = new TestFolder();
        ToolRun.Of("simulate", "--policy", policy, "--db", FedDatabase(folder)).MustRefuse("no tier policy", policy);
    }

    [Fact]
    public void Simulate_PolicyInForce_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("simulate", "--policy", "PERSONAL-ASSETS@1", "--db", FedDatabase(folder)).MustRefuse("SIM-002", "PERSONAL-ASSETS");
    }

    [Theory]
    [InlineData("simulate", "--policy", "PERSONAL-ASSETS@1")]
    [InlineData("calibrate")]
    public void Run_NothingFed_IsRefused(params string[] command)
    {
        using var folder = new TestFolder();
        ToolRun.Of([.. command, "--db", PreparedDatabase.In(folder)]).MustRefuse("No window is closed");
    }

    [Theory]
    [InlineData("simulate", "--policy", "PERSONAL-ASSETS@1")]
    [InlineData("calibrate")]
    public void Run_NoSuchDatabase_IsRefusedAndMakesNone(params string[] command)
    {
        using var folder = new TestFolder();
        ToolRun.Of([.. command, "--db", folder.At("none.db")]).MustRefuse("none.db");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("10000001")]
    public void Simulate_MoversOutOfBounds_IsRefused(string movers) => ToolRun.Of("simulate", "--policy", "A@1", "--db", "b", "--movers", movers).MustRefuse("--movers", "10000000");

    [Fact]
    public void Simulate_MoversIsNotANumber_IsRefused() => ToolRun.Of("simulate", "--policy", "A@1", "--db", "b", "--movers", "all").MustRefuseUse("--movers", "all");

    [Theory]
    [InlineData("simulate", "--policy", "A@1")]
    [InlineData("calibrate")]
    public void Run_AsOfIsNotADate_IsRefused(params string[] command) => ToolRun.Of([.. command, "--db", "b", "--as-of", "soon"]).MustRefuseUse("--as-of", "soon");

    [Fact]
    public void Simulate_ResultOverTheDraftOrTheDatabase_IsRefusedAndBothAreKept()
    {
        using var folder = new TestFolder();
        string draft = folder.Write("draft.json", JsonDraftTests.Lower);
        string database = PreparedDatabase.In(folder);
        ToolRun.Of("simulate", "--policy", draft, "--db", database, "--json", draft).MustRefuse("--policy", "--json");
        ToolRun.Of("simulate", "--policy", draft, "--db", database, "--json", database).MustRefuse("--db", "--json");
        Assert.Equal(JsonDraftTests.Lower, File.ReadAllText(draft));
    }

    [Theory]
    [InlineData("NOBODY", "no tier policy NOBODY")]
    [InlineData("PERSONAL-ASSETS", "no draft")]
    [InlineData("PERSONAL-POINTS", "percentile")]
    public void Calibrate_PolicyWithoutPercentilesToCompute_IsRefusedBeforeAnythingIsWritten(string code, string words)
    {
        using var folder = new TestFolder();
        string database = FedDatabase(folder);
        var before = DatabaseContent.Exactly(database);
        ToolRun.Of("calibrate", "--db", database, "--policy", code).MustRefuse(words, code);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    private static string FedDatabase(TestFolder folder)
    {
        string database = PreparedDatabase.In(folder);
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", new Deposits().Add("a", 7, 1).WriteTo(folder.At("data")), "--db", database);
        return database;
    }
}
