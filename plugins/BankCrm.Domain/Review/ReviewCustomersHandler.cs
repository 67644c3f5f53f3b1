using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Review;

/// <summary>
/// Reviews customers page by page: the same use case for the nightly run outside, the custom action inside, and one customer on
/// demand. A page takes a fixed number of reads, whatever is in it.
/// </summary>
public sealed class ReviewCustomersHandler
{
    private readonly IReviewStore store;

    public ReviewCustomersHandler(IReviewStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Reads what all pages share.</summary>
    /// <param name="asOf">The day to review for.</param>
    /// <param name="mark">The mark of the review that this page continues; null begins a new one.</param>
    /// <param name="fromFirstWindow">Whether to decide everything again from each customer's first metric that is kept.</param>
    public ReviewContext Begin(Day asOf, long? mark = null, bool fromFirstWindow = false)
    {
        // The mark is read before anything else: what is written meanwhile has a higher row version and is found next time.
        long highest = mark ?? store.ReadMetricMark();
        ReviewRules rules = store.ReadRules();
        return new ReviewContext(asOf, rules, store.ReadClosedWindows(asOf), highest)
        {
            FromFirstWindow = fromFirstWindow,
            MetricsKeptFrom = store.ReadMetricRetention() is { } months ? Retention.KeptFrom(asOf, months) : null,
        };
    }

    /// <summary>Reviews the next customers and writes what changed.</summary>
    /// <param name="context">From <see cref="Begin"/>.</param>
    /// <param name="table">Whose customers.</param>
    /// <param name="afterNumber">The customer number after which to begin; null is the first.</param>
    /// <param name="count">How many customers at most; at least 1.</param>
    public ReviewPage ReviewPage(ReviewContext context, CustomerTable table, string? afterNumber, int count)
    {
        ReviewPage page = DecidePage(context, table, afterNumber, count);
        Write(context, page);
        return page;
    }

    /// <summary>Reviews the next customers without writing: a host may read the next page while this one is written, because no two pages share a customer.</summary>
    /// <param name="context">From <see cref="Begin"/>.</param>
    /// <param name="table">Whose customers.</param>
    /// <param name="afterNumber">The customer number after which to begin; null is the first.</param>
    /// <param name="count">How many customers at most; at least 1.</param>
    public ReviewPage DecidePage(ReviewContext context, CustomerTable table, string? afterNumber, int count)
    {
        IReadOnlyList<CustomerRecord> customers = store.ReadCustomers(table, afterNumber, count);
        if (customers.Count == 0)
        {
            return new ReviewPage { Reviews = Array.Empty<CustomerReview>(), CustomersRead = 0 };
        }

        List<CustomerReview> reviews = Review(context, table, customers);
        return new ReviewPage
        {
            Reviews = reviews,
            NotDue = NotDue(customers, reviews),
            CustomersRead = customers.Count,
            Continuation = customers.Count < count ? null : customers[customers.Count - 1].Number,
        };
    }

    /// <summary>Writes what a page changed.</summary>
    public void Write(ReviewContext context, ReviewPage page)
    {
        List<CustomerReview> changed = page.Reviews.Where(review => review.HasChanges).ToList();
        if (changed.Count > 0)
        {
            store.Write(context, changed);
        }
    }

    /// <summary>Reviews one customer.</summary>
    /// <param name="context">From <see cref="Begin"/>.</param>
    /// <param name="customer">The customer, as the store read it.</param>
    /// <param name="commit">Whether what changed is written.</param>
    public CustomerReview ReviewCustomer(ReviewContext context, CustomerRecord customer, bool commit)
    {
        CustomerReview review = Review(context, customer.Table, new[] { customer }).SingleOrDefault() ?? new CustomerReview { Customer = customer };
        if (commit && review.HasChanges)
        {
            store.Write(context, new[] { review });
        }

        return review;
    }

    private List<CustomerReview> Review(ReviewContext context, CustomerTable table, IReadOnlyList<CustomerRecord> customers)
    {
        var range = new NumberRange(customers[0].Number, customers[customers.Count - 1].Number);
        var metrics = new ByCustomer<WindowMetric>();
        foreach (CustomerMetric metric in ReadMetrics(context, table, range, customers))
        {
            metrics.Add(metric.CustomerId, metric.Metric);
        }

        PoolBook pools = context.PoolsGroups ? ReadPools(context, table, range, customers) : PoolBook.None;
        var replays = new Dictionary<Guid, Day>();
        foreach (CustomerRecord customer in customers)
        {
            if (TierReviewer.ReplayFrom(context, customer, metrics[customer.Id], context.PoolsGroups ? pools : null) is { } from)
            {
                replays[customer.Id] = from;
            }
        }

        if (replays.Count > 0 && !context.FromFirstWindow)
        {
            ReadAgain(context, table, range, replays, metrics);
            pools = context.PoolsGroups ? ReadPools(context, table, range, customers, replays.Values.Min()) : pools;
        }

        Dictionary<Guid, OverrideRecord> overrides = ReadOverrides(table, range, customers);
        List<CustomerRecord> due = customers.Where(customer => IsDue(context, customer, replays, overrides)).ToList();
        if (due.Count == 0)
        {
            return new List<CustomerReview>();
        }

        bool isExpiring = overrides.Values.Any(granted => context.AsOf > granted.EndsOn);
        Day? after = replays.Count > 0 || isExpiring ? null : Earliest(due);
        var decisions = new ByCustomer<StoredDecision>(store.ReadDecisions(table, range, after), row => row.CustomerId);
        ReviewHistories histories = store.ReadHistories(table, range, after);
        var moves = new ByCustomer<StoredStageMove>(histories.StageMoves, row => row.CustomerId);
        var values = new ByCustomer<StoredValue>(histories.Values, row => row.CustomerId);
        var scores = new ByCustomer<StoredChurnScore>(histories.ChurnScores, row => row.CustomerId);
        var reviews = new List<CustomerReview>(due.Count);
        foreach (CustomerRecord customer in due)
        {
            reviews.Add(CustomerReviewer.Review(context, new ReviewMaterial
            {
                Customer = customer,
                Metrics = metrics[customer.Id],
                TierDecisions = decisions[customer.Id],
                StageMoves = moves[customer.Id],
                Values = values[customer.Id],
                ChurnScores = scores[customer.Id],
                Pools = pools,
                Granted = customer.OverrideId is { } overrideId && overrides.TryGetValue(overrideId, out OverrideRecord? granted) ? granted : null,
                ReplayFrom = replays.TryGetValue(customer.Id, out Day from) ? from : null,
            }));
        }

        if (context.Rules.Benefits is { } benefits && reviews.Exists(BenefitGrants.AreConcerned))
        {
            GrantBenefits(context, benefits, table, range, reviews);
        }

        return reviews;
    }

    /// <summary>Compares what the tiers shown give with what the customers have.</summary>
    private void GrantBenefits(ReviewContext context, BenefitBook benefits, CustomerTable table, NumberRange range, List<CustomerReview> reviews)
    {
        var standing = new ByCustomer<StoredGrant>(store.ReadGrants(table, range), grant => grant.CustomerId);
        foreach (CustomerReview review in reviews)
        {
            review.Benefits = BenefitGrants.Of(benefits, context.AsOf, review, standing[review.Customer.Id]);
        }
    }

    /// <summary>The pools of a page: with the windows to decide, and with what was rewritten since the page's customers were reviewed.</summary>
    private PoolBook ReadPools(ReviewContext context, CustomerTable table, NumberRange range, IReadOnlyList<CustomerRecord> customers)
    {
        bool isWhole = context.FromFirstWindow || customers.Any(customer => customer.ReviewedTo is null);
        return ReadPools(context, table, range, isWhole ? null : customers.Min(customer => customer.ReviewedTo), isWhole ? null : customers.Min(customer => customer.ReviewMark));
    }

    /// <summary>The same from the earliest window that any customer of the page decides, now that some decide again.</summary>
    private PoolBook ReadPools(ReviewContext context, CustomerTable table, NumberRange range, IReadOnlyList<CustomerRecord> customers, Day replayFrom)
    {
        bool isWhole = customers.Any(customer => customer.ReviewedTo is null);
        Day before = replayFrom.AddDays(-1);
        Day? after = customers.Min(customer => customer.ReviewedTo) is { } reviewedTo && reviewedTo < before ? reviewedTo : before;
        return ReadPools(context, table, range, isWhole ? null : after, mark: null);
    }

    private PoolBook ReadPools(ReviewContext context, CustomerTable table, NumberRange range, Day? after, long? mark)
    {
        IReadOnlyList<GroupMembership> memberships = store.ReadMemberships(table, range);
        return memberships.Count == 0 ? PoolBook.None : new PoolBook(memberships, store.ReadPoolMetrics(table, range, context.AsOf, after, mark));
    }

    /// <summary>The last day that need not be read for a window to be decided: figures reach back twelve months.</summary>
    private static Day LookBack(Day periodEnd) => periodEnd.AddMonths(-FigureReader.Months - 1);

    /// <summary>Reads all metrics that corrected windows need, in the place of those that showed the corrections.</summary>
    private void ReadAgain(ReviewContext context, CustomerTable table, NumberRange range, Dictionary<Guid, Day> replays, ByCustomer<WindowMetric> metrics)
    {
        var again = new ByCustomer<WindowMetric>();
        foreach (CustomerMetric metric in store.ReadMetrics(table, range, context.AsOf, after: LookBack(replays.Values.Min()), mark: null))
        {
            again.Add(metric.CustomerId, metric.Metric);
        }

        foreach (Guid customerId in replays.Keys)
        {
            metrics.Replace(customerId, again[customerId]);
        }
    }

    private IEnumerable<CustomerMetric> ReadMetrics(ReviewContext context, CustomerTable table, NumberRange range, IReadOnlyList<CustomerRecord> customers)
    {
        List<CustomerRecord> decided = customers.Where(customer => customer.ReviewedTo is not null).ToList();
        if (context.FromFirstWindow || decided.Count == 0)
        {
            return store.ReadMetrics(table, range, context.AsOf, after: null, mark: null);
        }

        // Without a window to decide, only corrections are looked for, and those are few.
        Day reviewedTo = decided.Min(customer => customer.ReviewedTo!.Value);
        Day after = decided.Any(customer => context.HasWindowAfter(customer.ReviewedTo)) ? LookBack(reviewedTo) : reviewedTo;
        long mark = decided.Min(customer => customer.ReviewMark);
        IEnumerable<CustomerMetric> later = store.ReadMetrics(table, range, context.AsOf, after, mark);
        if (decided.Count == customers.Count)
        {
            return later;
        }

        var undecided = new HashSet<Guid>(customers.Where(customer => customer.ReviewedTo is null).Select(customer => customer.Id));
        return later.Where(metric => !undecided.Contains(metric.CustomerId)).Concat(store.ReadMetricsOfUndecided(table, range, context.AsOf));
    }

    private Dictionary<Guid, OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range, IReadOnlyList<CustomerRecord> customers) =>
        customers.Any(customer => customer.OverrideId is not null)
            ? store.ReadOverrides(table, range).ToDictionary(granted => granted.Id)
            : new Dictionary<Guid, OverrideRecord>();

    private static bool IsDue(ReviewContext context, CustomerRecord customer, Dictionary<Guid, Day> replays, Dictionary<Guid, OverrideRecord> overrides) =>
        replays.ContainsKey(customer.Id)
        || context.HasWindowAfter(customer.ReviewedTo)
        || (customer.OverrideId is { } overrideId && (!overrides.TryGetValue(overrideId, out OverrideRecord? granted) || context.AsOf > granted.EndsOn));

    private static IReadOnlyList<CustomerRecord> NotDue(IReadOnlyList<CustomerRecord> customers, List<CustomerReview> reviews)
    {
        if (reviews.Count == customers.Count)
        {
            return Array.Empty<CustomerRecord>();
        }

        var due = new HashSet<Guid>(reviews.Select(review => review.Customer.Id));
        return customers.Where(customer => !due.Contains(customer.Id)).ToList();
    }

    private static Day? Earliest(List<CustomerRecord> due) =>
        due.Any(customer => customer.ReviewedTo is null) ? null : due.Min(customer => customer.ReviewedTo!.Value);
}
