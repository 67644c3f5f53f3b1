using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>Files that cannot be used as a whole: one sentence, and nothing written.</summary>
public sealed class BadFileTests
{
    private const string Good = FeedFixture.Header + "A,1,1\n";

    [Fact]
    public void Run_NoSuchFolder_SaysWhich()
    {
        using var fixture = new FeedFixture();
        var options = new FeedOptions { Mapping = FeedMapping.Parse(fixture.Mapping, "m"), Folder = "/no/such", Dataverse = fixture.Environment.Connect() };

        var message = Assert.Throws<FeedException>(() => FeedRunner.Run(options, default)).Message;

        Assert.Equal("The folder /no/such does not exist.", message);
    }

    [Fact]
    public void Run_EmptyFolder_SaysWhatIsMissing()
    {
        using var fixture = new FeedFixture();

        Assert.Equal($"The folder {fixture.Folder} holds no file that matches balances-*.csv or balances-*.csv.gz.", Refuse(fixture));
    }

    [Fact]
    public void Run_OnlyOptionalFilesMissing_SaysThereIsNothing()
    {
        using var fixture = new FeedFixture(FeedFixture.Balances.Replace("\"file\":", "\"required\": false, \"file\":", StringComparison.Ordinal));

        Assert.Equal($"The files of {fixture.Folder} give no window, so there is nothing to feed.", Refuse(fixture));
    }

    [Fact]
    public void Run_PackedAndUnpackedTwin_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Good).WithPacked("balances-2024-01.csv.gz", Good);

        Assert.Equal("Both balances-2024-01.csv and balances-2024-01.csv.gz are there; keep one of them.", Refuse(fixture));
    }

    [Fact]
    public void Run_EmptyFile_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", "");

        Assert.Equal("balances-2024-01.csv is empty; it needs at least a header.", Refuse(fixture));
    }

    [Fact]
    public void Run_HeaderOnly_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", FeedFixture.Header);

        Assert.StartsWith("balances-2024-01.csv has a header and no row", Refuse(fixture), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WrongDelimiter_NamesTheRightOne()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Good.Replace(',', ';'));

        Assert.Equal(
            "balances-2024-01.csv has no column customer: its header \"customer;balance;products\" is one column, so the delimiter "
            + "seems to be \";\" and not \",\".",
            Refuse(fixture));
    }

    [Fact]
    public void Run_MissingColumn_NamesItAndTheOthers()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", "customer,total,products\nA,1,1\n");

        Assert.Equal("balances-2024-01.csv has no column balance; its columns are customer, total, products.", Refuse(fixture));
    }

    [Fact]
    public void Run_ColumnTwice_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", "customer,balance,products,balance\nA,1,1,2\n");

        Assert.Equal("balances-2024-01.csv has several columns called balance.", Refuse(fixture));
    }

    [Fact]
    public void Run_UnusedColumnTwice_IsNoProblem()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", "customer,BALANCE,products,note,note\nA,1,1,,\n");

        Assert.Equal(["note", "note"], fixture.Run().Files.Single().UnusedColumns);
        Assert.Equal(1m, fixture.Metric("A", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_RejectedPathThatIsAFolder_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Good);
        Directory.CreateDirectory(fixture.RejectedPath);

        Assert.StartsWith($"The file for rejected rows, {fixture.RejectedPath}, cannot be replaced:", Refuse(fixture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Run_TruncatedGzip_IsRefused(int missing)
    {
        var packed = FeedFixture.Pack(Many(2000));
        using var fixture = new FeedFixture().With("balances-2024-01.csv.gz", packed[..^missing]);

        Assert.Equal("balances-2024-01.csv.gz is damaged or was cut short: it cannot be unpacked to its end.", Refuse(fixture));
    }

    [Fact]
    public void Run_GzipCutToItsHeader_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv.gz", FeedFixture.Pack(Many(2000))[..10]);

        Assert.Equal("balances-2024-01.csv.gz is damaged or was cut short: it cannot be unpacked to its end.", Refuse(fixture));
    }

    [Fact]
    public void Run_GzipWithAFlippedBit_IsRefused()
    {
        var packed = FeedFixture.Pack(Many(2000));
        packed[^6] ^= 1;
        using var fixture = new FeedFixture().With("balances-2024-01.csv.gz", packed);

        Assert.Equal("balances-2024-01.csv.gz is damaged or was cut short: it cannot be unpacked to its end.", Refuse(fixture));
    }

    [Fact]
    public void Run_PlainTextCalledGzip_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv.gz", Good);

        Assert.Equal("balances-2024-01.csv.gz is damaged or was cut short: it cannot be unpacked to its end.", Refuse(fixture));
    }

    [Fact]
    public void Run_GzipOfTwoParts_IsReadWhole()
    {
        var bytes = FeedFixture.Pack(Good).Concat(FeedFixture.Pack("B,2,2\n")).ToArray();
        using var fixture = new FeedFixture().With("balances-2024-01.csv.gz", bytes);

        Assert.Equal(2, fixture.Run().Metrics.Created);
    }

    [Fact]
    public void Run_QuoteNeverClosed_IsRefusedWithItsLine()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Good + "B,2,2\n\"C,3,3\nD,4,4\n");

        Assert.Equal("balances-2024-01.csv, line 4: a quoted field is never closed.", Refuse(fixture));
    }

    [Fact]
    public void Run_QuoteNeverClosedInALargeFile_IsRefusedWithoutReadingItAll()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Good + "\"C,3,3\n" + Many(400_000));

        Assert.Equal("balances-2024-01.csv, line 3: the row is longer than 1 MB; a quote is probably not closed.", Refuse(fixture));
    }

    [Fact]
    public void Run_Utf16WithoutMark_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Encoding.Unicode.GetBytes(Good));

        Assert.Equal(
            "balances-2024-01.csv holds NUL characters in its header; it seems to be UTF-16 or damaged, not utf-8.", Refuse(fixture));
    }

    [Fact]
    public void Run_FileNameWithoutWindow_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-january.csv", Good);

        Assert.StartsWith("balances-january.csv does not say its window: the pattern", Refuse(fixture), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileNameWithImpossibleMonth_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-13.csv", Good);

        Assert.StartsWith("balances-2024-13.csv does not say its window: \"2024-13\" is neither", Refuse(fixture), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileOfAMonthToCome_IsRefused()
    {
        using var fixture = new FeedFixture().With("balances-2024-07.csv", Good);

        Assert.Equal("balances-2024-07.csv is for 2024-07, which has not begun yet.", Refuse(fixture));
    }

    [Fact]
    public void Run_EveryRowRejected_IsRefusedWithTheFirstReason()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", FeedFixture.Header + "A,\"1,5\",1\nB,\"2,5\",1\n");

        Assert.Equal(
            "No row of balances-2024-01.csv can be used; the first reason is in line 2: balance: \"1,5\" is not a number.", Refuse(fixture));
        Assert.Equal(2, fixture.Rejected().Count);
    }

    [Fact]
    public void Run_SecondFileBad_WritesNothingOfTheFirst()
    {
        using var fixture = new FeedFixture().With("balances-2024-01.csv", Good).With("balances-2024-02.csv", "customer;balance;products\n");

        Refuse(fixture);
    }

    private static string Many(int rows) =>
        FeedFixture.Header + string.Concat(Enumerable.Range(0, rows).Select(row => FormattableString.Invariant($"C{row * 7919},{row}.25,3\n")));

    /// <summary>The sentence that the feed stops with, having sent no request.</summary>
    private static string Refuse(FeedFixture fixture)
    {
        var message = fixture.Refusal();
        Assert.Equal(0, fixture.Environment.Watch.Requests);
        return message;
    }
}
