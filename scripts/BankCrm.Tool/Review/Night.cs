using System;
using System.IO;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review.Files;
using BankCrm.Tool.Review.Totals;

namespace BankCrm.Tool.Review;

/// <summary>A night at the bank: the review of all customers or of a shard of them, its files and its report, then complaint clocks, recoveries and the retention rules.</summary>
internal sealed class Night
{
    private readonly NightOptions options;
    private readonly TextWriter output;

    public Night(NightOptions options, TextWriter output)
    {
        this.options = options;
        this.output = output;
    }

    public void Run(MeteredDataverse dataverse, CancellationToken cancellation)
    {
        using var files = new ReviewFiles(options.Files);
        Explained? explained = options.Explain is { } request ? Explained.Find(dataverse, request) : null;
        var totals = new ReviewTotals();
        long read = ConsoleProgress.Review(progress => NewRun(dataverse, progress, totals).Run(
            options.AsOf,
            review =>
            {
                totals.Add(review);
                files.Write(review);
            },
            cancellation));
        files.Complete();
        ReviewText.Write(output, read, totals, dataverse.Requests);
        explained?.Write(options.AsOf, output);
        if (options.Shard is null)
        {
            output.WriteLine($"Totals: {TotalsRows.Write(dataverse, totals)} rows of funnel, growth and churn performance");
            new ClockNight(dataverse, TimeProvider.System).Run(options.AsOf, output, cancellation);
            string? zone = ComplaintPolicyReader.Read(dataverse, TimeProvider.System.GetUtcNow().UtcDateTime).TimeZone;
            new RecoveryNight(dataverse, TimeProvider.System).Run(options.AsOf, zone, output, cancellation);
            long deleted = new RetentionRun(dataverse).Run(options.AsOf, cancellation);
            output.WriteLine($"Retention: {deleted} rows past their time deleted");
        }
    }

    private ReviewRun NewRun(IDataverse dataverse, IProgress<long> progress, ReviewTotals totals) => new(dataverse, TimeProvider.System)
    {
        Begun = totals.Begin,
        NotDue = totals.Add,
        Progress = progress,
        FromFirstWindow = options.Totals || options.Files.AreAny,
        Shard = options.Shard,
    };
}
