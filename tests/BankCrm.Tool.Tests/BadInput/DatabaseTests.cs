using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Sandbox;
using BankCrm.Tool.Tests.Interruption;
using BankCrm.Tool.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BankCrm.Tool.Tests.BadInput;

/// <summary>Database files that are no whole sandbox: refused with a sentence and left as they are.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public void Review_MissingDatabase_IsRefusedAndMakesNone()
    {
        using var folder = new TestFolder();
        ToolRun.Of("review", "--db", folder.At("none.db"), "--as-of", "2019-10-31").MustRefuse("none.db", "no sandbox");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Run_FileThatIsNoDatabase_IsRefusedAndKept() => AssertRefusedAndKept("bank.db", "This is a letter to the bank and no database at all.\n"u8.ToArray());

    [Fact]
    public void Run_EmptyFile_IsRefusedAndKept() => AssertRefusedAndKept("bank.db", []);

    [Fact]
    public void Run_HalfOfADatabase_IsRefusedAndKept()
    {
        using var folder = new TestFolder();
        byte[] whole = File.ReadAllBytes(PreparedDatabase.In(folder));
        AssertRefusedAndKept("bank.db", whole[..(whole.Length / 2)]);
        AssertRefusedAndKept("bank.db", whole[..100]);
    }

    [Fact]
    public void Run_DatabaseOfAnotherProgram_IsRefusedAndKept()
    {
        using var folder = new TestFolder();
        string path = folder.At("other.db");
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE song(title TEXT); INSERT INTO song VALUES('Nessun dorma');";
            command.ExecuteNonQuery();
        }

        AssertRefusedAndKept("other.db", File.ReadAllBytes(path), "not a sandbox");
    }

    [Fact]
    public void Run_DatabaseIsAFolder_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("review", "--db", folder.NewFolder("taken"), "--as-of", "2019-10-31").MustRefuse("taken");
        ToolRun.Of(Feed(folder, "taken")).MustRefuse("taken");
    }

    [Fact]
    public void Review_DatabaseInUse_IsRefused()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        using SandboxEnvironment open = SandboxEnvironment.Open(database);
        ToolProcess.Run(environment: null, "review", "--db", database, "--as-of", "2019-10-31").MustRefuse("in use");
    }

    [Fact]
    public void Review_SandboxWithoutTheSolution_IsRefused()
    {
        using var folder = new TestFolder();
        string database = folder.At("bare.db");
        SandboxEnvironment.Create(database).Dispose();
        ToolRun.Of("review", "--db", database, "--as-of", "2019-10-31").MustRefuse();
    }

    [Fact]
    public void Review_NothingFed_FindsNothingDue()
    {
        using var folder = new TestFolder();
        ToolRun run = ToolRun.Done("review", "--db", PreparedDatabase.In(folder), "--as-of", "2019-10-31");
        Assert.Contains("Nothing was due", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Try_DayBeforeEveryWindow_DecidesNothing()
    {
        using var folder = new TestFolder();
        string decisions = folder.At("decisions.csv");
        string data = new Deposits().Add("a", 7, 1).WriteTo(folder.At("data"));
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", data, "--db", PreparedDatabase.In(folder), "--as-of", "2019-07-30", "--decisions", decisions, "--json", folder.At("t.json"));
        Assert.Single(File.ReadLines(decisions));
    }

    [Fact]
    public void Feed_KilledWhileTheDatabaseIsMade_MakesItNextTime()
    {
        using var folder = new TestFolder();
        string[] feed = Feed(folder, "bank.db");
        string database = folder.At("bank.db");
        var progress = new DatabaseProgress(database);
        Assert.True(ToolProcess.RunAndKill(() => progress.Look() > 0, feed), "The tool ended before its database was begun.");
        ToolRun.Done(feed);
        Assert.Single(DatabaseContent.Rows(DatabaseContent.Of(database), "bce_customermetric"));
        Assert.Equal(new[] { database }, Directory.EnumerateFiles(folder.Root));
    }

    private static string[] Feed(TestFolder folder, string database) =>
        new[] { "feed", "--mapping", Deposits.Mapping, "--data", new Deposits().Add("a", 7, 1).WriteTo(folder.At("data")), "--db", folder.At(database) };

    private static void AssertRefusedAndKept(string name, byte[] bytes, params string[] words)
    {
        using var folder = new TestFolder();
        string path = folder.Write(name, bytes);
        string[][] commands = { Feed(folder, name), new[] { "review", "--db", path, "--as-of", "2019-10-31" } };
        IReadOnlyList<string> before = Files(folder);
        foreach (string[] command in commands)
        {
            ToolRun.Of(command).MustRefuse(words.Append(name).ToArray());
            Assert.Equal(bytes, File.ReadAllBytes(path));
            Assert.Equal(before, Files(folder));
        }
    }

    private static List<string> Files(TestFolder folder) => Directory.EnumerateFiles(folder.Root).Order(StringComparer.Ordinal).ToList();
}
