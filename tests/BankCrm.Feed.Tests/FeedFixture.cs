using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Feed.Tests;

/// <summary>A folder of extracts, a mapping and an environment; removed when the test ends.</summary>
internal sealed class FeedFixture : IDisposable
{
    /// <summary>One monthly file of balances and products by customer number.</summary>
    internal const string Balances =
        """
        {
          "name": "Balances",
          "files": [
            {
              "file": "balances-*.csv",
              "window": { "fileName": "^balances-([0-9]{4}-[0-9]{2})\\.csv", "template": "$1" },
              "customer": { "number": "customer", "kind": "personal", "lastName": "{customer}" },
              "measures": [
                { "metric": "bce_aumend", "column": "balance" },
                { "metric": "bce_productsheld", "column": "products" }
              ]
            }
          ]
        }
        """;

    internal const string Header = "customer,balance,products\n";

    internal FeedFixture(string mapping = Balances)
    {
        Mapping = mapping;
        Environment = new FeedEnvironment(Clock);
        Folder = Directory.CreateTempSubdirectory("bankcrm-feed-test-").FullName;
        RejectedPath = Path.Combine(Folder, "rejected", "rejected.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(RejectedPath)!);
    }

    internal string Mapping { get; set; }

    internal string Folder { get; }

    /// <summary>Where the extracts are, if not in <see cref="Folder"/>.</summary>
    internal string? Extracts { get; init; }

    internal string RejectedPath { get; }

    internal FeedEnvironment Environment { get; }

    internal int BatchSize { get; init; } = 1000;

    internal int PageSize { get; init; } = 5000;

    internal FixedClock Clock { get; } = new(new DateTimeOffset(2024, 6, 15, 12, 0, 0, TimeSpan.Zero));

    internal FeedFixture With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    internal FeedFixture With(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        return this;
    }

    internal FeedFixture WithPacked(string name, string text) => With(name, Pack(text));

    internal static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    internal FeedReport Run(CancellationToken cancellation = default, IProgress<FeedProgress>? progress = null)
    {
        using var dataverse = Environment.Connect();
        var options = new FeedOptions
        {
            Mapping = FeedMapping.Parse(Mapping, "test.json"),
            Folder = Extracts ?? Folder,
            Dataverse = dataverse,
            RejectedPath = RejectedPath,
            BatchSize = BatchSize,
            PageSize = PageSize,
            Clock = Clock,
            Progress = progress,
        };
        return FeedRunner.Run(options, cancellation);
    }

    /// <summary>The sentence that the feed stops with.</summary>
    internal string Refusal() => Xunit.Assert.Throws<FeedException>(() => Run()).Message;

    /// <summary>The lines of the file of rejected rows, without its header.</summary>
    internal IReadOnlyList<string> Rejected() =>
        File.Exists(RejectedPath) ? [.. File.ReadAllLines(RejectedPath).Skip(1)] : [];

    /// <summary>A metric column of a customer in the window that ends on the day; null where it is unknown.</summary>
    internal object? Metric(string customer, string end, string column)
    {
        var value = Row(customer, end).GetAttributeValue<object>(column);
        return value switch
        {
            Money money => money.Value,
            OptionSetValue choice => choice.Value - Choices.Base,
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    internal Entity Row(string customer, string end) => Environment.Rows(CustomerMetricTable.LogicalName).Single(row =>
        row.GetAttributeValue<string>(CustomerMetricTable.CustomerNumber) == customer
        && row.GetAttributeValue<DateTime>(CustomerMetricTable.PeriodEnd) == DateTime.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal Entity Contact(string customer) => Environment.Rows(CustomerColumns.Contact)
        .Single(row => row.GetAttributeValue<string>(CustomerColumns.Number) == customer);

    internal Entity WindowRow(string name) => Environment.Rows(MetricWindowTable.LogicalName)
        .Single(row => row.GetAttributeValue<string>(MetricWindowTable.Name) == name);

    public void Dispose()
    {
        Environment.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
