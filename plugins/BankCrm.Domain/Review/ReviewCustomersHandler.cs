using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Review;

/// <summary>
/// Reviews customers page by page: the same use case for the nightly run outside, the custom action inside, and one customer on
/// demand. A page takes a fixed number of reads, whatever is in it.
/// </summary>
public sealed class ReviewCustomersHandler
{
    /// <summary>How far back any figure reaches; see <see cref="FigureReader"/>.</summary>
    private const int FigureMonths = 12;

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
        TierPolicyBook policies = store.ReadPolicies();
        return new ReviewContext(asOf, policies, store.ReadClosedWindows(asOf), highest)
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
        IReadOnlyList<CustomerRecord> customers = store.ReadCustomers(table, afterNumber, count);
        if (customers.Count == 0)
        {
            return new ReviewPage { Reviews = Array.Empty<CustomerReview>(), CustomersRead = 0 };
        }

        List<CustomerReview> reviews = Review(context, table, customers);
        store.Write(context, reviews.Where(review => review.HasChanges).ToList());
        return new ReviewPage
        {
            Reviews = reviews,
            CustomersRead = customers.Count,
            Continuation = customers.Count < count ? null : customers[customers.Count - 1].Number,
        };
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
        Dictionary<Guid, List<WindowMetric>> metrics = ByCustomer(ReadMetrics(context, table, range, customers));
        var replays = new Dictionary<Guid, Day>();
        foreach (CustomerRecord customer in customers)
        {
            if (TierReviewer.ReplayFrom(context, customer, Of(metrics, customer.Id)) is { } from)
            {
                replays[customer.Id] = from;
            }
        }

        if (replays.Count > 0 && !context.FromFirstWindow)
        {
            Dictionary<Guid, List<WindowMetric>> again = ByCustomer(store.ReadMetrics(table, range, context.AsOf, after: LookBack(replays.Values.Min()), mark: null));
            foreach (Guid customerId in replays.Keys)
            {
                metrics[customerId] = again.TryGetValue(customerId, out List<WindowMetric>? all) ? all : new List<WindowMetric>();
            }
        }

        Dictionary<Guid, OverrideRecord> overrides = ReadOverrides(table, range, customers);
        bool isExpiring = overrides.Values.Any(granted => context.AsOf > granted.EndsOn);
        List<CustomerRecord> due = customers.Where(customer => IsDue(context, customer, replays, overrides)).ToList();
        Dictionary<Guid, List<StoredDecision>> history = due.Count == 0
            ? new Dictionary<Guid, List<StoredDecision>>()
            : store.ReadDecisions(table, range, replays.Count > 0 || isExpiring ? null : Earliest(due)).GroupBy(row => row.CustomerId).ToDictionary(group => group.Key, group => group.ToList());

        return due.Select(customer => TierReviewer.Review(
            context,
            customer,
            Of(metrics, customer.Id),
            Of(history, customer.Id),
            customer.OverrideId is { } overrideId && overrides.TryGetValue(overrideId, out OverrideRecord? granted) ? granted : null,
            replays.TryGetValue(customer.Id, out Day from) ? from : null)).ToList();
    }

    /// <summary>The last day that need not be read for a window to be decided: figures reach back twelve months.</summary>
    private static Day LookBack(Day periodEnd) => periodEnd.AddMonths(-FigureMonths - 1);

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

    private static Day? Earliest(List<CustomerRecord> due) =>
        due.Any(customer => customer.ReviewedTo is null) ? null : due.Min(customer => customer.ReviewedTo!.Value);

    private static Dictionary<Guid, List<WindowMetric>> ByCustomer(IEnumerable<CustomerMetric> metrics)
    {
        var byCustomer = new Dictionary<Guid, List<WindowMetric>>();
        foreach (CustomerMetric metric in metrics)
        {
            if (!byCustomer.TryGetValue(metric.CustomerId, out List<WindowMetric>? list))
            {
                byCustomer[metric.CustomerId] = list = new List<WindowMetric>();
            }

            list.Add(metric.Metric);
        }

        return byCustomer;
    }

    private static IReadOnlyCollection<T> Of<T>(Dictionary<Guid, List<T>> lists, Guid customerId) =>
        lists.TryGetValue(customerId, out List<T>? list) ? list : (IReadOnlyCollection<T>)Array.Empty<T>();
}
