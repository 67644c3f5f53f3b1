using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using BankCrm.Feed.Generating;
using CsvHelper;

namespace BankCrm.Feed;

/// <summary>
/// Writes the extracts of a made-up bank, which mappings/generated.json reads: customers.csv, and for every month balances-YYYY-MM.csv
/// and activity-YYYY-MM.csv. The first month's balances are packed. The same arguments give the same bytes before packing.
/// </summary>
public static class BankGenerator
{
    /// <summary>The last month of every generated bank.</summary>
    public static readonly DateOnly LastMonth = new(2025, 6, 30);

    /// <summary>The most months that can be generated.</summary>
    public const int MostWindows = 120;

    /// <summary>The most customers that can be generated.</summary>
    public const int MostCustomers = 50_000_000;

    private static readonly string[] Categories = ["demand", "time", "wealth", "fund", "insurance", "bond", "metal", "loan", "card"];

    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    /// <summary>Writes the extracts.</summary>
    /// <param name="folder">Where to; it is made if it is not there. Files of the same names are replaced.</param>
    /// <param name="customers">How many customers the bank has or had; 1 to 50,000,000.</param>
    /// <param name="windows">How many months, up to June 2025; 1 to 120.</param>
    /// <param name="seed">Which bank.</param>
    public static void Write(string folder, int customers, int windows, int seed)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(customers, MostCustomers);
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(windows, MostWindows);
        Directory.CreateDirectory(folder);
        var ends = Enumerable.Range(0, windows).Select(month => EndOf(month - windows + 1)).ToArray();
        var balances = ends.Select((end, month) => Open(folder, "balances", end, isPacked: month == 0)).ToArray();
        var activity = ends.Select(end => Open(folder, "activity", end, isPacked: false)).ToArray();
        var people = CsvWriter.ToFile(Path.Combine(folder, "customers.csv"), Format);
        try
        {
            WriteHeaders(people, balances, activity);
            for (var index = 0; index < customers; index++)
            {
                var random = SplitMix.Of(seed, index);
                var person = new GeneratedPerson(random, index);
                var customer = new GeneratedCustomer(random, ends);
                Write(people, person, customer.Facts);
                for (var month = 0; month < windows; month++)
                {
                    if (customer.Live(month, ends[month]) is { } lived)
                    {
                        WriteBalances(balances[month], person, lived);
                        WriteActivity(activity[month], person, lived);
                    }
                }
            }
        }
        finally
        {
            foreach (var writer in balances.Concat(activity).Append(people))
            {
                writer.Dispose();
            }
        }
    }

    private static DateOnly EndOf(int offset)
    {
        var month = LastMonth.AddMonths(offset);
        return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }

    private static CsvWriter Open(string folder, string kind, DateOnly end, bool isPacked)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{kind}-{end:yyyy-MM}.csv"));

        // A bank generated here before may have packed another month.
        File.Delete(path);
        File.Delete(path + ".gz");
        return isPacked
            ? CsvWriter.Create(new GZipStream(File.Create(path + ".gz"), CompressionLevel.Optimal), Format, leaveOpen: false)
            : CsvWriter.ToFile(path, Format);
    }

    private static void WriteHeaders(CsvWriter people, CsvWriter[] balances, CsvWriter[] activity)
    {
        people.WriteHeader("customer_no", "last_name", "first_name", "sex", "birth_date", "since", "income", "wealth", "risk", "industry", "points");
        foreach (var writer in balances)
        {
            writer.WriteHeader([.. Categories.SelectMany(category => new[] { $"{category}_end", $"{category}_avg" }).Prepend("customer_no")]);
        }

        foreach (var writer in activity)
        {
            writer.WriteHeader(
                "customer_no", "transactions", "amount_in", "amount_out", "branch", "phone", "web", "mobile", "partner", "cross_border",
                "salary", "salary_amount", "direct_debits", "products", "last_active", "contribution",
                "to_other_banks", "matured", "fees_waived", "complaint_cost", "service_cost", "staff_contacts");
        }
    }

    private static void Write(CsvWriter writer, GeneratedPerson person, GeneratedFacts facts)
    {
        writer.WriteField(person.Number);
        writer.WriteField(person.LastName);
        writer.WriteField(person.FirstName);
        writer.WriteField(person.IsWoman ? "F" : "M");
        writer.WriteField(person.BirthDate);
        WriteKnown(writer, facts.RelationshipStart);
        WriteKnown(writer, facts.Income);
        WriteKnown(writer, facts.Wealth);
        writer.WriteField(facts.RiskLevel is { } level ? string.Create(CultureInfo.InvariantCulture, $"C{level}") : string.Empty);
        writer.WriteField(facts.Industry ?? string.Empty);
        writer.WriteField(facts.LoyaltyPoints);
        writer.EndRecord();
    }

    private static void WriteBalances(CsvWriter writer, GeneratedPerson person, GeneratedMonth lived)
    {
        writer.WriteField(person.Number);
        for (var category = 0; category < Categories.Length; category++)
        {
            writer.WriteField(Amount(lived.End[category]));
            writer.WriteField(Amount(lived.Average[category]));
        }

        writer.EndRecord();
    }

    private static void WriteActivity(CsvWriter writer, GeneratedPerson person, GeneratedMonth lived)
    {
        writer.WriteField(person.Number);
        writer.WriteField(lived.Transactions);
        writer.WriteField(Amount(lived.AmountIn));
        writer.WriteField(Amount(lived.AmountOut));
        foreach (var channel in lived.Channels)
        {
            writer.WriteField(channel);
        }

        writer.WriteField(lived.CrossBorder);
        writer.WriteField(lived.HasSalary ? "Y" : "N");
        writer.WriteField(Amount(lived.Salary));
        writer.WriteField(lived.DirectDebits);
        writer.WriteField(lived.Products);
        WriteKnown(writer, lived.LastActive);
        writer.WriteField(Amount(lived.Contribution));
        writer.WriteField(Amount(lived.CompetitorTransfer));
        writer.WriteField(Amount(lived.MaturedUnrenewed));
        writer.WriteField(Amount(lived.FeesWaived));
        writer.WriteField(Amount(lived.ComplaintCost));
        writer.WriteField(Amount(lived.ServiceCost));
        writer.WriteField(lived.StaffContacts);
        writer.EndRecord();
    }

    /// <summary>Writes a day, or nothing where there is none.</summary>
    private static void WriteKnown(CsvWriter writer, DateOnly? day)
    {
        if (day is { } known)
        {
            writer.WriteField(known);
        }
        else
        {
            writer.WriteField(string.Empty);
        }
    }

    /// <summary>Writes an amount, or nothing where it is not known.</summary>
    private static void WriteKnown(CsvWriter writer, long? cents)
    {
        if (cents is { } known)
        {
            writer.WriteField(Amount(known));
        }
        else
        {
            writer.WriteField(string.Empty);
        }
    }

    /// <summary>Cents as a decimal with two digits after the point.</summary>
    private static decimal Amount(long cents) => new((int)(Math.Abs(cents) & 0xFFFFFFFF), (int)(Math.Abs(cents) >> 32), 0, cents < 0, 2);
}
