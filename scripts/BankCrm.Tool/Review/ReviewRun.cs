using System;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Review.Scales;

namespace BankCrm.Tool.Review;

/// <summary>The review of all customers from outside: the handler of the custom action, with paged reads and bulk writes.</summary>
internal sealed class ReviewRun
{
    private readonly IDataverse dataverse;
    private readonly TimeProvider clock;

    public ReviewRun(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        this.clock = clock;
    }

    /// <summary>How many customers one page reads; the platform's largest page.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>Whether every customer is decided again from the first metric on, so that all decisions can be listed.</summary>
    public bool FromFirstWindow { get; init; }

    /// <summary>Which part of the customers to review; null is all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Hears what all customers share, before the first is reviewed.</summary>
    public Action<ReviewContext>? Begun { get; init; }

    /// <summary>Hears each customer that was not due: counts over the whole bank need them too.</summary>
    public Action<CustomerRecord>? NotDue { get; init; }

    /// <summary>Hears the number of customers read so far.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Reviews contacts and accounts.</summary>
    /// <param name="asOf">The day to review for.</param>
    /// <param name="heard">Hears each customer that was due, in order of customer number within each table.</param>
    /// <param name="cancellation">Stops between pages; the next run goes on.</param>
    /// <returns>How many customers were read.</returns>
    /// <exception cref="ToolException">A shard cannot be reviewed before the RFM scale of the whole bank is measured.</exception>
    public long Run(Day asOf, Action<CustomerReview> heard, CancellationToken cancellation)
    {
        MeasureScales(asOf, cancellation);
        var handler = new ReviewCustomersHandler(NewStore(dataverse));
        ReviewContext context = handler.Begin(asOf, fromFirstWindow: FromFirstWindow);
        Begun?.Invoke(context);
        using IDataverse writing = dataverse.Clone();
        using var writer = new PageWriter(context, new ReviewCustomersHandler(NewStore(writing)));
        long read = 0;
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            CustomerSpan span = Shard is null ? CustomerSpan.Whole : new ShardSpans(dataverse).Of(table, Shard);
            long left = span.Count ?? long.MaxValue;
            string? after = span.After;
            while (left > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                ReviewPage page = handler.DecidePage(context, table, after, (int)Math.Min(PageSize, left));
                writer.Write(page);
                foreach (CustomerReview review in page.Reviews)
                {
                    heard(review);
                }

                foreach (CustomerRecord customer in NotDue is null ? [] : page.NotDue)
                {
                    NotDue!(customer);
                }

                read += page.CustomersRead;
                Progress?.Report(read);
                after = page.Continuation;
                left = after is null ? 0 : left - page.CustomersRead;
            }
        }

        writer.Complete();
        return read;
    }

    private DataverseReviewStore NewStore(IDataverse connection) => new(connection, new BulkRowWriter(connection), clock.GetUtcNow().UtcDateTime);

    private void MeasureScales(Day asOf, CancellationToken cancellation)
    {
        var scales = new ScaleRun(dataverse, clock);
        if (Shard is null)
        {
            scales.Run(asOf, cancellation);
        }
        else if (scales.FirstMissing(asOf) is { } missing)
        {
            throw new ToolException($"The window to {missing} has no RFM scale yet, and a shard does not see the whole bank; run 'bankcrm calibrate' first.");
        }
    }

    /// <summary>The last day of the newest closed window, or null when none is closed.</summary>
    public Day? NewestWindow() => NewStore(dataverse).ReadClosedWindows(new Day(9999, 12, 31)).Select(window => (Day?)window.End).Max();
}
