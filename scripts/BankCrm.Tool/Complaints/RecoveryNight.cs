using System;
using System.IO;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;

namespace BankCrm.Tool.Complaints;

/// <summary>The night's work on recoveries: surveys that are due go out, unanswered ones expire, root causes are counted and the effect of changes is measured.</summary>
internal sealed class RecoveryNight
{
    private readonly IDataverse dataverse;
    private readonly TimeProvider clock;

    public RecoveryNight(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        this.clock = clock;
    }

    /// <summary>Does the night's work.</summary>
    /// <param name="asOf">The day that root causes are counted for.</param>
    /// <param name="timeZone">The bank's time zone by its Windows name; null is UTC.</param>
    /// <param name="output">Where it tells what it did.</param>
    /// <param name="cancellation">Stops between pages; the next run goes on.</param>
    public void Run(Day asOf, string? timeZone, TextWriter output, CancellationToken cancellation)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        var surveys = new FollowUpReview(new DataverseFollowUpStore(dataverse, new BulkRowWriter(dataverse), now));
        long sent = 0;
        long expired = 0;
        FollowUpReviewed page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = surveys.ReviewPage(now, RowReading.PageSize);
            sent += page.Sent;
            expired += page.Expired;
        }
        while (page.MayGoOn);
        var causes = new RootCauseReview(new DataverseRootCauseStore(dataverse, new BulkRowWriter(dataverse), timeZone));
        int counts = causes.CountMonths(asOf);
        int measured = causes.MeasureChanges(asOf);
        output.WriteLine($"Recoveries: {ReportTable.Count(sent)} surveys sent, {ReportTable.Count(expired)} expired, {ReportTable.Count(counts)} counts of root causes, {ReportTable.Count(measured)} changes measured");
    }
}
