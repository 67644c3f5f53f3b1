using System;
using System.Linq;
using System.Text;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>Rows that cannot be used: rejected with line and reason, while the others are fed.</summary>
public sealed class BadRowTests
{
    private const string File = "balances-2024-01.csv";

    [Theory]
    [InlineData("B,abc,1", "B", "balance: \"\"abc\"\" is not a number.")]
    [InlineData("B,1E5,1", "B", "balance: \"\"1E5\"\" is not a number.")]
    [InlineData("B,1.23456,1", "B", "balance: \"\"1.23456\"\" has more than four decimals.")]
    [InlineData("B,922337203685478,1", "B", "balance: \"\"922337203685478\"\" is beyond \u00B1922,337,203,685,477.")]
    [InlineData("B,-922337203685478,1", "B", "balance: \"\"-922337203685478\"\" is beyond \u00B1922,337,203,685,477.")]
    [InlineData("B,1,2.5", "B", "products: \"\"2.5\"\" is not a whole number.")]
    [InlineData("B,1,3000000000", "B", "products: \"\"3000000000\"\" is beyond \u00B12,147,483,647.")]
    [InlineData(",1,1", "", "customer is empty.")]
    [InlineData("  ,1,1", "", "customer is empty.")]
    [InlineData("B,1", "B", "the row has 2 fields and not 3.")]
    [InlineData("B,1,1,1", "B", "the row has 4 fields and not 3.")]
    [InlineData("B,1\0,1", "", "the row holds NUL characters.")]
    [InlineData("B,1\"2,1", "", "a quote stands where none may stand.")]
    [InlineData("B,\"1\"2,1", "", "a quote stands where none may stand.")]
    public void Run_BadRow_IsRejectedWithItsReason(string row, string customer, string reason)
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1\n" + row + "\nC,3,3\n");

        var report = fixture.Run();

        var rejected = Assert.Single(fixture.Rejected());
        Assert.StartsWith($"{File},3,{customer},", rejected, StringComparison.Ordinal);
        Assert.Contains(reason, rejected, StringComparison.Ordinal);
        Assert.Equal(2, report.Metrics.Created);
        Assert.Equal(1, report.RowsRejected);
        Assert.Equal(1, report.Files.Single().Rejected);
        Assert.Equal(3, report.Files.Single().Read);
        Assert.Equal(1, report.Windows.Single().Rejected);
    }

    [Fact]
    public void Run_RejectedRow_KeepsItsText()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1\nB,\"x, y\",1\n");

        fixture.Run();

        Assert.Equal($"{File},3,B,\"balance: \"\"x, y\"\" is not a number.\",\"B,\"\"x, y\"\",1\"", Assert.Single(fixture.Rejected()));
    }

    [Fact]
    public void Run_RejectedRowThatLooksLikeAFormula_IsNotOne()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1\n=cmd(),x,1\n");

        fixture.Run();

        Assert.Contains(",\"'=cmd()\",", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CustomerNumberOfFiftyOneCharacters_IsRejected()
    {
        var longest = new string('汉', 50);
        using var fixture = new FeedFixture().With(File, $"{FeedFixture.Header}{longest},1,1\n{longest}B,2,2\n");

        var report = fixture.Run();

        Assert.Contains("customer: the customer number is longer than 50 characters.", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
        Assert.Equal(1, report.Metrics.Created);
        Assert.Equal(1m, fixture.Metric(longest, "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_CustomerTwiceInAWindow_RejectsTheSecondAndNamesTheFirst()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1\nB,2,2\na,3,3\n");

        fixture.Run();

        Assert.StartsWith(
            $"{File},4,a,\"the customer has a row for 2024-01 already, in {File}, line 2.\"", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
        Assert.Equal(1m, fixture.Metric("A", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_CustomerTwiceInAWindowOfTwoFiles_RejectsTheSecondAndNamesTheFirst()
    {
        var mapping = FeedFixture.Balances.Replace("\\\\.csv\"", "(-[a-z])?\\\\.csv\"", StringComparison.Ordinal);
        using var fixture = new FeedFixture(mapping)
            .With("balances-2024-01-a.csv", FeedFixture.Header + "B,1,1\nA,1,1\n")
            .WithPacked("balances-2024-01-b.csv.gz", FeedFixture.Header + "C,2,2\nA,3,3\n\nB,4,\"4\"\n");

        var report = fixture.Run();

        Assert.Equal(
            [
                "balances-2024-01-b.csv.gz,3,A,\"the customer has a row for 2024-01 already, in balances-2024-01-a.csv, line 3.\",\"A,3,3\"",
                "balances-2024-01-b.csv.gz,5,B,\"the customer has a row for 2024-01 already, in balances-2024-01-a.csv, line 2.\",\"B,4,\"\"4\"\"\"",
            ],
            fixture.Rejected());
        Assert.Equal(2, report.Windows.Single().Rejected);
        Assert.Equal([0L, 2L], report.Files.Select(file => file.Rejected));
        Assert.Equal(1m, fixture.Metric("A", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_SameCustomerInTwoWindows_IsNoDuplicate()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1\n").With("balances-2024-02.csv", FeedFixture.Header + "A,2,1\n");

        Assert.Equal(2, fixture.Run().Metrics.Created);
        Assert.Empty(fixture.Rejected());
    }

    [Fact]
    public void Run_NegativeBalance_IsAnOverdraft()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,-12.5,1\n");

        fixture.Run();

        Assert.Equal(-12.5m, fixture.Metric("A", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_BelowTheMinimumOfTheMapping_IsRejected()
    {
        var mapping = FeedFixture.Balances.Replace("\"column\": \"balance\"", "\"column\": \"balance\", \"min\": 0.5", StringComparison.Ordinal);
        using var fixture = new FeedFixture(mapping).With(File, FeedFixture.Header + "A,0.5,1\nB,0.4999,1\n");

        fixture.Run();

        Assert.Contains(",3,B,balance: 0.4999 is below the minimum 0.5.,", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_LargestBalances_AreKeptExactly()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,922337203685477,1\nB,-922337203685476.9999,1\n");

        fixture.Run();

        Assert.Equal(922337203685477m, fixture.Metric("A", "2024-01-31", "bce_aumend"));
        Assert.Equal(-922337203685476.9999m, fixture.Metric("B", "2024-01-31", "bce_aumend"));
    }

    [Fact]
    public void Run_EmptyFields_AreUnknown()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,,\n");

        fixture.Run();

        Assert.Null(fixture.Metric("A", "2024-01-31", "bce_aumend"));
        Assert.Null(fixture.Metric("A", "2024-01-31", "bce_productsheld"));
    }

    [Fact]
    public void Run_MarkCrLfBlankLinesAndQuotedLineBreaks_AreRead()
    {
        const string Text = "customer,balance,products,note\r\nA,1,1,\"two\r\nlines\"\r\n\r\n\"B\" , \"2\" ,2,\"a \"\"b\"\"\"\r\nC,x,3,\r\n";
        using var fixture = new FeedFixture().With(File, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]);

        var report = fixture.Run();

        Assert.Equal(1m, fixture.Metric("A", "2024-01-31", "bce_aumend"));
        Assert.Equal(2m, fixture.Metric("B", "2024-01-31", "bce_aumend"));
        Assert.StartsWith($"{File},6,C,", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
        Assert.Equal(["note"], report.Files.Single().UnusedColumns);
    }

    [Fact]
    public void Run_NoLineBreakAtTheEnd_ReadsTheLastRow()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1");

        Assert.Equal(1, fixture.Run().Metrics.Created);
    }

    [Fact]
    public void Run_NotTheEncodingOfTheMapping_IsRejected()
    {
        byte[] row = [.. "B"u8, 0xE9, .. ",2,2\n"u8];
        using var fixture = new FeedFixture().With(File, [.. Encoding.UTF8.GetBytes(FeedFixture.Header + "A,1,1\n"), .. row]);

        fixture.Run();

        Assert.Contains("the row is not valid utf-8.", Assert.Single(fixture.Rejected()), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ChineseEncoding_IsRead()
    {
        var mapping = FeedFixture.Balances
            .Replace("\"window\":", "\"format\": { \"encoding\": \"gb18030\" }, \"window\":", StringComparison.Ordinal)
            .Replace("{customer}", "{姓名}", StringComparison.Ordinal);
        var text = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("customer,balance,products,姓名\nA,1,1,王芳\n");
        using var fixture = new FeedFixture(mapping).With(File, text);

        fixture.Run();

        Assert.Equal("王芳", fixture.Contact("A")["lastname"]);
    }

    [Fact]
    public void Run_NothingRejected_LeavesNoFile()
    {
        using var fixture = new FeedFixture().With(File, FeedFixture.Header + "A,1,1\n");
        System.IO.File.WriteAllText(fixture.RejectedPath, "of the last run");

        fixture.Run();

        Assert.False(System.IO.File.Exists(fixture.RejectedPath));
    }

    [Fact]
    public void Run_DatedRows_RejectsWrongAndFutureDates()
    {
        const string Mapping =
            """
            { "name": "Dated", "earliest": "2020-01-01", "files": [{ "file": "rows.csv",
              "window": { "date": { "column": "day", "formats": ["yyyyMMdd", "dd.MM.yyyy"] } },
              "customer": { "number": "no", "kind": "corporate" }, "measures": [{ "metric": "bce_aumend", "column": "balance" }] }] }
            """;
        using var fixture = new FeedFixture(Mapping).With(
            "rows.csv", "no,day,balance\nA,20240131,1\nB,31.01.2024,2\nC,2024-01-31,3\nD,20240230,4\nE,,5\nF,20240617,6\nG,20191231,7\n");

        var report = fixture.Run();

        Assert.Equal(
            [
                "rows.csv,4,C,\"day: \"\"2024-01-31\"\" is not a date written as yyyyMMdd or dd.MM.yyyy.\",\"C,2024-01-31,3\"",
                "rows.csv,5,D,\"day: \"\"20240230\"\" is not a date written as yyyyMMdd or dd.MM.yyyy.\",\"D,20240230,4\"",
                "rows.csv,6,E,day is empty.,\"E,,5\"",
                "rows.csv,7,F,day: 2024-06-17 is in the future.,\"F,20240617,6\"",
                "rows.csv,8,G,day: 2019-12-31 is earlier than the mapping expects.,\"G,20191231,7\"",
            ],
            fixture.Rejected());
        Assert.Equal(2, report.Metrics.Created);
    }
}
