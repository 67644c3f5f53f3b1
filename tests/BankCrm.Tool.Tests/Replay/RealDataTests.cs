using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Replay;

/// <summary>The whole story on the real deposits of some hundred thousand customers, by the built program.</summary>
public sealed class RealDataTests
{
    private const double MostRequestsPerThousandCustomers = 6;
    private const double MostMegabytes = 3 * 1024;

    [RealDataFact]
    public void Try_RealDeposits_DecidesAsByHandWithinBounds()
    {
        using var folder = new TestFolder();
        string data = Path.Combine(RealData.Folder!, "xiamen");
        string decisions = folder.At("decisions.csv");
        string json = folder.At("totals.json");
        ToolProcess.Run(environment: null, "try", "--mapping", Deposits.Mapping, "--data", data, "--db", folder.At("bank.db"), "--decisions", decisions, "--json", json).MustBe(0);

        (SortedDictionary<string, decimal?[]> balances, List<DateOnly> ends) = Read(data);
        using IEnumerator<string> actual = File.ReadLines(decisions).Skip(1).GetEnumerator();
        long rows = 0;
        foreach ((string customer, decimal?[] own) in balances)
        {
            foreach (string expected in AuditorsReplay.Lines(customer, ends, end => own[ends.IndexOf(end)]))
            {
                Assert.True(actual.MoveNext(), $"The file ends before {expected}");
                Assert.Equal(expected, actual.Current);
                rows++;
            }
        }

        Assert.False(actual.MoveNext(), "The file has more rows than there are decisions.");
        using JsonDocument totals = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal(rows, totals.RootElement.GetProperty("decisions").GetInt64());
        Assert.Equal(balances.Count, totals.RootElement.GetProperty("customers").GetInt64());
        Assert.Equal(balances.Values.Sum(own => own.Count(balance => balance is not null)), totals.RootElement.GetProperty("metrics").GetInt64());
        Assert.InRange(totals.RootElement.GetProperty("requestsPerThousandCustomers").GetDouble(), 0.01, MostRequestsPerThousandCustomers);
        Assert.InRange(totals.RootElement.GetProperty("peakMemoryMegabytes").GetDouble(), 1, MostMegabytes);
    }

    private static (SortedDictionary<string, decimal?[]> Balances, List<DateOnly> Ends) Read(string data)
    {
        List<(int Month, string Path)> files = Directory.EnumerateFiles(data, "deposits-m??.csv.gz")
            .Select(path => (int.Parse(Path.GetFileName(path).AsSpan(10, 2), NumberStyles.None, CultureInfo.InvariantCulture), path))
            .OrderBy(file => file.Item1)
            .ToList();
        var balances = new SortedDictionary<string, decimal?[]>(StringComparer.Ordinal);
        for (int index = 0; index < files.Count; index++)
        {
            using var unpacked = new StreamReader(new GZipStream(File.OpenRead(files[index].Path), CompressionMode.Decompress));
            unpacked.ReadLine();
            while (unpacked.ReadLine() is { } line)
            {
                string[] fields = line.Split(',');
                if (!balances.TryGetValue(fields[0], out decimal?[]? own))
                {
                    balances[fields[0]] = own = new decimal?[files.Count];
                }

                own[index] = decimal.Parse(fields[1], NumberStyles.Number, CultureInfo.InvariantCulture);
            }
        }

        return (balances, files.Select(file => new DateOnly(2019, file.Month, DateTime.DaysInMonth(2019, file.Month))).ToList());
    }
}
