using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>
/// The real accounts of a Czech bank, fed and then recomputed from the raw files in another way: the transactions of a day are put in
/// the order in which each balance follows from the one before, and every day of every month is added up by itself.
/// </summary>
public sealed class BerkaTests
{
    /// <summary>Amounts are rounded to whole crowns in one of the files.</summary>
    private const decimal Tolerance = 0.6m;

    [DataFact]
    public void Run_Berka_AgreesWithARecomputationFromTheRawFiles()
    {
        var data = Path.Combine(DataFactAttribute.Folder!, "berka");
        using var fixture = new FeedFixture(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mappings", "berka.json"))) { Extracts = data };

        var report = fixture.Run();

        Assert.Equal(0, report.RowsRejected);
        Assert.Equal(5369, report.Customers.Created);
        Assert.Equal(12 + 45, report.Windows.Count);
        Assert.Equal(new DateTime(1970, 12, 13, 0, 0, 0, DateTimeKind.Utc), fixture.Contact("1").GetAttributeValue<DateTime>("birthdate"));
        Assert.Equal(2, fixture.Contact("1").GetAttributeValue<OptionSetValue>("gendercode").Value);
        Assert.Equal(1, fixture.Contact("2").GetAttributeValue<OptionSetValue>("gendercode").Value);

        var fed = fixture.Environment.Rows(CustomerMetricTable.LogicalName).ToDictionary(row => (
            row.GetAttributeValue<string>(CustomerMetricTable.CustomerNumber),
            DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(CustomerMetricTable.PeriodEnd))));
        var owners = Read(data, "disp.asc", ';').Where(row => row["type"] == "OWNER").ToDictionary(row => row["account_id"], row => row["client_id"]);
        var loans = Transactions(Read(data, "trans-loan-accounts.csv.gz", ';'), row => Day(row["date"]), "credit", "type");
        var year = Transactions(
            Read(data, "trans-1993-shifted.csv.gz", ','),
            row => DateOnly.ParseExact(row["Date"], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(-23),
            "Credit",
            "Type");
        var compared = Compare(fed, owners, loans, new DateOnly(1998, 12, 31)) + Compare(fed, owners, year, new DateOnly(1993, 12, 31));
        Assert.Equal(report.Metrics.Created, compared);
        CompareLoansAndOrders(fed, owners, data);
    }

    private static int Compare(
        IReadOnlyDictionary<(string, DateOnly), Entity> fed,
        IReadOnlyDictionary<string, string> owners,
        ILookup<string, Transaction> transactions,
        DateOnly last)
    {
        var compared = 0;
        foreach (var account in transactions)
        {
            var closing = Closing(account);
            var first = closing.Keys[0];
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            {
                var days = DateTime.DaysInMonth(month.Year, month.Month);
                var sum = 0m;
                var balance = 0m;
                for (var day = 0; day < days; day++)
                {
                    balance = BalanceOn(closing, month.AddDays(day));
                    sum += balance;
                }

                var row = fed[(owners[account.Key], month.AddDays(days - 1))];
                Assert.Equal(balance, row.GetAttributeValue<Money>("bce_aumend").Value);
                Assert.Equal(decimal.Round(sum / days, 4, MidpointRounding.AwayFromZero), row.GetAttributeValue<Money>("bce_aumaverage").Value);
                var ofMonth = account.Where(made => made.Day >= month && made.Day < month.AddMonths(1)).ToArray();
                Assert.Equal(ofMonth.Length, row["bce_transactioncount"]);
                Assert.Equal(ofMonth.Where(made => made.Change > 0).Sum(made => made.Change), row.GetAttributeValue<Money>("bce_amountin").Value);
                Assert.Equal(-ofMonth.Where(made => made.Change < 0).Sum(made => made.Change), row.GetAttributeValue<Money>("bce_amountout").Value);
                compared++;
            }
        }

        return compared;
    }

    private static void CompareLoansAndOrders(
        IReadOnlyDictionary<(string Client, DateOnly End), Entity> fed, IReadOnlyDictionary<string, string> owners, string data)
    {
        var orders = Read(data, "order.asc", ';').CountBy(row => owners[row["account_id"]]).ToDictionary();
        var loans = Read(data, "loan.asc", ';').ToDictionary(row => owners[row["account_id"]]);
        foreach (var ((client, end), row) in fed)
        {
            Assert.Equal(orders.GetValueOrDefault(client), row["bce_directdebitcount"]);
            var left = 0m;
            if (loans.TryGetValue(client, out var loan))
            {
                var granted = Day(loan["date"]);
                var paid = ((end.Year - granted.Year) * 12) + end.Month - granted.Month;
                var stands = granted <= end && granted.AddMonths(int.Parse(loan["duration"], CultureInfo.InvariantCulture)) > end;
                left = stands ? Amount(loan["amount"]) - (paid * Amount(loan["payments"])) : 0m;
            }

            Assert.Equal(left, row.GetAttributeValue<Money>("bce_loanend").Value);
        }
    }

    private static decimal BalanceOn(SortedList<DateOnly, decimal> closing, DateOnly day)
    {
        var balance = 0m;
        foreach (var (on, amount) in closing)
        {
            if (on > day)
            {
                break;
            }

            balance = amount;
        }

        return balance;
    }

    private static SortedList<DateOnly, decimal> Closing(IEnumerable<Transaction> account)
    {
        var closing = new SortedList<DateOnly, decimal>();
        var balance = 0m;
        foreach (var day in account.GroupBy(made => made.Day).OrderBy(day => day.Key))
        {
            balance = Last(balance, [.. day]) ?? throw new InvalidOperationException($"The transactions of account {day.First().Account} on {day.Key:O} do not follow from each other.");
            closing.Add(day.Key, balance);
        }

        return closing;
    }

    /// <summary>The balance after the last transaction of a chain of all of them, or null where there is none.</summary>
    private static decimal? Last(decimal opening, IReadOnlyList<Transaction> rest) => rest.Count == 0
        ? opening
        : rest.Where(next => Math.Abs(opening + next.Change - next.Balance) <= Tolerance)
            .Select(next => Last(next.Balance, [.. rest.Where(other => other != next)]))
            .FirstOrDefault(found => found is not null);

    private static ILookup<string, Transaction> Transactions(
        IEnumerable<IReadOnlyDictionary<string, string>> rows, Func<IReadOnlyDictionary<string, string>, DateOnly> day, string credit, string type) =>
        rows.Select(row => new Transaction(
            row["trans_id"],
            row["account_id"],
            day(row),
            row[type] == credit ? Amount(row["amount"]) : -Amount(row["amount"]),
            Amount(row["balance"]))).ToLookup(made => made.Account);

    private static DateOnly Day(string text) => DateOnly.ParseExact("19" + text, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Read(string folder, string name, char delimiter)
    {
        using Stream file = File.OpenRead(Path.Combine(folder, name));
        using var reader = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var header = reader.ReadLine()!.Split(delimiter).Select(text => text.Trim('"')).ToArray();
        while (reader.ReadLine() is { } line)
        {
            yield return header.Zip(line.Split(delimiter)).ToDictionary(field => field.First, field => field.Second.Trim('"'));
        }
    }

    private sealed record Transaction(string Id, string Account, DateOnly Day, decimal Change, decimal Balance);
}
