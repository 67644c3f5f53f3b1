using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Feed.Generating;
using CsvHelper;

namespace BankCrm.Feed.Complaints;

/// <summary>
/// Writes complaints of a made-up bank's customers, which mappings/generated-complaints.json reads: complaints.csv, spread over the bank's last
/// months, in English and Chinese, some without a category so that triage has something to suggest. The same arguments give the same bytes.
/// </summary>
public static class ComplaintGenerator
{
    /// <summary>The file that is written.</summary>
    public const string FileName = "complaints.csv";

    /// <summary>How many of a thousand customers complain in a month: more than at a real bank, so that a small one has a story to tell.</summary>
    private const int PermilleAMonth = 4;

    /// <summary>How many of a thousand complaints come without a category.</summary>
    private const int WithoutCategory = 400;

    /// <summary>How many of a thousand complaints are followed by the same one within three weeks.</summary>
    private const int Repeated = 60;

    /// <summary>How many of a thousand complaints are in Chinese.</summary>
    private const int InChinese = 600;

    private const int FewestComplaints = 12;

    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    /// <summary>Writes the complaints.</summary>
    /// <param name="folder">Where to; it is made if it is not there. A file of the same name is replaced.</param>
    /// <param name="customers">How many customers the bank has; as for <see cref="BankGenerator"/>.</param>
    /// <param name="windows">How many months, up to June 2025; 1 to 120.</param>
    /// <param name="seed">Which bank.</param>
    public static void Write(string folder, int customers, int windows, int seed)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(windows, BankGenerator.MostWindows);
        Directory.CreateDirectory(folder);
        var first = BankGenerator.LastMonth.AddMonths(1 - windows);
        var begin = new DateOnly(first.Year, first.Month, 1);
        var days = BankGenerator.LastMonth.DayNumber - begin.DayNumber + 1;
        var random = SplitMix.Of(~seed, customers);
        var written = new List<(DateOnly Received, string[] Fields)>();
        var complaints = Math.Max(FewestComplaints, (long)customers * windows * PermilleAMonth / 1000);
        for (var index = 0L; index < complaints; index++)
        {
            var theme = random.Pick<ComplaintTheme>(ComplaintThemes.All);
            var customer = GeneratedPerson.NumberOf((int)random.Between(0, customers - 1));
            var received = begin.AddDays((int)random.Between(0, days - 1));
            var fields = Fields(theme, random, customer);
            written.Add((received, fields));
            var again = received.AddDays((int)random.Between(5, 21));
            if (random.Happens(Repeated) && again <= BankGenerator.LastMonth)
            {
                written.Add((again, fields));
            }
        }

        written = [.. written.OrderBy(complaint => complaint.Received)];
        using var writer = CsvWriter.ToFile(Path.Combine(folder, FileName), Format);
        writer.WriteHeader("complaint_no", "received", "customer_no", "holding", "category", "cause", "title", "text", "found_category");
        for (var index = 0; index < written.Count; index++)
        {
            writer.WriteField(string.Create(CultureInfo.InvariantCulture, $"C-{index + 1:00000}"));
            writer.WriteField(written[index].Received);
            foreach (var field in written[index].Fields)
            {
                writer.WriteField(field);
            }

            writer.EndRecord();
        }
    }

    private static string[] Fields(ComplaintTheme theme, SplitMix random, long customer)
    {
        var isChinese = random.Happens(InChinese);
        return
        [
            customer.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"H{customer % 1_000_000:000000}-{random.Between(1, 3)}"),
            random.Happens(WithoutCategory) ? string.Empty : theme.Category,
            theme.Cause,
            isChinese ? theme.ChineseTitle : theme.EnglishTitle,
            random.Pick<string>(isChinese ? theme.Chinese : theme.English),
            theme.Category,
        ];
    }
}
