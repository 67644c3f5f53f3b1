using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Benchmarks;

/// <summary>
/// Tier decisions per second on one core: the engine, which reads its rules from a policy and tells why, against the same rules
/// written by hand as a chain of ifs for the default tiers, which tells nothing. Same process, same customers, runs in turn.
/// </summary>
internal static class TierDecisionBenchmark
{
    private const int Customers = 20_000;
    private const int Windows = 12;
    private const int Runs = 7;
    private const int Seed = 20240131;

    /// <summary>Runs both and prints the medians and their ratio.</summary>
    /// <exception cref="InvalidOperationException">The two do not come to the same tiers.</exception>
    public static void Run(TextWriter output)
    {
        WindowMetric[][] customers = MakeCustomers();
        TierPolicy policy = DefaultPolicy();
        var engine = new List<double>();
        var chain = new List<double>();
        long engineBytes = 0;
        for (int run = 0; run <= Runs; run++)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            (double engineRate, long engineSum) = Measure(() => DecideByEngine(policy, customers));
            engineBytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            (double chainRate, long chainSum) = Measure(() => DecideByChain(customers));
            if (engineSum != chainSum)
            {
                throw new InvalidOperationException("The engine and the hand-written chain came to different tiers.");
            }

            // The first run of each is for the compiler.
            if (run > 0)
            {
                engine.Add(engineRate);
                chain.Add(chainRate);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Tier decisions, {Customers:N0} customers x {Windows} windows, median of {Runs} runs on one core"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  engine            {Median(engine),14:N0} a second, {engineBytes / (Customers * Windows):N0} bytes each"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  hand-written ifs  {Median(chain),14:N0} a second"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio             {Median(chain) / Median(engine),14:N1}"));
    }

    private static (double Rate, long Sum) Measure(Func<long> decide)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        long sum = decide();
        return (Customers * Windows / watch.Elapsed.TotalSeconds, sum);
    }

    private static long DecideByEngine(TierPolicy policy, WindowMetric[][] customers)
    {
        long sum = 0;
        foreach (WindowMetric[] windows in customers)
        {
            TierState state = TierState.None;
            foreach (WindowMetric metric in windows)
            {
                TierDecision decision = TierEngine.Decide(policy, state, metric.PeriodEnd, metric)!;
                state = decision.After;
                sum = (sum * 31) + (decision.Tier.Order * 10) + decision.Missed;
            }
        }

        return sum;
    }

    private static long DecideByChain(WindowMetric[][] customers)
    {
        long sum = 0;
        foreach (WindowMetric[] windows in customers)
        {
            int tier = 0;
            int missed = 0;
            foreach (WindowMetric metric in windows)
            {
                decimal amount = metric.AumAverage!.Value;
                int reached = amount >= 6_000_000m ? 5 : amount >= 500_000m ? 4 : amount >= 200_000m ? 3 : amount >= 50_000m ? 2 : 1;
                if (tier == 0 || reached >= tier)
                {
                    tier = reached;
                    missed = 0;
                }
                else if (missed + 1 < (tier == 5 ? 6 : 3))
                {
                    missed++;
                }
                else
                {
                    tier = reached;
                    missed = 0;
                }

                sum = (sum * 31) + (tier * 10) + missed;
            }
        }

        return sum;
    }

    /// <summary>Customers whose assets are spread as a bank's are, log-normally, and move by a few percent a month.</summary>
    private static WindowMetric[][] MakeCustomers()
    {
        // A fixed seed, so that every run of every version sees the same customers.
        var random = new Random(Seed);
        var customers = new WindowMetric[Customers][];
        for (int customer = 0; customer < Customers; customer++)
        {
            double assets = Math.Exp(10.5 + (1.8 * Normal(random)));
            customers[customer] = new WindowMetric[Windows];
            for (int window = 0; window < Windows; window++)
            {
                customers[customer][window] = new WindowMetric
                {
                    PeriodEnd = new Day(2024, window + 1, 1).EndOfMonth,
                    AumAverage = decimal.Round((decimal)Math.Min(assets, 1e12), 2),
                };
                assets *= Math.Exp(0.15 * Normal(random));
            }
        }

        return customers;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static TierPolicy DefaultPolicy()
    {
        string[] codes = { "BASIC", "GOLD", "PLATINUM", "DIAMOND", "PRIVATE" };
        decimal[] floors = { 0m, 50_000m, 200_000m, 500_000m, 6_000_000m };
        return new TierPolicy
        {
            Code = "PERSONAL-ASSETS",
            Version = 1,
            EffectiveFrom = new Day(2000, 1, 1),
            Tiers = codes.Select((code, index) => new Tier
            {
                Id = StableId.Of(code),
                Code = code,
                Order = index + 1,
                Floor = floors[index],
                AllowedMisses = code == "PRIVATE" ? 6 : 3,
                CriticalMarginPercent = 10m,
                StableFrom = code == "PRIVATE" ? 8_000_000m : null,
            }).ToList(),
        };
    }
}
