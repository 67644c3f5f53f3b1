using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.BadInput;

/// <summary>Extracts that are not as they should be: refused as a whole before anything is written, or rejected row by row.</summary>
public sealed class ExtractTests
{
    private const string Header = "cust_no,C1,C2\n";

    [Fact]
    public void Feed_TruncatedGzip_IsRefused()
    {
        byte[] packed = Packed(Header + string.Concat(Enumerable.Range(0, 2000).Select(index => FormattableString.Invariant($"c{index},{index * 7919 % 1000}.5,1\n"))));
        AssertRefused("deposits-m07.csv.gz", packed[..(packed.Length / 2)], "deposits-m07.csv.gz", "cut short");
        AssertRefused("deposits-m07.csv.gz", packed[..^4], "deposits-m07.csv.gz", "cut short");
    }

    [Fact]
    public void Feed_GzipThatIsNone_IsRefused() => AssertRefused("deposits-m07.csv.gz", Encoding.UTF8.GetBytes(Header + "a,1,1\n"), "deposits-m07.csv.gz", "damaged");

    [Fact]
    public void Feed_WrongDelimiter_IsRefusedAndNamed() => AssertRefused("deposits-m07.csv", "cust_no;C1;C2\na;1;1\n", "deposits-m07.csv", "delimiter", "\";\"");

    [Fact]
    public void Feed_MissingColumn_IsRefusedAndNamed() => AssertRefused("deposits-m07.csv", "cust_no,C2\na,1\n", "deposits-m07.csv", "C1");

    [Fact]
    public void Feed_EmptyFile_IsRefused() => AssertRefused("deposits-m07.csv", string.Empty, "deposits-m07.csv", "empty");

    [Fact]
    public void Feed_HeaderOnly_IsRefused() => AssertRefused("deposits-m07.csv", Header, "deposits-m07.csv", "no row");

    [Fact]
    public void Feed_QuoteNeverClosed_IsRefusedWithItsLine() => AssertRefused("deposits-m07.csv", Header + "a,1,1\n\"b,2,1\nc,3,1\n", "deposits-m07.csv", "line 3", "quote");

    [Fact]
    public void Feed_NoUsableRow_IsRefused() => AssertRefused("deposits-m07.csv", Header + "a,x,1\nb,y,1\n", "deposits-m07.csv", "line 2");

    [Fact]
    public void Feed_MonthThatIsNone_IsRefused() => AssertRefused("deposits-m13.csv", Header + "a,1,1\n", "deposits-m13.csv");

    [Fact]
    public void Feed_SameMonthPackedAndUnpacked_IsRefused()
    {
        using var folder = new TestFolder();
        folder.Write("data/deposits-m07.csv.gz", Packed(Header + "a,1,1\n"));
        AssertRefused(folder, "deposits-m07.csv", Encoding.UTF8.GetBytes(Header + "a,1,1\n"), "deposits-m07.csv", "both");
    }

    [Fact]
    public void Feed_ByteOrderMarkUnknownColumnsAndQuotedNewlines_AreFine()
    {
        byte[] text = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("note,cust_no,\"C1\",C2\n\"two\nlines, one \"\"quote\"\"\",a,50000,1\nx,b,1,1\n")).ToArray();
        (ToolRun run, string decisions, _) = Try(text);
        run.MustBe(0);
        Assert.Equal(
            new[] { "a,2019-07-31,50000.00,GOLD,,ASSIGN,GOLD,0,3,NONE,150000.00,2019-08-01,1", "b,2019-07-31,1.00,BASIC,,ASSIGN,BASIC,0,3,NONE,49999.00,2019-08-01,1" },
            decisions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    [Fact]
    public void Feed_WindowsLineEndsAndNoEndOfLastLine_AreFine()
    {
        (ToolRun run, string decisions, _) = Try(Encoding.UTF8.GetBytes("cust_no,C1,C2\r\na,1,1\r\nb,2,1"));
        run.MustBe(0);
        Assert.Equal(3, decisions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1e5")]
    [InlineData("1 000")]
    [InlineData("1.2.3")]
    [InlineData("--5")]
    [InlineData("NaN")]
    [InlineData("¥5")]
    [InlineData("1.00001")]
    [InlineData("922337203685478")]
    [InlineData("99999999999999999999999999")]
    [InlineData("-99999999999999999999999999")]
    public void Try_AmountThatCannotBeStored_RejectsItsRowAndDecidesTheOthers(string amount)
    {
        (ToolRun run, string decisions, string rejected) = Try(Encoding.UTF8.GetBytes(Header + $"a,1,1\nb,{amount},1\nc,3,1\n"));
        run.MustBe(1);
        Assert.Empty(run.Errors);
        Assert.Contains("rejected 1", run.Output, StringComparison.Ordinal);
        string row = rejected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Single();
        Assert.StartsWith("deposits-m07.csv,3,b,", row, StringComparison.Ordinal);
        Assert.Equal(new[] { "a", "c" }, Customers(decisions));
    }

    [Fact]
    public void Try_QuotedNewlineBeforeABadRow_CountsLinesOfTheFile()
    {
        (ToolRun run, _, string rejected) = Try(Encoding.UTF8.GetBytes("cust_no,C1,C2,note\na,1,1,\"one\ntwo\nthree\"\nb,bad,1,\n"));
        run.MustBe(1);
        Assert.Contains("deposits-m07.csv,5,b,", rejected, StringComparison.Ordinal);
    }

    [Fact]
    public void Try_DuplicateKey_RejectsTheSecondRow()
    {
        (ToolRun run, string decisions, string rejected) = Try(Encoding.UTF8.GetBytes(Header + "a,60000,1\nb,1,1\na,5,1\n"));
        run.MustBe(1);
        Assert.Contains("deposits-m07.csv,4,a,", rejected, StringComparison.Ordinal);
        Assert.Contains("line 2", rejected, StringComparison.Ordinal);
        Assert.Contains("a,2019-07-31,60000.00,GOLD,", decisions, StringComparison.Ordinal);
    }

    [Fact]
    public void Try_RowsWithOtherFieldCounts_AreRejected()
    {
        (ToolRun run, string decisions, string rejected) = Try(Encoding.UTF8.GetBytes(Header + "a,1,1\nb,1\nc,1,1,1\n,1,1\n"));
        run.MustBe(1);
        Assert.Equal(new[] { "3", "4", "5" }, rejected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[1]));
        Assert.Equal(new[] { "a" }, Customers(decisions));
    }

    [Fact]
    public void Try_LargestAndSmallestAmounts_AreDecidedExactly()
    {
        (ToolRun run, string decisions, _) = Try(Encoding.UTF8.GetBytes(Header + "a,922337203685477,1\nb,-922337203685477,1\nc,922337203685476.9999,1\n"));
        run.MustBe(0);
        Assert.Equal(
            new[]
            {
                "a,2019-07-31,922337203685477.00,PRIVATE,,ASSIGN,PRIVATE,0,6,STABLE,,2019-08-01,1",
                "b,2019-07-31,-922337203685477.00,BASIC,,ASSIGN,BASIC,0,3,NONE,922337203685477.00,2019-08-01,1",
                "c,2019-07-31,922337203685477.00,PRIVATE,,ASSIGN,PRIVATE,0,6,STABLE,,2019-08-01,1",
            },
            decisions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    [Fact]
    public void Feed_RejectedThenCorrected_RemovesTheFileOfRejects()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        string[] feed = { "feed", "--mapping", Deposits.Mapping, "--data", folder.At("data"), "--db", database };
        folder.Write("data/deposits-m07.csv", Header + "a,1,1\nb,bad,1\n");
        ToolRun first = ToolRun.Of(feed).MustBe(1);
        string rejected = folder.At("bank.rejected.csv");
        Assert.Contains(first.OutputLines, line => line.EndsWith(rejected, StringComparison.Ordinal));
        Assert.True(File.Exists(rejected));
        folder.Write("data/deposits-m07.csv", Header + "a,1,1\nb,2,1\n");
        ToolRun.Of(feed).MustBe(0);
        Assert.False(File.Exists(rejected));
    }

    [Fact]
    public void Feed_LaterFileBad_WritesNothingOfTheEarlier()
    {
        using var folder = new TestFolder();
        folder.Write("data/deposits-m07.csv", Header + "a,1,1\n");
        AssertRefused(folder, "deposits-m08.csv", Encoding.UTF8.GetBytes("number,C1\na,1\n"), "deposits-m08.csv", "cust_no");
    }

    private static IEnumerable<string> Customers(string decisions) =>
        decisions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).Distinct(StringComparer.Ordinal);

    private static (ToolRun Run, string Decisions, string Rejected) Try(byte[] july)
    {
        using var folder = new TestFolder();
        folder.Write("data/deposits-m07.csv", july);
        string decisions = folder.At("decisions.csv");
        ToolRun run = ToolRun.Of("try", "--mapping", Deposits.Mapping, "--data", folder.At("data"), "--db", PreparedDatabase.In(folder), "--decisions", decisions);
        string rejected = folder.At("bank.rejected.csv");
        return (run, File.Exists(decisions) ? File.ReadAllText(decisions) : string.Empty, File.Exists(rejected) ? File.ReadAllText(rejected) : string.Empty);
    }

    private static void AssertRefused(string file, string text, params string[] words)
    {
        using var folder = new TestFolder();
        AssertRefused(folder, file, Encoding.UTF8.GetBytes(text), words);
    }

    private static void AssertRefused(string file, byte[] bytes, params string[] words)
    {
        using var folder = new TestFolder();
        AssertRefused(folder, file, bytes, words);
    }

    private static void AssertRefused(TestFolder folder, string file, byte[] bytes, params string[] words)
    {
        string database = PreparedDatabase.In(folder);
        IReadOnlyList<string> before = DatabaseContent.Exactly(database);
        folder.Write("data/" + file, bytes);
        ToolRun.Of("feed", "--mapping", Deposits.Mapping, "--data", folder.At("data"), "--db", database).MustRefuse(words);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
