using System;
using System.IO;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints.Clocks.Review;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;

namespace BankCrm.Tool.Complaints;

/// <summary>The night's look at complaint clocks from outside: the handler of the custom action, with bulk writes.</summary>
internal sealed class ClockNight
{
    private readonly IDataverse dataverse;
    private readonly TimeProvider clock;

    public ClockNight(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        this.clock = clock;
    }

    /// <summary>How many clocks a page takes.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>Marks the clocks that are at risk or breached by the end of a day, or by now when the day is not over.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="output">Where it tells what it did.</param>
    /// <param name="cancellation">Stops between pages; the next run goes on.</param>
    public void Run(Day asOf, TextWriter output, CancellationToken cancellation)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        DateTime end = asOf.AddDays(1).ToDateTime();
        DateTime instant = end < now ? end : now;
        var handler = new ReviewClocksHandler(new DataverseClockStore(dataverse, dataverse, new BulkRowWriter(dataverse), now));
        long reviewed = 0;
        long atRisk = 0;
        long breached = 0;
        ClockReview page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = handler.ReviewPage(instant, PageSize, now);
            reviewed += page.Reviewed;
            atRisk += page.AtRisk;
            breached += page.Breached;
        }
        while (page.MayGoOn);
        output.WriteLine($"Complaint clocks: {ReportTable.Count(reviewed)} complaints looked at, {ReportTable.Count(atRisk)} clocks at risk, {ReportTable.Count(breached)} breached");
    }
}
