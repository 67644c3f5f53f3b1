using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Sandbox;
using BankCrm.Tool.Review;
using BankCrm.Tool.Review.Scales;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Shards;

/// <summary>All shards together write what one review writes.</summary>
public sealed class ShardedReviewTests : IDisposable
{
    private const string LastDay = "2019-10-31";
    private const int Parts = 3;

    private static readonly string[] Files = { "--decisions", "--stages", "--classes", "--scores" };

    private readonly TestFolder folder = new();
    private readonly string start;

    public ShardedReviewTests()
    {
        Bank.WriteExtracts(folder);
        start = PreparedDatabase.In(folder, "start.db");
        Bank.SetUp(start);
        Bank.Feed(folder, start, Bank.Corrected);
    }

    [Fact]
    public void Review_ShardsOneAfterTheOther_ListAndWriteWhatOneReviewDoes()
    {
        string whole = Copy("whole.db");
        string parted = Copy("parted.db");
        Review(whole, "whole");
        ToolRun.Done("calibrate", "--db", parted, "--as-of", LastDay);
        string[] shards = Enumerable.Range(1, Parts).Select(number => $"{number}/{Parts}").ToArray();
        foreach (string shard in shards)
        {
            Review(parted, shard.Replace('/', '-'), "--shard", shard);
        }

        foreach (string file in Files)
        {
            IEnumerable<string> together = shards.SelectMany(shard => Lines(shard.Replace('/', '-'), file)).Order(StringComparer.Ordinal);
            Assert.Equal(Lines("whole", file).Order(StringComparer.Ordinal), together);
            Assert.All(shards, shard => Assert.NotEmpty(Lines(shard.Replace('/', '-'), file)));
        }

        DatabaseContent.AssertSame(DatabaseContent.WithoutTotals(DatabaseContent.Of(whole)), DatabaseContent.Of(parted));
    }

    [Fact]
    public void Review_ShardsAtTheSameTime_WriteWhatOneReviewDoes()
    {
        string whole = Copy("whole.db");
        string parted = Copy("parted.db");
        ToolRun.Done("review", "--db", whole, "--as-of", LastDay);
        ToolRun.Done("calibrate", "--db", parted, "--as-of", LastDay);
        using (SandboxEnvironment environment = SandboxEnvironment.Open(parted))
        {
            Parallel.For(1, Parts + 1, new ParallelOptions { MaxDegreeOfParallelism = Parts }, number =>
            {
                using IDataverse connection = environment.Connect();
                new ReviewRun(connection, TimeProvider.System) { Shard = Shard.Parse($"{number}/{Parts}"), PageSize = 4 }.Run(Day.Parse(LastDay), _ => { }, default);
            });
        }

        DatabaseContent.AssertSame(DatabaseContent.WithoutTotals(DatabaseContent.Of(whole)), DatabaseContent.Of(parted));
    }

    [Fact]
    public void Review_OneShard_ReadsItsShareOfCustomersAndMetrics()
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(start);
        using IDataverse connection = environment.Connect();
        new ScaleRun(connection, TimeProvider.System).Run(Day.Parse(LastDay), default);
        var all = new CountingDataverse(connection);
        var part = new CountingDataverse(connection);
        long read = new ReviewRun(part, TimeProvider.System) { Shard = Shard.Parse("2/4") }.Run(Day.Parse(LastDay), _ => { }, default);
        long everybody = new ReviewRun(all, TimeProvider.System).Run(Day.Parse(LastDay), _ => { }, default);
        Assert.InRange(read, (everybody / 4) - 1, (everybody / 4) + 1);
        Assert.InRange(part.RowsOf("bce_customermetric"), 1, all.RowsOf("bce_customermetric") / 2);

        // The customers of the shard, and the one before it.
        Assert.InRange(part.RowsOf("contact"), 1, (all.RowsOf("contact") / 4) + 3);
    }

    [Fact]
    public void Review_Shard_LeavesRetentionToTheWholeReview()
    {
        string database = Copy("retention.db");
        ToolRun.Done("calibrate", "--db", database, "--as-of", LastDay);
        ToolRun run = ToolRun.Done("review", "--db", database, "--as-of", LastDay, "--shard", "1/2");
        Assert.DoesNotContain("Retention", run.Output, StringComparison.Ordinal);
        Assert.Contains("Retention", ToolRun.Done("review", "--db", database, "--as-of", LastDay, "--totals").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_ShardBeforeTheScaleIsMeasured_IsRefusedAndWritesNothing()
    {
        IReadOnlyList<string> before = DatabaseContent.Exactly(start);
        ToolRun.Of("review", "--db", start, "--as-of", LastDay, "--shard", "1/2").MustRefuse("2019-07-31", "calibrate");
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(start));
    }

    public void Dispose() => folder.Dispose();

    private string Copy(string name)
    {
        string database = folder.At(name);
        File.Copy(start, database);
        return database;
    }

    private void Review(string database, string name, params string[] further)
    {
        IEnumerable<string> files = Files.SelectMany(file => new[] { file, PathOf(name, file) });
        ToolRun.Done(new[] { "review", "--db", database, "--as-of", LastDay }.Concat(files).Concat(further).ToArray());
    }

    private string PathOf(string name, string file) => folder.At(name + file + ".csv");

    private IEnumerable<string> Lines(string name, string file) => File.ReadLines(PathOf(name, file)).Skip(1);
}
