using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BankCrm.Plugins.Model;
using Xunit;

namespace BankCrm.Feed.Tests;

public sealed class BankGeneratorTests
{
    [Fact]
    public void Write_SameSeed_GivesTheBankThatItAlwaysGave()
    {
        using var folder = new TemporaryFolder();

        BankGenerator.Write(folder.Path, 500, 4, 7);

        Assert.Equal("CBFB5DF9C8713D22263388F8F5E7B1E40B8F1B85A2BE2B13549C8F6F88D83154", Hash(folder.Path));
    }

    [Fact]
    public void Write_OtherSeed_GivesAnotherBank()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();

        BankGenerator.Write(one.Path, 50, 2, 1);
        BankGenerator.Write(other.Path, 50, 2, 2);

        Assert.NotEqual(Hash(one.Path), Hash(other.Path));
    }

    [Fact]
    public void Write_MoreCustomers_KeepsTheFirstOnes()
    {
        using var small = new TemporaryFolder();
        using var large = new TemporaryFolder();

        BankGenerator.Write(small.Path, 40, 2, 1);
        BankGenerator.Write(large.Path, 80, 2, 1);

        Assert.Equal(Lines(small.Path, "balances-2025-06.csv"), Lines(large.Path, "balances-2025-06.csv").Take(Lines(small.Path, "balances-2025-06.csv").Count));
    }

    [Fact]
    public void Write_IntoAFolderOfALongerBank_LeavesNoMonthTwice()
    {
        using var folder = new TemporaryFolder();

        BankGenerator.Write(folder.Path, 5, 2, 1);
        BankGenerator.Write(folder.Path, 5, 1, 1);

        Assert.True(File.Exists(Path.Combine(folder.Path, "balances-2025-06.csv.gz")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "balances-2025-06.csv")));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 121)]
    public void Write_ImpossibleBank_IsRefused(int customers, int windows)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BankGenerator.Write("unused", customers, windows, 1));
    }

    [Fact]
    public void Write_ManyCustomers_SpreadOverTheTiersAsInARealBank()
    {
        using var folder = new TemporaryFolder();
        BankGenerator.Write(folder.Path, 20_000, 6, 3);

        var assets = Rows(folder.Path, "balances-2025-06.csv")
            .Select(row => row.Where(field => field.Key.EndsWith("_end", StringComparison.Ordinal) && field.Key is not ("loan_end" or "card_end"))
                .Sum(field => decimal.Parse(field.Value, CultureInfo.InvariantCulture)))
            .ToArray();

        Assert.InRange(Share(50_000), 0.16, 0.20);
        Assert.InRange(Share(200_000), 0.09, 0.13);
        Assert.InRange(Share(500_000), 0.04, 0.06);
        Assert.InRange(Share(6_000_000), 0.001, 0.004);

        double Share(decimal floor) => assets.Count(held => held >= floor) / (double)assets.Length;
    }

    [Fact]
    public void Write_ManyCustomers_MoveJoinAndLeave()
    {
        using var folder = new TemporaryFolder();
        BankGenerator.Write(folder.Path, 5_000, 12, 3);
        var first = Rows(folder.Path, "activity-2024-07.csv").Select(row => row["customer_no"]).ToHashSet();
        var last = Rows(folder.Path, "activity-2025-06.csv").Select(row => row["customer_no"]).ToHashSet();
        var people = Rows(folder.Path, "customers.csv").ToArray();

        Assert.InRange(first.Except(last).Count() / (double)first.Count, 0.05, 0.13);
        Assert.InRange(last.Except(first).Count() / (double)last.Count, 0.08, 0.20);
        Assert.Equal(5_000, people.Select(row => row["customer_no"]).Distinct().Count());
        Assert.InRange(people.Count(row => char.IsAsciiLetter(row["last_name"][0])), 400, 800);
    }

    [Fact]
    public void Write_AnyBank_IsReadByItsMappingWithoutARejectedRow()
    {
        using var fixture = new FeedFixture(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mappings", "generated.json")));
        BankGenerator.Write(fixture.Folder, 300, 3, 11);
        fixture.Clock.Instant = new DateTimeOffset(2025, 7, 1, 1, 0, 0, TimeSpan.Zero);

        var report = fixture.Run();

        Assert.Equal(0, report.RowsRejected);
        Assert.Equal(300, report.Customers.Created);
        Assert.Equal(3, report.Windows.Count);
        Assert.All(report.Files, file => Assert.Empty(file.UnusedColumns));
        var balances = Rows(fixture.Folder, "balances-2025-06.csv").ToDictionary(row => row["customer_no"]);
        var activity = Rows(fixture.Folder, "activity-2025-06.csv").ToDictionary(row => row["customer_no"]);
        Assert.Equal(balances.Count, fixture.Environment.Rows(CustomerMetricTable.LogicalName).Count(row =>
            row.GetAttributeValue<DateTime>(CustomerMetricTable.PeriodEnd).Month == 6));
        foreach (var (number, row) in balances.Take(20))
        {
            var held = row.Where(field => field.Key.EndsWith("_avg", StringComparison.Ordinal) && field.Key is not ("loan_avg" or "card_avg"))
                .Sum(field => decimal.Parse(field.Value, CultureInfo.InvariantCulture));
            Assert.Equal(held, fixture.Metric(number, "2025-06-30", "bce_aumaverage"));
            Assert.Equal(activity[number]["salary"] == "Y" ? 1 : 0, fixture.Metric(number, "2025-06-30", "bce_salarycredit"));
            Assert.Equal(activity[number]["last_active"] is { Length: > 0 } day ? day : null, fixture.Metric(number, "2025-06-30", "bce_lastactiveon"));
            Assert.Equal(decimal.Parse(activity[number]["contribution"], CultureInfo.InvariantCulture), fixture.Metric(number, "2025-06-30", "bce_contribution"));
        }
    }

    /// <summary>The SHA-256 of all files in the order of their names, unpacked: packing may differ between releases of .NET.</summary>
    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            using var text = Open(path);
            using var copy = new MemoryStream();
            text.CopyTo(copy);
            hash.AppendData(copy.ToArray());
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static IReadOnlyList<string> Lines(string folder, string name)
    {
        using var reader = new StreamReader(Open(Path.Combine(folder, name)));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var lines = Lines(folder, File.Exists(path) ? name : name + ".gz");
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(field => field.First, field => field.Second));
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
