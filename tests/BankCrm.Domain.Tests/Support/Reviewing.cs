using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Support;

/// <summary>Runs whole reviews of a <see cref="Bank"/> and tells its rows, so that two banks can be compared.</summary>
internal static class Reviewing
{
    /// <summary>Reviews every contact as of the end of a month by its index from January 2024.</summary>
    public static List<CustomerReview> Review(this Bank bank, int month, int pageSize = 100, bool fromFirstWindow = false) =>
        bank.Review(Deciding.MonthEnd(month), pageSize, fromFirstWindow);

    public static List<CustomerReview> Review(this Bank bank, Day asOf, int pageSize = 100, bool fromFirstWindow = false) =>
        Review(new BankReviewStore(bank), asOf, pageSize, fromFirstWindow);

    public static List<CustomerReview> Review(BankReviewStore store, Day asOf, int pageSize = 100, bool fromFirstWindow = false)
    {
        var handler = new ReviewCustomersHandler(store);
        ReviewContext context = handler.Begin(asOf, fromFirstWindow: fromFirstWindow);
        var reviews = new List<CustomerReview>();
        string? after = null;
        do
        {
            ReviewPage page = handler.ReviewPage(context, CustomerTable.Contact, after, pageSize);
            reviews.AddRange(page.Reviews);
            after = page.Continuation;
        }
        while (after is not null);
        return reviews;
    }

    /// <summary>Every history row, customer and task as text, but for random ids, in a fixed order.</summary>
    public static IReadOnlyList<string> Rows(this Bank bank) =>
        bank.HistoryRows().Concat(bank.CustomerRows()).Concat(bank.TaskRows()).ToList();

    /// <summary>Every history row as text.</summary>
    public static IEnumerable<string> HistoryRows(this Bank bank) => bank.Decisions
        .Select(row => Told(bank, row) + "|r" + row.Stored.Revision.ToString(CultureInfo.InvariantCulture) + (row.IsSuperseded ? "|superseded" : "|in effect"))
        .Order(System.StringComparer.Ordinal);

    /// <summary>The history rows that still hold, as text, whatever their revision.</summary>
    public static IEnumerable<string> StandingRows(this Bank bank) => bank.Decisions.Where(row => !row.IsSuperseded).Select(row => Told(bank, row)).Order(System.StringComparer.Ordinal);

    /// <summary>The customers' tier columns as text, but for the review mark.</summary>
    public static IEnumerable<string> CustomerRows(this Bank bank) => bank.Customers.Values.Select(customer => string.Join(
        "|",
        customer.Number,
        customer.State.TierCode,
        customer.State.Missed.ToString(CultureInfo.InvariantCulture),
        customer.State.ReviewedTo?.ToString(),
        customer.State.TierSince?.ToString(),
        string.Join(">", customer.State.RecentTiers),
        customer.ComputedTierId,
        customer.ShownTierId,
        customer.Zone,
        customer.IsOscillating,
        customer.GapToNext?.ToString("0.####", CultureInfo.InvariantCulture),
        customer.OverrideId is null ? "no override" : "override"));

    public static IEnumerable<string> TaskRows(this Bank bank) =>
        bank.Tasks.Values.Select(task => task.Id + "|" + task.Kind + "|" + task.Tier.Code + "|" + task.DueOn).Order(System.StringComparer.Ordinal);

    private static string Told(Bank bank, DecisionRow row)
    {
        StoredDecision stored = row.Stored;
        return string.Join(
            "|",
            bank.Customers.Values.Single(customer => customer.Id == stored.CustomerId).Number,
            stored.PeriodKind,
            stored.PeriodEnd,
            stored.Kind,
            stored.Average?.ToString("0.####", CultureInfo.InvariantCulture),
            bank.Policies.FindTier(stored.ComputedTierId)?.Code,
            bank.Policies.FindTier(stored.TierId)?.Code,
            stored.Missed.ToString(CultureInfo.InvariantCulture),
            stored.EffectiveFrom?.ToString(),
            bank.Policies.FindPolicy(stored.PolicyId)?.Version.ToString(CultureInfo.InvariantCulture),
            stored.Reasons,
            stored.Inputs);
    }
}
