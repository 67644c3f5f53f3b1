using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Feed;
using BankCrm.Sandbox;
using BankCrm.Tool.Review;
using BankCrm.Tool.Trial;

namespace BankCrm.Benchmarks;

/// <summary>
/// What lifecycle, value and churn add to a night: the full review of a bank that was never reviewed, against the review of its tiers
/// alone. Same process, copies of the same fed database, runs in turn.
/// </summary>
internal static class ReviewBenchmark
{
    private const int Repetitions = 3;
    private const int MadeUpCustomers = 20_000;
    private const int MadeUpMonths = 6;

    /// <summary>Measures the bank of a folder of real deposits, or a made-up bank.</summary>
    /// <param name="output">Where the figures go.</param>
    /// <param name="data">The folder that the mapping xiamen.json reads, or null.</param>
    public static void Run(TextWriter output, string? data)
    {
        string folder = Directory.CreateTempSubdirectory("bankcrm-review-benchmark-").FullName;
        try
        {
            string fed = Path.Combine(folder, "fed.db");
            long metrics = Feed(fed, data, folder);
            var alone = new List<Measured>();
            var unvalued = new List<Measured>();
            var full = new List<Measured>();
            for (int run = 0; run < Repetitions; run++)
            {
                alone.Add(Review(fed, folder, connection => new WithoutPolicies(connection, WithoutPolicies.Lifecycle, WithoutPolicies.Value, WithoutPolicies.Churn)));
                unvalued.Add(Review(fed, folder, connection => new WithoutPolicies(connection, WithoutPolicies.Value)));
                full.Add(Review(fed, folder, connection => connection));
            }

            Write(output, data is null ? "made-up bank" : "real deposits", metrics, Median(alone), Median(unvalued), Median(full));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(TextWriter output, string subject, long metrics, Measured alone, Measured unvalued, Measured full)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"Review of a {subject}: {full.Customers:N0} customers, {metrics:N0} metrics, median of {Repetitions} runs in turn"));
        Write(output, "tiers alone", alone, alone);
        Write(output, "with lifecycle and churn", unvalued, alone);
        Write(output, "with value as well", full, alone);
    }

    private static void Write(TextWriter output, string name, Measured run, Measured baseline) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-26}{run.Seconds,8:N2} s ({run.Seconds / baseline.Seconds:N2}), {run.ProcessorSeconds,8:N2} s of processor ({run.ProcessorSeconds / baseline.ProcessorSeconds:N2}), {run.Requests,6:N0} requests"));

    private static long Feed(string database, string? data, string folder)
    {
        string extracts = data ?? Path.Combine(folder, "bank");
        if (data is null)
        {
            BankGenerator.Write(extracts, MadeUpCustomers, MadeUpMonths, seed: 1);
        }

        using SandboxEnvironment environment = SandboxFile.OpenOrCreate(database, _ => { });
        using IDataverse connection = environment.Connect();
        FeedReport report = FeedRunner.Run(
            new FeedOptions
            {
                Mapping = FeedMapping.Load(ShippedMapping.Path(data is null ? "generated.json" : "xiamen.json")),
                Folder = extracts,
                Dataverse = connection,
                RejectedPath = Path.Combine(folder, "rejected.csv"),
            },
            CancellationToken.None);
        return report.Metrics.Created;
    }

    private static Measured Review(string fed, string folder, Func<IDataverse, IDataverse> reachedBy)
    {
        string copy = Path.Combine(folder, "run.db");
        File.Copy(fed, copy, overwrite: true);
        using SandboxEnvironment environment = SandboxEnvironment.Open(copy);
        using var metered = new MeteredDataverse(reachedBy(environment.Connect()));
        var review = new ReviewRun(metered, TimeProvider.System);
        Day asOf = review.NewestWindow() ?? throw new InvalidOperationException("The extracts closed no window.");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = metered.Requests;
        using var process = Process.GetCurrentProcess();
        TimeSpan spent = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        long customers = review.Run(asOf, _ => { }, CancellationToken.None);
        watch.Stop();
        process.Refresh();
        return new Measured(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - spent).TotalSeconds, customers, metered.Requests - before);
    }

    private static Measured Median(IEnumerable<Measured> runs) => runs.OrderBy(run => run.Seconds).ElementAt(Repetitions / 2);

    /// <summary>One run; the processor's seconds tell what the work costs where other programs share the machine.</summary>
    private sealed record Measured(double Seconds, double ProcessorSeconds, long Customers, long Requests);
}
