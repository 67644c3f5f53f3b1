using System.IO;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.BadInput;

/// <summary>Wrong use: one sentence, exit code 2, and nothing made.</summary>
public sealed class MappingAndOptionTests
{
    private static readonly Deposits OneCustomer = new Deposits().Add("a", 7, 1);

    [Theory]
    [InlineData("feed")]
    [InlineData("try")]
    public void Run_NoSuchMapping_IsRefused(string command) => AssertRefused(command, mapping: null, "none.json");

    [Theory]
    [InlineData("feed")]
    [InlineData("try")]
    public void Run_MappingIsNotJson_IsRefused(string command) => AssertRefused(command, "{ \"name\": ", "mapping.json", "not valid JSON");

    [Fact]
    public void Feed_MappingIsEmpty_IsRefused() => AssertRefused("feed", string.Empty, "mapping.json", "JSON");

    [Fact]
    public void Feed_MappingIsAList_IsRefused() => AssertRefused("feed", "[]", "mapping.json", "object");

    [Fact]
    public void Feed_MappingHasAnUnknownProperty_IsRefused() => AssertRefused(
        "feed", File.ReadAllText(Deposits.Mapping).Replace("\"period\"", "\"periode\"", System.StringComparison.Ordinal), "periode", "not known");

    [Fact]
    public void Feed_MappingHasAnUnknownMetric_IsRefused() => AssertRefused(
        "feed", File.ReadAllText(Deposits.Mapping).Replace("bce_aumend", "bce_aumfinal", System.StringComparison.Ordinal), "bce_aumfinal", "measures[0]");

    [Theory]
    [InlineData("feed")]
    [InlineData("try")]
    public void Run_NoSuchDataFolder_IsRefusedAndMakesNoDatabase(string command)
    {
        using var folder = new TestFolder();
        ToolRun.Of(command, "--mapping", Deposits.Mapping, "--data", folder.At("none"), "--db", folder.At("bank.db")).MustRefuse("none", "folder");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("try")]
    public void Run_EmptyDataFolder_IsRefused(string command)
    {
        using var folder = new TestFolder();
        ToolRun.Of(command, "--mapping", Deposits.Mapping, "--data", folder.NewFolder("data"), "--db", folder.At("bank.db")).MustRefuse("no file that matches deposits-m??.csv");
    }

    [Theory]
    [InlineData("--mapping")]
    [InlineData("--data")]
    public void Try_OneOfMappingAndDataAlone_IsRefused(string option)
    {
        using var folder = new TestFolder();
        string given = option == "--mapping" ? Deposits.Mapping : OneCustomer.WriteTo(folder.At("data"));
        ToolRun.Of("try", option, given).MustRefuse("--mapping", "--data");
    }

    [Theory]
    [InlineData("feed", "--data", "d", "--db", "b", "--mapping")]
    [InlineData("feed", "--mapping", "m", "--db", "b", "--data")]
    [InlineData("feed", "--mapping", "m", "--data", "d", "--db")]
    [InlineData("review", "--as-of", "2019-10-31", "--db")]
    [InlineData("review", "--db", "b", "--as-of")]
    public void Run_RequiredOptionMissing_IsRefusedAndNamed(params string[] line) => ToolRun.Of(line[..^1]).MustRefuseUse(line[^1]);

    [Fact]
    public void Review_SandboxAndEnvironmentTogether_IsRefused() =>
        ToolRun.Of("review", "--db", "b", "--environment", "--as-of", "2019-10-31").MustRefuseUse("--db", "--environment");

    [Fact]
    public void Review_EnvironmentWithoutMicrosoftsClient_IsRefused() =>
        ToolRun.Of("review", "--environment", "--as-of", "2019-10-31").MustRefuse("DataverseSdk=nuget");

    [Theory]
    [InlineData("try", "--customer", "5")]
    [InlineData("review", "--db", "b", "--as-of", "2019-10-31", "--json", "j")]
    [InlineData("pack", "--output", "o")]
    public void Run_UnknownOption_IsRefused(params string[] line)
    {
        ToolRun run = ToolRun.Of(line).MustBe(2);
        Assert.Contains(run.ErrorLines, error => error.Contains("--", System.StringComparison.Ordinal));
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("Review")]
    [InlineData("")]
    public void Run_UnknownCommand_IsRefused(string command) => Assert.NotEmpty(ToolRun.Of(command).MustBe(2).Errors);

    [Fact]
    public void Run_NoCommand_IsRefusedWithAHint() => ToolRun.Of().MustRefuseUse("command");

    [Fact]
    public void Run_Help_ListsTheCommands()
    {
        ToolRun run = ToolRun.Done("--help");
        foreach (string command in new[] { "try", "pack", "check", "feed", "review" })
        {
            Assert.Contains(run.OutputLines, line => line.TrimStart().StartsWith(command, System.StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("31.10.2019")]
    [InlineData("2019-13-01")]
    [InlineData("2019-02-29")]
    [InlineData("20191031")]
    [InlineData("yesterday")]
    [InlineData("2019-10-31T00:00:00")]
    public void Run_AsOfIsNotADate_IsRefused(string day)
    {
        using var folder = new TestFolder();
        string database = folder.Write("bank.db", "never opened");
        ToolRun.Of("review", "--db", database, "--as-of", day).MustRefuseUse("--as-of", day);
        ToolRun.Of("try", "--as-of", day).MustRefuseUse("--as-of", day);
        Assert.Equal("never opened", File.ReadAllText(database));
    }

    [Fact]
    public void Try_CustomersIsNotANumber_IsRefused() => ToolRun.Of("try", "--customers", "many").MustRefuseUse("--customers", "many");

    [Theory]
    [InlineData("--json")]
    [InlineData("--decisions")]
    public void Try_OutputIsAFolder_IsRefusedBeforeAnythingIsDone(string option)
    {
        using var folder = new TestFolder();
        string data = OneCustomer.WriteTo(folder.At("data"));
        string database = folder.At("bank.db");
        ToolRun.Of("try", "--mapping", Deposits.Mapping, "--data", data, "--db", database, option, folder.NewFolder("taken")).MustRefuse("taken");
        Assert.False(File.Exists(database));
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--decisions")]
    public void Try_OutputBelowAFile_IsRefusedBeforeAnythingIsDone(string option)
    {
        using var folder = new TestFolder();
        string data = OneCustomer.WriteTo(folder.At("data"));
        string database = folder.At("bank.db");
        ToolRun.Of("try", "--mapping", Deposits.Mapping, "--data", data, "--db", database, option, Path.Combine(folder.Write("file", "x"), "out.txt")).MustRefuse("file");
        Assert.False(File.Exists(database));
    }

    [Fact]
    public void Try_SameFileForTwoOutputs_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("try", "--json", folder.At("out"), "--decisions", folder.At("out")).MustRefuse("--json", "--decisions");
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    [Fact]
    public void Try_RefusedFeed_LeavesTheFormerDecisionsAlone()
    {
        using var folder = new TestFolder();
        string decisions = folder.Write("decisions.csv", "former");
        string database = PreparedDatabase.In(folder);
        ToolRun.Of("try", "--mapping", Deposits.Mapping, "--data", folder.NewFolder("data"), "--db", database, "--decisions", decisions).MustRefuse("no file");
        Assert.Equal("former", File.ReadAllText(decisions));
        Assert.Equal(new[] { database, decisions }, System.Linq.Enumerable.Order(Directory.GetFiles(folder.Root), System.StringComparer.Ordinal));
    }

    [Fact]
    public void Feed_DatabaseInAMissingFolder_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("feed", "--mapping", Deposits.Mapping, "--data", OneCustomer.WriteTo(folder.At("data")), "--db", folder.At("none/bank.db")).MustRefuse("bank.db");
    }

    [Fact]
    public void Pack_OutIsAFile_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("pack", "--out", folder.Write("taken", "x")).MustRefuse("taken");
        Assert.Equal("x", File.ReadAllText(folder.At("taken")));
    }

    private static void AssertRefused(string command, string? mapping, params string[] words)
    {
        using var folder = new TestFolder();
        string data = OneCustomer.WriteTo(folder.At("data"));
        string path = mapping is null ? folder.At("none.json") : folder.Write("mapping.json", mapping);
        ToolRun.Of(command, "--mapping", path, "--data", data, "--db", folder.At("bank.db")).MustRefuse(words);
        Assert.False(File.Exists(folder.At("bank.db")));
    }
}
