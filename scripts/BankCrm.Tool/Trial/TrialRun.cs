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
using BankCrm.Plugins.Framework;
using BankCrm.Sandbox;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;
using BankCrm.Tool.Review.Files;
using BankCrm.Tool.Review.Totals;

namespace BankCrm.Tool.Trial;

/// <summary>The whole story: pack, import, load, review, report; on the plug-in assembly and the zip that a bank would import.</summary>
internal sealed class TrialRun
{
    private const int GeneratedWindows = 6;

    private readonly TrialOptions options;
    private readonly TextWriter output;
    private readonly StepTimes times = new();
    private readonly ReviewTotals totals = new();
    private readonly ExampleExplanations examples = new();
    private Day reviewedFor;

    public TrialRun(TrialOptions options, TextWriter output)
    {
        this.options = options;
        this.output = output;
    }

    /// <summary>Runs the trial.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(CancellationToken cancellation)
    {
        using var files = new ReviewFiles(options.Files);
        using OutputFile? json = options.Json is null ? null : new OutputFile("--json", options.Json);
        string? made = options.Data is null ? Directory.CreateTempSubdirectory("bankcrm-bank-").FullName : null;
        try
        {
            if (made is not null)
            {
                times.Measure("generate", () => Generate(made));
            }

            FeedMapping mapping = FeedMapping.Load(options.Mapping ?? ShippedMapping.Path("generated.json"));
            using SandboxEnvironment environment = times.Measure("pack and import", () => SandboxFile.OpenOrCreate(options.Database, output.WriteLine));
            using var dataverse = new MeteredDataverse(environment.Connect());
            int exitCode = Run(mapping, made ?? options.Data!, dataverse, files, json?.Writer, cancellation);
            files.Complete();
            json?.Complete();
            return exitCode;
        }
        finally
        {
            if (made is not null)
            {
                Directory.Delete(made, recursive: true);
            }
        }
    }

    private int Run(FeedMapping mapping, string data, MeteredDataverse dataverse, ReviewFiles files, TextWriter? json, CancellationToken cancellation)
    {
        string rejected = FeedRun.RejectedPath(options.Database);
        FeedReport fed = times.Measure("feed", () => FeedRun.Run(mapping, data, dataverse, rejected, cancellation));
        FeedText.Write(output, fed, rejected);
        long fedRequests = dataverse.Requests;
        long read = times.Measure("review", () => Review(dataverse, files, cancellation));
        long reviewRequests = dataverse.Requests - fedRequests;
        times.Measure("totals", () => TotalsRows.Write(dataverse, totals));
        ReviewText.Write(output, read, totals, reviewRequests);
        if (options.Explain is { } request)
        {
            Explained.Find(dataverse, request).Write(reviewedFor, output);
        }

        Report(fed, read, fedRequests, reviewRequests, json);
        return fed.RowsRejected == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private string Generate(string folder)
    {
        BankGenerator.Write(folder, options.Customers, GeneratedWindows, options.Seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Made up a bank of {options.Customers:N0} customers and {GeneratedWindows} months (seed {options.Seed})"));
        return folder;
    }

    private long Review(MeteredDataverse dataverse, ReviewFiles files, CancellationToken cancellation)
    {
        reviewedFor = options.AsOf ?? new ReviewRun(dataverse, TimeProvider.System).NewestWindow() ?? throw new ToolException("No window is closed, so there is nothing to review.");
        return ConsoleProgress.Review(progress => new ReviewRun(dataverse, TimeProvider.System) { Progress = progress, FromFirstWindow = options.Files.AreAny, Begun = totals.Begin, NotDue = totals.Add }.Run(
            reviewedFor,
            review =>
            {
                totals.Add(review);
                examples.Consider(review);
                files.Write(review);
            },
            cancellation));
    }

    private void Report(FeedReport fed, long customers, long fedRequests, long reviewRequests, TextWriter? json)
    {
        int windows = Math.Max(1, totals.DecisionsByPeriod.Count);
        double perThousand = customers == 0 ? 0 : reviewRequests * 1000.0 / customers / windows;
        StorageEstimate storage = StorageEstimate.Of(Math.Max(1, customers), windows, totals, fed.Metrics.Created + fed.Metrics.Updated + fed.Metrics.Unchanged);
        double peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024.0), 1);
        foreach (string sentence in examples.Explain(Languages.English).Concat(examples.Explain(Languages.SimplifiedChinese)))
        {
            output.WriteLine("Why " + sentence);
        }

        CultureInfo culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"Storage per 1,000 customers and year: {storage.DecisionRowsPerThousandCustomersAndYear:N0} history rows and {storage.MetricRowsPerThousandCustomersAndYear:N0} metric rows, about {storage.MegabytesPerThousandCustomersAndYear:N1} MB"));
        output.WriteLine(string.Create(culture, $"Review: {perThousand:N2} Dataverse requests per 1,000 customers and window"));
        output.WriteLine(string.Join(", ", times.Seconds.Select(step => string.Create(culture, $"{step.Key} {step.Value:N1} s"))) + string.Create(culture, $"; peak memory {peakMegabytes:N0} MB"));
        if (json is not null)
        {
            NewReport(fed, customers, fedRequests, reviewRequests, perThousand, storage, peakMegabytes).Write(json);
        }
    }

    private TrialReport NewReport(FeedReport fed, long customers, long fedRequests, long reviewRequests, double perThousand, StorageEstimate storage, double peakMegabytes) => new(totals)
    {
        AsOf = reviewedFor.ToString(),
        Customers = customers,
        Metrics = fed.Metrics.Created + fed.Metrics.Updated + fed.Metrics.Unchanged,
        RowsRead = fed.RowsRead,
        RowsRejected = fed.RowsRejected,
        Storage = storage,
        SecondsByStep = times.Seconds,
        PeakMemoryMegabytes = peakMegabytes,
        RequestsByStep = new Dictionary<string, long>(StringComparer.Ordinal) { ["feed"] = fedRequests, ["review"] = reviewRequests },
        RequestsPerThousandCustomers = Math.Round(perThousand, 3),
    };
}
