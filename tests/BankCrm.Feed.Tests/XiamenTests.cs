using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>The real month-end deposits of a city bank's customers.</summary>
public sealed class XiamenTests
{
    /// <summary>Rows of each month that are fed as far as the environment; all are staged.</summary>
    private const int FedRows = 4000;

    [DataFact]
    public void Stage_FourMonths_KeepsEveryRowAndEveryCent()
    {
        var folder = Path.Combine(DataFactAttribute.Folder!, "xiamen");
        using var staging = new StagingDatabase(FeedMapping.Parse(Mapping(), "xiamen.json"));
        using var rejects = new RejectLog(null);
        using var stager = new ExtractStager(staging, folder, rejects, TimeProvider.System, null);

        stager.Stage(CancellationToken.None);

        Assert.Equal(0, rejects.Count);
        Assert.Equal(4, staging.Windows.Count);
        foreach (var key in staging.Windows)
        {
            var rows = Read(folder, DateOnly.FromDayNumber(key).Month).ToArray();
            var window = key.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(rows.Length, staging.Number($"SELECT count(*) FROM metric WHERE window={window}"));
            Assert.Equal(rows.Sum(row => row.Balance), staging.Number($"SELECT sum(bce_aumend) FROM metric WHERE window={window}") / 10_000m);
            Assert.Equal(rows.Sum(row => row.Products), staging.Number($"SELECT sum(bce_productsheld) FROM metric WHERE window={window}"));
        }

        var customers = Enumerable.Range(7, 4).SelectMany(month => Read(folder, month)).Select(row => row.Customer).Distinct().Count();
        Assert.Equal(customers, staging.Number("SELECT count(*) FROM customer"));
    }

    [DataFact]
    public void Run_FourMonths_WritesEveryRowAsItIs()
    {
        using var fixture = new FeedFixture(Mapping());
        var folder = Path.Combine(DataFactAttribute.Folder!, "xiamen");
        foreach (var month in Enumerable.Range(7, 4))
        {
            var lines = Read(folder, month).Take(FedRows).Select(row => row.Line).Prepend("cust_no,C1,C2");
            fixture.WithPacked(string.Create(CultureInfo.InvariantCulture, $"deposits-m{month:00}.csv.gz"), string.Join('\n', lines));
        }

        var report = fixture.Run();

        Assert.Equal(new FeedCounts(4 * FedRows, 0, 0), report.Metrics);
        Assert.Equal(["2019-07", "2019-08", "2019-09", "2019-10"], report.Windows.Select(window => window.Name));
        Assert.All(report.Windows, window => Assert.True(window.Closed));
        foreach (var row in Read(folder, 10).Take(FedRows).Where((_, index) => index % 500 == 0))
        {
            Assert.Equal(row.Balance, fixture.Metric(row.Customer, "2019-10-31", "bce_aumend"));
            Assert.Equal(row.Products, fixture.Metric(row.Customer, "2019-10-31", "bce_productsheld"));
        }

        Assert.Equal(new FeedCounts(0, 0, 4 * FedRows), fixture.Run().Metrics);
    }

    private static string Mapping() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mappings", "xiamen.json"));

    private static IEnumerable<(string Customer, decimal Balance, int Products, string Line)> Read(string folder, int month)
    {
        using var file = File.OpenRead(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"deposits-m{month:00}.csv.gz")));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            yield return (
                fields[0], decimal.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture), line);
        }
    }
}
