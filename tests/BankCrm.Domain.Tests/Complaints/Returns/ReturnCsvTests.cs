using System.Collections.Generic;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;

namespace BankCrm.Domain.Tests.Complaints.Returns;

public sealed class ReturnCsvTests
{
    [Fact]
    public void Of_SmallReturn_IsTheDocumentedText()
    {
        ReturnCounter counter = ReturnBank.Counter();
        counter.Add(ReturnBank.Complaint("CARD", "2026-01-05", "2026-01-06", ComplaintOutcome.Upheld, 100m));
        counter.Add(ReturnBank.Complaint(null, "2026-01-05"));

        Assert.Equal(
            "regime,from,to,measure,category,outcome,band,value,category_name,outcome_name,band_name\n"
            + "cn,2026-01-01,2026-03-31,received,-,,,1,none,,\n"
            + "cn,2026-01-01,2026-03-31,received,CARD,,,1,\"Cards, all\",,\n"
            + "cn,2026-01-01,2026-03-31,received,,,,2,,,\n"
            + "cn,2026-01-01,2026-03-31,closed,CARD,Upheld,CN-3,1,\"Cards, all\",Found right,CN-3 days\n"
            + "cn,2026-01-01,2026-03-31,closed,,,,1,,,\n"
            + "cn,2026-01-01,2026-03-31,outstanding,-,,,1,none,,\n"
            + "cn,2026-01-01,2026-03-31,outstanding,CARD,,,0,\"Cards, all\",,\n"
            + "cn,2026-01-01,2026-03-31,outstanding,,,,1,,,\n"
            + "cn,2026-01-01,2026-03-31,redress,-,,,0.00,none,,\n"
            + "cn,2026-01-01,2026-03-31,redress,CARD,,,100.00,\"Cards, all\",,\n"
            + "cn,2026-01-01,2026-03-31,redress,,,,100.00,,,\n"
            + "cn,2026-01-01,2026-03-31,received_per_1000_outlets,,,,8.00,,,\n",
            ReturnCsv.Of(counter.ToReturn(new ReturnBasis { Outlets = 250 }), Names(isChinese: false)));
    }

    [Fact]
    public void Of_Chinese_ChangesNamesAndNothingElse()
    {
        ReturnCounter counter = ReturnBank.Counter();
        counter.Add(ReturnBank.Complaint("CARD", "2026-01-05", "2026-01-06", ComplaintOutcome.Upheld, 100m));

        Assert.Contains("closed,CARD,Upheld,CN-3,1,\"Cards, all\",Found right,CN-3天\n", ReturnCsv.Of(counter.ToReturn(new ReturnBasis()), Names(isChinese: true)), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingCounted_HoldsTheTotals()
    {
        string[] lines = ReturnCsv.Of(ReturnBank.Counter().ToReturn(new ReturnBasis()), Names(isChinese: false)).TrimEnd('\n').Split('\n');

        Assert.Equal(5, lines.Length);
        Assert.Equal("cn,2026-01-01,2026-03-31,outstanding,,,,0,,,", lines[3]);
    }

    internal static ReturnNames Names(bool isChinese) => new(
        new Dictionary<string, string> { ["CARD"] = "Cards, all" },
        new Dictionary<ComplaintOutcome, string>
        {
            [ComplaintOutcome.Upheld] = "Found right",
            [ComplaintOutcome.PartlyUpheld] = "Found partly right",
            [ComplaintOutcome.NotUpheld] = "Found wrong",
            [ComplaintOutcome.Withdrawn] = "Taken back",
        },
        noCategory: "none",
        noOutcome: "open",
        isChinese);
}
