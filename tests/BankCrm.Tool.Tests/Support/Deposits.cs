using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace BankCrm.Tool.Tests.Support;

/// <summary>Balances by customer and month of 2019, and the extracts that say so in the form that the mapping xiamen.json reads.</summary>
internal sealed class Deposits
{
    private readonly SortedDictionary<string, SortedDictionary<int, decimal>> balances = new(StringComparer.Ordinal);

    /// <summary>The mapping that the tool ships for such extracts.</summary>
    public static string Mapping { get; } = Path.Combine(AppContext.BaseDirectory, "mappings", "xiamen.json");

    /// <summary>Balances by customer number and month.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<int, decimal>> Balances => balances;

    /// <summary>The months that somebody has a balance in.</summary>
    public IReadOnlyList<int> Months => balances.Values.SelectMany(months => months.Keys).Distinct().Order().ToList();

    /// <summary>Some hundred or thousand customers of a seeded bank, four months from July on, many of them near a floor.</summary>
    public static Deposits Random(int customers, int seed)
    {
        var random = new Random(seed);
        var deposits = new Deposits();
        decimal[] floors = { 0, 50_000, 200_000, 500_000, 6_000_000, 8_000_000 };
        for (int index = 0; index < customers; index++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"c{index:000000}");
            decimal balance = floors[random.Next(floors.Length)] + random.Next(-40_000, 60_000);
            int from = 7 + (random.Next(5) == 0 ? random.Next(4) : 0);
            for (int month = from; month <= 10; month++)
            {
                balance = random.Next(4) switch
                {
                    0 => decimal.Round(balance * random.Next(20, 180) / 100m, 2),
                    1 => floors[random.Next(floors.Length)],
                    _ => balance + 0.01m,
                };
                if (random.Next(10) > 0)
                {
                    deposits.Set(number, month, balance);
                }
            }
        }

        return deposits;
    }

    public Deposits Set(string customer, int month, decimal balance)
    {
        if (!balances.TryGetValue(customer, out SortedDictionary<int, decimal>? months))
        {
            balances[customer] = months = new SortedDictionary<int, decimal>();
        }

        months[month] = balance;
        return this;
    }

    /// <summary>Sets a customer's balances from a month on; null leaves a month out.</summary>
    public Deposits Add(string customer, int fromMonth, params decimal?[] from)
    {
        for (int index = 0; index < from.Length; index++)
        {
            if (from[index] is { } balance)
            {
                Set(customer, fromMonth + index, balance);
            }
        }

        return this;
    }

    /// <summary>Writes one file a month.</summary>
    /// <param name="folder">Where to; made when it is missing.</param>
    /// <param name="months">Which months; none named writes all.</param>
    /// <returns>The folder.</returns>
    public string WriteTo(string folder, params int[] months)
    {
        Directory.CreateDirectory(folder);
        foreach (int month in Months.Where(month => months.Length == 0 || months.Contains(month)))
        {
            var text = new StringBuilder("cust_no,C1,C2\n");
            foreach ((string customer, SortedDictionary<int, decimal> own) in balances)
            {
                if (own.TryGetValue(month, out decimal balance))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{customer},{balance},1\n");
                }
            }

            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"deposits-m{month:00}.csv")), text.ToString());
        }

        return folder;
    }
}
