using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Domain.Complaints;
using BankCrm.Feed.Complaints;
using Xunit;

namespace BankCrm.Feed.Tests.Complaints;

public sealed class ComplaintExtractTests : IDisposable
{
    private const string Mapping =
        """
        {
          "name": "test",
          "complaints": [{
            "file": "complaints*.csv",
            "number": "X{no}",
            "customer": { "number": "{customer}", "name": "Customer {customer}" },
            "received": { "column": "day", "formats": ["M/d/yyyy"], "addYears": 11 },
            "receivedAt": "08:30",
            "title": "{subject}",
            "summary": "{text}",
            "category": { "column": "subject", "codes": { "Card": "CREDIT-CARD", "Loan": "CONSUMER-LOAN" } },
            "cause": { "column": "why", "codes": { "fee": "FEES" }, "otherwise": "OTHER" },
            "channel": "regulator"
          }]
        }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Load_Row_BecomesAComplaint()
    {
        Write("1,C7,2/28/2015,card,\"Line one\nline two\",fee");

        ExtractedComplaint complaint = Assert.Single(Load(out _));

        Assert.Equal(
            new ExtractedComplaint
            {
                Number = "X1",
                CustomerNumber = "C7",
                CustomerName = "Customer C7",
                ReceivedOn = new DateTime(2026, 2, 28, 8, 30, 0, DateTimeKind.Utc),
                Title = "card",
                Summary = "Line one\nline two",
                CategoryCode = "CREDIT-CARD",
                CauseCode = "FEES",
                Channel = ComplaintChannel.Regulator,
            },
            complaint);
    }

    [Fact]
    public void Load_EmptyFields_AreNothingOrTheCodeOtherwise()
    {
        Write("1,C7,2/28/2015,Loan,,fee", "2,C8,2/28/2015,Loan,,");

        Assert.Equal([null, null], Load(out _).Select(complaint => complaint.Summary));
        Assert.Equal(["FEES", "OTHER"], Load(out _).Select(complaint => complaint.CauseCode));
    }

    [Theory]
    [InlineData("1,C7,2/29/2015,Card,,fee", "2/29/2015")]
    [InlineData("1,C7,,Card,,fee", "day is empty")]
    [InlineData(",,2/28/2015,Card,,fee", "customer.number is empty")]
    [InlineData("1,C7,2/28/2015,Boat,,fee", "\"Boat\" is not among the codes")]
    [InlineData("9,C7,2/28/2015,Card,,fee", "stands in an earlier row too")]
    public void Load_RowThatCannotBeUsed_IsRejectedWithTheReason(string row, string reason)
    {
        Write("9,C9,1/2/2015,Card,,fee", row);

        Assert.Single(Load(out ComplaintExtract extract));

        Assert.Equal((2L, 1L), (extract.Read, extract.Rejected));
        Assert.Contains(reason, File.ReadAllText(Rejected).Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_IsRefused() =>
        Assert.Contains("no file that matches complaints*.csv", Assert.Throws<FeedException>(() => Load(out _)).Message, StringComparison.Ordinal);

    [DataFact]
    public void Load_RealComplaints_AllCount()
    {
        var extract = new ComplaintExtract(ComplaintMapping.Load(Path.Combine(AppContext.BaseDirectory, "mappings", "cfpb.json")), Path.Combine(DataFactAttribute.Folder!, "cfpb"));

        IReadOnlyList<ExtractedComplaint> complaints = extract.Load(rejectedPath: null, CancellationToken.None);

        Assert.Equal((28_156, 0L), (complaints.Count, extract.Rejected));
        Assert.Equal(new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc), complaints.Min(complaint => complaint.ReceivedOn));
        Assert.Equal(new DateTime(2026, 3, 19, 12, 0, 0, DateTimeKind.Utc), complaints.Max(complaint => complaint.ReceivedOn));
        Assert.Equal(11, complaints.Select(complaint => complaint.CategoryCode).Distinct().Count());
    }

    [Fact]
    public void Write_MadeUpBank_GivesComplaintsOfItsCustomersThatCanBeRead()
    {
        ComplaintGenerator.Write(folder.Path, customers: 500, windows: 6, seed: 3);
        BankGenerator.Write(folder.Path, customers: 500, windows: 1, seed: 3);
        var customers = File.ReadLines(Path.Combine(folder.Path, "customers.csv")).Skip(1).Select(line => line.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
        var extract = new ComplaintExtract(ComplaintMapping.Load(Path.Combine(AppContext.BaseDirectory, "mappings", "generated-complaints.json")), folder.Path);

        IReadOnlyList<ExtractedComplaint> complaints = extract.Load(rejectedPath: null, CancellationToken.None);

        Assert.True(complaints.Count >= 12, $"Only {complaints.Count} complaints.");
        Assert.Equal(0, extract.Rejected);
        Assert.All(complaints, complaint => Assert.Contains(complaint.CustomerNumber, customers));
        Assert.Contains(complaints, complaint => complaint.CategoryCode is null);
        Assert.Contains(complaints, complaint => complaint.CategoryCode is not null);
    }

    [Fact]
    public void Write_SameArguments_GiveTheSameBytes()
    {
        ComplaintGenerator.Write(folder.Path, customers: 300, windows: 3, seed: 5);
        byte[] first = File.ReadAllBytes(Path.Combine(folder.Path, ComplaintGenerator.FileName));

        ComplaintGenerator.Write(folder.Path, customers: 300, windows: 3, seed: 5);

        Assert.Equal(first, File.ReadAllBytes(Path.Combine(folder.Path, ComplaintGenerator.FileName)));
    }

    public void Dispose() => folder.Dispose();

    private string Rejected => Path.Combine(folder.Path, "rejected.csv");

    private void Write(params string[] rows) => File.WriteAllText(Path.Combine(folder.Path, "complaints-1.csv"), string.Join('\n', rows.Prepend("no,customer,day,subject,text,why")) + "\n");

    private IReadOnlyList<ExtractedComplaint> Load(out ComplaintExtract extract)
    {
        extract = new ComplaintExtract(ComplaintMapping.Parse(Mapping, "test.json"), folder.Path);
        return extract.Load(Rejected, CancellationToken.None);
    }
}
