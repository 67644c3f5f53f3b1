using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Contract;

/// <summary>Each command doing what it is for.</summary>
public sealed class CommandTests
{
    [Fact]
    public void Pack_Folder_WritesTwoZipsAndPrintsThem()
    {
        using var folder = new TestFolder();
        ToolRun run = ToolRun.Done("pack", "--out", folder.At("a/b"));
        string[] expected = { folder.At("a/b/BankCrmExtensions_0_4_0_0_managed.zip"), folder.At("a/b/BankCrmExtensions_0_4_0_0.zip") };
        Assert.Equal(expected, run.OutputLines);
        Assert.All(expected, zip => Assert.True(File.Exists(zip)));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Pack_Twice_WritesTheSameBytes()
    {
        using var folder = new TestFolder();
        ToolRun.Done("pack", "--out", folder.At("first"));
        ToolRun.Done("pack", "--out", folder.At("second"));
        foreach (string zip in Directory.EnumerateFiles(folder.At("first")))
        {
            Assert.Equal(File.ReadAllBytes(zip), File.ReadAllBytes(Path.Combine(folder.At("second"), Path.GetFileName(zip))));
        }
    }

    [Fact]
    public void Check_PackedZips_FindsNothing()
    {
        using var folder = new TestFolder();
        string[] zips = ToolRun.Done("pack", "--out", folder.Root).OutputLines;
        ToolRun run = ToolRun.Done(zips.Prepend("check").ToArray());
        Assert.Equal(zips.Select(zip => Path.GetFileName(zip) + ": nothing found."), run.OutputLines);
    }

    [Fact]
    public void Feed_NewDatabase_MakesItAndTellsWhatItRead()
    {
        using var folder = new TestFolder();
        string data = new Deposits().Add("a", 7, 1, 2).Add("b", 8, 3).WriteTo(folder.At("data"));
        ToolRun run = ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", folder.At("bank.db"));
        Assert.Contains("Read 3 rows of 2 files, rejected 0", run.OutputLines);
        Assert.Contains("Customers: 2 new, 0 changed, 0 unchanged", run.OutputLines);
        Assert.Contains("Metrics: 3 new, 0 changed, 0 unchanged", run.OutputLines);
        Assert.Contains("Windows: 2 closed, 0 held open", run.OutputLines);
        Assert.Equal(new[] { folder.At("bank.db") }, Directory.EnumerateFiles(folder.Root));
    }

    [Fact]
    public void Feed_Again_ChangesNothing()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        string data = Deposits.Random(50, seed: 3).WriteTo(folder.At("data"));
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", database);
        var before = DatabaseContent.Exactly(database);
        ToolRun run = ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", database);
        Assert.Contains("0 new, 0 changed, 50 unchanged", run.Output, StringComparison.Ordinal);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Review_FedDatabase_DecidesAsTryDoes()
    {
        using var folder = new TestFolder();
        string data = Deposits.Random(80, seed: 4).WriteTo(folder.At("data"));
        string step = PreparedDatabase.In(folder, "step.db");
        string whole = PreparedDatabase.In(folder, "whole.db");
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", step);
        ToolRun run = ToolRun.Done("review", "--db", step, "--as-of", "2019-10-31");
        ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", data, "--db", whole);
        Assert.Contains("80 customers read, 80 due", run.Output, StringComparison.Ordinal);
        DatabaseContent.AssertSame(DatabaseContent.Of(whole), DatabaseContent.Of(step));
    }

    [Fact]
    public void Review_MonthByMonth_DecidesAsAllAtOnce()
    {
        using var folder = new TestFolder();
        string data = Deposits.Random(80, seed: 5).WriteTo(folder.At("data"));
        string monthly = PreparedDatabase.In(folder, "monthly.db");
        string once = PreparedDatabase.In(folder, "once.db");
        foreach (string database in new[] { monthly, once })
        {
            ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", database);
        }

        foreach (string day in new[] { "2019-07-31", "2019-08-31", "2019-09-30" })
        {
            ToolRun.Done("review", "--db", monthly, "--as-of", day);
        }

        ToolRun.Done("review", "--db", monthly, "--as-of", "2019-10-31");
        ToolRun.Done("review", "--db", once, "--as-of", "2019-10-31");

        // Tasks and alerts are about the day of a review, so only the decisions and the customers can be the same.
        IReadOnlyList<string> expected = DatabaseContent.Of(once);
        IReadOnlyList<string> actual = DatabaseContent.Of(monthly);
        foreach (string table in new[] { "bce_tierdecision", "bce_stagemove", "bce_customervalue", "bce_churnscore", "bce_rfmscale", "contact" })
        {
            DatabaseContent.AssertSame(WithoutAlerts(expected, table), WithoutAlerts(actual, table), table);
        }
    }

    private static List<string> WithoutAlerts(IReadOnlyList<string> content, string table) =>
        DatabaseContent.Rows(content, table).Select(row => string.Join("; ", row.Split("; ").Where(column => !column.StartsWith("bce_churnalertid=", StringComparison.Ordinal)))).Order(StringComparer.Ordinal).ToList();

    [Fact]
    public void Review_Again_FindsNothingDueAndWritesNothing()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", Deposits.Random(50, seed: 6).WriteTo(folder.At("data")), "--db", database);
        ToolRun.Done("review", "--db", database, "--as-of", "2019-10-31");
        var before = DatabaseContent.Exactly(database);
        ToolRun run = ToolRun.Done("review", "--db", database, "--as-of", "2019-10-31");
        Assert.Contains("Nothing was due: every closed window is decided.", run.OutputLines);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Program_DoneFoundAndRefused_EndsWithItsExitCode()
    {
        using var folder = new TestFolder();
        ToolRun packed = ToolProcess.Run(environment: null, "pack", "--out", folder.Root).MustBe(0);
        Assert.Equal(2, packed.OutputLines.Length);
        Assert.Empty(packed.Errors);
        ToolRun found = ToolProcess.Run(environment: null, "check", folder.Write("other.zip", "no zip")).MustBe(1);
        Assert.Empty(found.Errors);
        ToolRun refused = ToolProcess.Run(environment: null, "review", "--db", folder.At("none.db"), "--as-of", "2019-10-31");
        refused.MustRefuse("none.db");
        Assert.Empty(refused.Output);
    }
}
