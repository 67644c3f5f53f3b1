using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;
using BankCrm.Plugins.Model;
using Xunit;
using Xunit.Abstractions;

namespace BankCrm.Feed.Tests;

/// <summary>The year of credit-card customers in one file, and how well the shipped signals find those who left.</summary>
public sealed class BankChurnersTests(ITestOutputHelper output)
{
    private const string Header =
        "CLIENTNUM,Attrition_Flag,Customer_Age,Gender,Total_Relationship_Count,Months_Inactive_12_mon,Contacts_Count_12_mon,Total_Revolving_Bal,"
        + "Total_Amt_Chng_Q4_Q1,Total_Trans_Amt,Total_Trans_Ct,Total_Ct_Chng_Q4_Q1\n";

    private static readonly Day End = new(2019, 12, 31);

    [Theory]
    [InlineData("BankChurners.csv", false)]
    [InlineData("BankChurners-part-2.csv.gz", true)]
    public void Run_MadeUpFile_GivesEveryFigureOfItsYear(string name, bool isPacked)
    {
        const string Rows = Header + "7001,Existing Customer,40,F,3,4,1,2517,1.405,1171,20,2.333\n7002,Attrited Customer,50,M,1,0,6,0,0.5,900.5,31,0.7\n";
        using var fixture = new FeedFixture(Mapping());
        fixture.With(name, isPacked ? FeedFixture.Pack(Rows) : Encoding.UTF8.GetBytes(Rows));

        fixture.Run();

        Assert.Empty(fixture.Rejected());
        Assert.Equal(
            [20, 1171m, 133.3m, 40.5m, "2019-08-31", 1, 3, 2517m],
            Figures.Select(column => fixture.Metric("7001", "2019-12-31", column)));
        Assert.Equal(
            [31, 900.5m, -30m, -50m, "2019-12-31", 6, 1, 0m],
            Figures.Select(column => fixture.Metric("7002", "2019-12-31", column)));
        Assert.Equal("7001", fixture.Contact("7001")["lastname"]);
        Assert.Equal(1, fixture.Contact("7002").GetAttributeValue<Microsoft.Xrm.Sdk.OptionSetValue>("gendercode").Value);
    }

    /// <summary>
    /// The weights were chosen on the customers whose number's SHA-256 hash ends in an even byte. This measures on the others: how often
    /// one who left has a higher score than one who stayed.
    /// </summary>
    [DataFact]
    public void Score_CustomersWhoDidNotChooseTheWeights_RanksThoseWhoLeftHigher()
    {
        var folder = Path.Combine(DataFactAttribute.Folder!, "churn");
        var left = ReadFlags(folder);
        var policy = ShippedRules.Churn();
        var scores = Stage(folder).Where(customer => !ChoseTheWeights(customer.Number))
            .Select(customer => (ChurnEngine.Score(policy, customer.Figures, ChurnState.None)!.Score, HasLeft: left[customer.Number]))
            .ToArray();

        var area = AreaUnderCurve(scores);
        var flagged = scores.Where(customer => policy.BandOf(customer.Score) == ChurnBand.High).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scores.Length} customers, AUC {area:0.0000}, High {flagged.Length}, precision {flagged.Count(customer => customer.HasLeft) / (double)flagged.Length:0.000}"));

        Assert.Equal(left.Count / 2.0, scores.Length, left.Count * 0.03);
        Assert.True(area >= 0.90, area.ToString(CultureInfo.InvariantCulture));
        Assert.True(flagged.Count(customer => customer.HasLeft) >= 0.7 * flagged.Length);
    }

    private static string[] Figures =>
    [
        CustomerMetricTable.TransactionCount, CustomerMetricTable.AmountOut, CustomerMetricTable.TransactionChange, CustomerMetricTable.AmountChange,
        CustomerMetricTable.LastActiveOn, CustomerMetricTable.PhoneCount, CustomerMetricTable.ProductsHeld, CategoryColumns.End(AssetCategory.Card),
    ];

    private static string Mapping() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mappings", "bankchurners.json"));

    private static bool ChoseTheWeights(string number) => SHA256.HashData(Encoding.ASCII.GetBytes(number))[^1] % 2 == 0;

    /// <summary>The customers' figures, as the mapping stages them.</summary>
    private static List<(string Number, FigureReader Figures)> Stage(string folder)
    {
        using var staging = new StagingDatabase(FeedMapping.Parse(Mapping(), "bankchurners.json"));
        using var rejects = new RejectLog(null);
        using var stager = new ExtractStager(staging, folder, rejects, TimeProvider.System, null);
        stager.Stage(CancellationToken.None);
        Assert.Equal(0, rejects.Count);

        var customers = new List<(string, FigureReader)>();
        using var rows = staging.Prepare($"SELECT customer, {string.Join(", ", Figures)} FROM metric");
        while (rows.Step())
        {
            var metric = new WindowMetric
            {
                PeriodEnd = End,
                TransactionCount = (int)rows.Number(1),
                AmountOut = rows.Number(2) / 10_000m,
                TransactionChange = rows.Number(3) / 10_000m,
                AmountChange = rows.Number(4) / 10_000m,
                LastActiveOn = Day.Of(DateOnly.FromDayNumber((int)rows.Number(5)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                PhoneCount = (int)rows.Number(6),
                ProductsHeld = (int)rows.Number(7),
                Balances = new Dictionary<AssetCategory, decimal> { [AssetCategory.Card] = rows.Number(8) / 10_000m },
            };
            customers.Add((rows.Text(0), new FigureReader(new MetricTimeline(PeriodKind.Month, [End], [metric], null), CustomerProfile.Unknown, End)));
        }

        return customers;
    }

    private static Dictionary<string, bool> ReadFlags(string folder)
    {
        var flags = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "BankChurners*.csv.gz"))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            var header = reader.ReadLine()!.Split(',');
            var number = Array.IndexOf(header, "CLIENTNUM");
            var flag = Array.IndexOf(header, "Attrition_Flag");
            while (reader.ReadLine() is { } line)
            {
                var fields = line.Split(',');
                flags[fields[number]] = fields[flag] == "Attrited Customer";
            }
        }

        return flags;
    }

    /// <summary>The chance that one who left has a higher score than one who stayed; a tie counts half.</summary>
    private static double AreaUnderCurve(IReadOnlyCollection<(decimal Score, bool HasLeft)> scores)
    {
        double leftBelow = 0;
        double won = 0;
        long stayed = scores.Count(customer => !customer.HasLeft);
        long left = scores.Count - stayed;
        double stayedBelow = 0;
        foreach (var tie in scores.GroupBy(customer => customer.Score).OrderBy(group => group.Key))
        {
            double leftHere = tie.Count(customer => customer.HasLeft);
            double stayedHere = tie.Count() - leftHere;
            won += leftHere * (stayedBelow + (stayedHere / 2));
            stayedBelow += stayedHere;
            leftBelow += leftHere;
        }

        Assert.Equal(left, leftBelow);
        return won / (left * (double)stayed);
    }
}
