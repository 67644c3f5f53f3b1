using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;
using BankCrm.Feed.Writing;

namespace BankCrm.Feed;

/// <summary>
/// Brings a bank's extracts into an environment: customers, their metrics, and the windows that these belong to. All files are read
/// and checked before anything is written. What the environment already has just so is not written again, so a feed may be stopped
/// at any point and run again.
/// </summary>
public sealed class FeedRunner
{
    private readonly FeedOptions options;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<FeedPhase, double> seconds = Enum.GetValues<FeedPhase>().ToDictionary(phase => phase, _ => 0d);

    private FeedRunner(FeedOptions options, CancellationToken cancellation)
    {
        this.options = options;
        this.cancellation = cancellation;
    }

    /// <summary>Reads, compares, writes and closes.</summary>
    /// <exception cref="FeedException">A file cannot be used as a whole; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">The feed was cancelled; what was written stays, and another run completes it.</exception>
    public static FeedReport Run(FeedOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BatchSize, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.PageSize, 5000);
        return new FeedRunner(options, cancellation).Run();
    }

    private FeedReport Run()
    {
        using var staging = new StagingDatabase(options.Mapping);
        using var rejects = new RejectLog(options.RejectedPath);
        using var stager = new ExtractStager(staging, options.Folder, rejects, options.Clock, options.Progress);
        Timed(FeedPhase.Reading, () => stager.Stage(cancellation));

        var environment = new EnvironmentConnection(options.Dataverse, options.PageSize, options.BatchSize, cancellation);
        var customers = WriteCustomers(staging, environment);
        new UnknownCustomers(staging, stager.Context, rejects).Reject();

        var windows = staging.Windows.Select(key => Window.FromKey(options.Mapping.Period, key)).ToArray();
        var keeper = new WindowWriter(staging, environment);
        Timed(FeedPhase.Writing, () => keeper.Open(windows));
        var metrics = new FeedCounts(0, 0, 0);
        var loaded = new List<FeedWindow>();
        foreach (var window in windows)
        {
            var (counts, row) = WriteWindow(window, staging, environment, keeper, stager, rejects);
            metrics = new FeedCounts(
                metrics.Created + counts.Created, metrics.Updated + counts.Updated, metrics.Unchanged + counts.Unchanged);
            loaded.Add(row);
        }

        options.Progress?.Report(new FeedProgress(FeedPhase.Closing, "windows", 0, windows.Length));
        Timed(FeedPhase.Closing, () => keeper.Close(
            [.. windows.Zip(loaded, (window, row) => (window, row.Rows, row.Rejected, row.Closed))],
            options.Clock.GetUtcNow().UtcDateTime));
        options.Progress?.Report(new FeedProgress(FeedPhase.Closing, "windows", windows.Length, windows.Length));
        var files = stager.Files;
        return new FeedReport(
            customers, metrics, files, loaded, files.Sum(file => file.Read), rejects.Count, environment.Requests, seconds);
    }

    private FeedCounts WriteCustomers(StagingDatabase staging, EnvironmentConnection environment)
    {
        var writer = new CustomerWriter(staging, environment, options.Progress);
        Timed(FeedPhase.Comparing, writer.Compare);
        return Timed(FeedPhase.Writing, writer.Write);
    }

    private (FeedCounts Counts, FeedWindow Window) WriteWindow(
        Window window,
        StagingDatabase staging,
        EnvironmentConnection environment,
        WindowWriter keeper,
        ExtractStager stager,
        RejectLog rejects)
    {
        var writer = new MetricWriter(staging, environment, options.Progress);
        var strange = Timed(FeedPhase.Comparing, () => writer.Compare(window));
        var counts = Timed(FeedPhase.Writing, () =>
        {
            if (writer.Differs(window))
            {
                keeper.Reopen(window);
            }

            return writer.Write(window);
        });
        var isOver = window.End < stager.Context.Today;
        var isHeld = options.Mapping.HoldWindowOnRejects && stager.MayMissRows(window.Key);
        return (counts, new FeedWindow(
            window.Name, window.End, writer.Count(window), rejects.CountOf(window.Key), strange, isOver && !isHeld));
    }

    private void Timed(FeedPhase phase, Action work) => Timed(phase, () =>
    {
        work();
        return true;
    });

    private T Timed<T>(FeedPhase phase, Func<T> work)
    {
        var start = options.Clock.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            seconds[phase] += options.Clock.GetElapsedTime(start).TotalSeconds;
        }
    }
}
