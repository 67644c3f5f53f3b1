using System;
using System.IO;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Review;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.ReviewFollowUps;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Complaints;

/// <summary>The night's work on recoveries from outside, by the handler of the custom action with bulk writes: surveys that are due go out, unanswered ones expire, root causes are counted and the effect of changes is measured.</summary>
internal sealed class RecoveryNight
{
    private readonly IDataverse dataverse;
    private readonly TimeProvider clock;

    public RecoveryNight(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        this.clock = clock;
    }

    /// <summary>How many surveys of each kind a page takes.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>Does the night's work.</summary>
    /// <param name="asOf">The day that root causes are counted for; today where it has not come yet.</param>
    /// <param name="timeZone">The bank's time zone by its Windows name; null is UTC.</param>
    /// <param name="output">Where it tells what it did.</param>
    /// <param name="cancellation">Stops between pages; the next run goes on.</param>
    public void Run(Day asOf, string? timeZone, TextWriter output, CancellationToken cancellation)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        Day today = timeZone is { Length: > 0 } zone ? Day.Of(now, TimeZoneInfo.FindSystemTimeZoneById(zone)) : Day.Of(now);
        Day day = asOf > today ? today : asOf;
        var writer = new BulkRowWriter(dataverse);
        var handler = new ReviewFollowUpsHandler(new DataverseFollowUpStore(dataverse, writer, now), new DataverseRootCauseStore(dataverse, writer, timeZone));
        long sent = 0;
        long expired = 0;
        long counts = 0;
        long measured = 0;
        FollowUpStage? stage = FollowUpStage.Surveys;
        while (stage is { } part)
        {
            cancellation.ThrowIfCancellationRequested();
            FollowUpPage page = part == FollowUpStage.Changes ? Measure(day) : handler.ReviewPage(part, day, now, PageSize);
            sent += page.Sent;
            expired += page.Expired;
            counts += page.Counted;
            measured += page.Measured;
            stage = page.Next;
        }

        output.WriteLine($"Recoveries: {ReportTable.Count(sent)} surveys sent, {ReportTable.Count(expired)} expired, {ReportTable.Count(counts)} counts of root causes, {ReportTable.Count(measured)} changes measured");
    }

    /// <summary>What changes did is measured on the platform, by the same handler: nothing else may write it there.</summary>
    private FollowUpPage Measure(Day asOf)
    {
        OrganizationResponse answer = dataverse.Execute(new OrganizationRequest("bce_ReviewFollowUps") { ["Continuation"] = new FollowUpContinuation(FollowUpStage.Changes, asOf).ToString() });
        return new FollowUpPage { Measured = (int)answer["Measured"] };
    }
}
