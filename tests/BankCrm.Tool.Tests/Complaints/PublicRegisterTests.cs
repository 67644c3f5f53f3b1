using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Complaints;

/// <summary>All complaints of the public register with the clocks of four regimes, against dues counted by hand and within bounds of cost.</summary>
public sealed class PublicRegisterTests(PublicRegister register) : IClassFixture<PublicRegister>
{
    private const int MostRequests = 12;
    private const int Some = 1000;

    [RealDataFact]
    public void Intake_EveryComplaint_GoesIn()
    {
        Assert.Equal(PublicRegister.Size, register.Received.Count);
        Assert.Equal(0, register.Rejected);
        Assert.Equal(PublicRegister.Size, register.Registered);
        Assert.Equal(PublicRegister.Size, register.Complaints);
    }

    [RealDataFact]
    public void Clocks_EveryComplaint_AreDueAsCountedByHandAndInOrder()
    {
        Assert.Equal("complaint,regime,milestone,received,due", register.ClockLines[0]);
        using IEnumerator<string> actual = register.ClockLines.Skip(1).GetEnumerator();
        foreach (string expected in register.ExpectedLines(register.Received.Keys))
        {
            Assert.True(actual.MoveNext(), $"The file ends before {expected}");
            Assert.Equal(expected, actual.Current);
        }

        Assert.False(actual.MoveNext(), "The file has more rows than there are clocks.");
    }

    [RealDataFact]
    public void Requests_EveryComplaint_AreAtMostTwelve()
    {
        Assert.Equal(PublicRegister.Size, register.Costs.Count);
        Assert.InRange(register.Costs.Max(cost => cost.Requests), 2, MostRequests);
        Assert.InRange(register.Costs.Average(cost => cost.Requests), 2, MostRequests);
    }

    [RealDataFact]
    public void Reads_LastComplaints_AreThoseOfTheFirst()
    {
        Dictionary<Guid, OpeningCost> first = Dearest(register.Costs.Take(Some));
        Dictionary<Guid, OpeningCost> last = Dearest(register.Costs.TakeLast(Some));
        List<Guid> categories = first.Keys.Intersect(last.Keys).ToList();
        Assert.True(categories.Count > 5, $"Only {categories.Count} categories can be compared.");
        Assert.All(categories, category => Assert.Equal(first[category], last[category]));
    }

    [RealDataFact]
    public void Try_SomeComplaints_WritesTheSameClocks()
    {
        const int Few = 40;
        using var folder = new TestFolder();
        folder.Write("cfpb/complaints-few.csv", FirstRows(Few));
        string clocks = folder.At("clocks.csv");
        string[] complaints = FirstRows(Few).Split('\n').Skip(1).Select(line => line.Split(',')).Where(fields => fields.Length > 1).Select(fields => fields[1]).ToArray();

        ToolRun.Done("try", "--complaints", folder.At("cfpb"), "--regimes", string.Join(',', PublicRegister.Regimes), "--clocks", clocks);

        Assert.Equal(Few, complaints.Length);
        Assert.Equal(register.ExpectedLines(complaints).Prepend(register.ClockLines[0]), File.ReadAllLines(clocks));
    }

    /// <summary>The most that a complaint of each category cost.</summary>
    private static Dictionary<Guid, OpeningCost> Dearest(IEnumerable<OpeningCost> costs) => costs
        .GroupBy(cost => cost.Category)
        .ToDictionary(group => group.Key, group => new OpeningCost(group.Key, group.Max(cost => cost.Requests), group.Max(cost => cost.RowsRead)));

    private static string FirstRows(int rows)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(PublicRegister.File), CompressionMode.Decompress));
        return string.Join('\n', Enumerable.Range(0, rows + 1).Select(_ => reader.ReadLine())) + "\n";
    }
}
