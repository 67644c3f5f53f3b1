using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Feed;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;
using BankCrm.Tool.Review.Files;
using BankCrm.Tool.Review.Totals;

namespace BankCrm.Tool.Trial;

/// <summary>The part of a trial that loads a bank's customers and figures and reviews them in every module.</summary>
internal sealed class BankTrial
{
    private readonly TrialOptions options;
    private readonly TextWriter output;
    private readonly StepTimes times;
    private readonly ReviewTotals totals = new();
    private readonly ExampleExplanations examples = new();
    private Day reviewedFor;
    private FeedReport? fed;
    private long customers;
    private long fedRequests;
    private long reviewRequests;

    /// <summary>A trial of a bank.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="times">Where the seconds of each step go.</param>
    public BankTrial(TrialOptions options, TextWriter output, StepTimes times)
    {
        this.options = options;
        this.output = output;
        this.times = times;
    }

    private FeedReport Fed => fed ?? throw new InvalidOperationException("The bank was not fed yet.");

    private int Windows => Math.Max(1, totals.DecisionsByPeriod.Count);

    private double RequestsPerThousand => customers == 0 ? 0 : reviewRequests * 1000.0 / customers / Windows;

    private StorageEstimate Storage => StorageEstimate.Of(Math.Max(1, customers), Windows, totals, Metrics);

    private long Metrics => Fed.Metrics.Created + Fed.Metrics.Updated + Fed.Metrics.Unchanged;

    /// <summary>Loads and reviews.</summary>
    /// <param name="mapping">How the extracts are read.</param>
    /// <param name="data">The extracts.</param>
    /// <param name="dataverse">The sandbox.</param>
    /// <param name="files">The files that list what was decided.</param>
    /// <param name="cancellation">Stops between requests.</param>
    /// <returns>How many rows were rejected.</returns>
    public long Run(FeedMapping mapping, string data, MeteredDataverse dataverse, ReviewFiles files, CancellationToken cancellation)
    {
        string rejected = FeedRun.RejectedPath(options.Database);
        fed = times.Measure("feed", () => FeedRun.Run(mapping, data, dataverse, rejected, cancellation));
        FeedText.Write(output, fed, rejected);
        fedRequests = dataverse.Requests;
        customers = times.Measure("review", () => Review(dataverse, files, cancellation));
        reviewRequests = dataverse.Requests - fedRequests;
        times.Measure("totals", () => TotalsRows.Write(dataverse, totals));
        ReviewText.Write(output, customers, totals, reviewRequests);
        if (options.Explain is { } request)
        {
            Explained.Find(dataverse, request).Write(reviewedFor, output);
        }

        WriteFigures();
        return fed.RowsRejected;
    }

    /// <summary>The totals for --json.</summary>
    /// <param name="peakMegabytes">The most memory that the trial took.</param>
    /// <param name="complaints">What the trial did with complaints.</param>
    public TrialReport NewReport(double peakMegabytes, ComplaintTotals complaints) => new(totals)
    {
        AsOf = reviewedFor.ToString(),
        Customers = customers,
        Metrics = Metrics,
        RowsRead = Fed.RowsRead,
        RowsRejected = Fed.RowsRejected,
        Storage = Storage,
        SecondsByStep = times.Seconds,
        PeakMemoryMegabytes = peakMegabytes,
        RequestsByStep = new Dictionary<string, long>(StringComparer.Ordinal) { ["feed"] = fedRequests, ["review"] = reviewRequests },
        RequestsPerThousandCustomers = Math.Round(RequestsPerThousand, 3),
        Complaints = complaints,
    };

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

    private void WriteFigures()
    {
        foreach (string sentence in examples.Explain(Languages.English).Concat(examples.Explain(Languages.SimplifiedChinese)))
        {
            output.WriteLine("Why " + sentence);
        }

        CultureInfo culture = CultureInfo.InvariantCulture;
        StorageEstimate storage = Storage;
        output.WriteLine(string.Create(culture, $"Storage per 1,000 customers and year: {storage.DecisionRowsPerThousandCustomersAndYear:N0} history rows and {storage.MetricRowsPerThousandCustomersAndYear:N0} metric rows, about {storage.MegabytesPerThousandCustomersAndYear:N1} MB"));
        output.WriteLine(string.Create(culture, $"Review: {RequestsPerThousand:N2} Dataverse requests per 1,000 customers and window"));
    }
}
