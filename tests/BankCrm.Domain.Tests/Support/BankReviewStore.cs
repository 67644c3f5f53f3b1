using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Support;

/// <summary>The review's store on a <see cref="Bank"/>. It counts its reads, and can be cut off after any number of row writes.</summary>
internal sealed class BankReviewStore : IReviewStore
{
    private readonly Bank bank;

    public BankReviewStore(Bank bank) => this.bank = bank;

    /// <summary>How many times anything was read.</summary>
    public int Reads { get; private set; }

    /// <summary>How many more row writes succeed before the connection is lost; null is without end.</summary>
    public int? WritesLeft { get; set; }

    public int Writes { get; private set; }

    public ReviewRules ReadRules() => Read(bank.Rules);

    public TierPolicyBook ReadPolicies() => Read(bank.Policies);

    public IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo) => Read(bank.Windows.Where(window => window.End <= upTo).ToList());

    public int? ReadMetricRetention() => Read(bank.MetricRetentionMonths);

    public long ReadMetricMark() => Read(bank.HighestVersion);

    public IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count) => Read(bank.Customers.Values
        .Where(customer => customer.Table == table && string.CompareOrdinal(customer.Number, afterNumber) > 0)
        .Take(count).Select(customer => customer.Read()).ToList());

    public CustomerRecord? ReadCustomer(CustomerTable table, Guid id) =>
        Read(bank.Customers.Values.SingleOrDefault(customer => customer.Table == table && customer.Id == id)?.Read());

    public IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark) => Read(bank.Metrics
        .Where(row => IsIn(range, table, row.Number) && row.Metric.PeriodEnd <= upTo)
        .Where(row => (after is null && mark is null) || row.Metric.PeriodEnd > after || row.Metric.RowVersion > mark)
        .Select(Owned).ToList());

    public IReadOnlyList<CustomerMetric> ReadMetricsOfUndecided(CustomerTable table, NumberRange range, Day upTo) => Read(bank.Metrics
        .Where(row => IsIn(range, table, row.Number) && row.Metric.PeriodEnd <= upTo && bank.Customer(row.Number).State.ReviewedTo is null)
        .Select(Owned).ToList());

    public IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range, Day? after)
    {
        HashSet<Guid> customers = CustomersIn(range, table);
        return Read(bank.Decisions.Where(row => customers.Contains(row.Stored.CustomerId) && (after is null || row.Stored.PeriodEnd > after)).Select(row => row.Read()).ToList());
    }

    public ReviewHistories ReadHistories(CustomerTable table, NumberRange range, Day? after)
    {
        HashSet<Guid> customers = CustomersIn(range, table);
        return Read(new ReviewHistories
        {
            StageMoves = bank.StageMoves.Of(customers, after),
            Values = bank.Values.Of(customers, after),
            ChurnScores = bank.ChurnScores.Of(customers, after),
        });
    }

    public IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range)
    {
        HashSet<Guid> groups = bank.Memberships.Where(member => IsIn(range, table, member.CustomerId)).Select(member => member.Group.Id).ToHashSet();
        return Read(bank.Memberships.Where(member => groups.Contains(member.Group.Id)).ToList());
    }

    public IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark)
    {
        HashSet<Guid> members = ReadMemberships(table, range).Select(member => member.CustomerId).ToHashSet();
        return Read(bank.Metrics.Select(row => (row.Metric, Owned: Owned(row)))
            .Where(row => members.Contains(row.Owned.CustomerId) && row.Metric.PeriodEnd <= upTo)
            .Where(row => after is null || row.Metric.PeriodEnd > after || row.Metric.RowVersion > mark)
            .Select(row => row.Owned).ToList());
    }

    public IReadOnlyList<StoredGrant> ReadGrants(CustomerTable table, NumberRange range) =>
        Read(bank.Grants.Values.Where(grant => IsIn(range, table, grant.CustomerId)).ToList());

    public IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range) => Read(bank.Overrides.Values
        .Where(row => row.IsGranted && IsIn(range, table, row.Number))
        .Select(row => new OverrideRecord { Id = row.Id, CustomerId = bank.Customer(row.Number).Id, TierId = row.TierId, EndsOn = row.EndsOn }).ToList());

    public void Write(ReviewContext context, IReadOnlyList<CustomerReview> reviews)
    {
        foreach (CustomerReview review in reviews)
        {
            foreach (NewRow<TierDecision> decision in review.NewDecisions)
            {
                WriteRow(() => bank.AddDecision(RowOf(review.Customer, decision)));
            }

            foreach (Guid superseded in review.Superseded)
            {
                WriteRow(() => bank.Decisions.Single(row => row.Stored.Id == superseded).IsSuperseded = true);
            }
        }

        var modules = new BankModuleRows(bank, WriteRow);
        foreach (CustomerReview review in reviews)
        {
            modules.Write(review);
        }

        foreach (CustomerReview review in reviews.Where(review => review.Expired is not null))
        {
            ExpiredOverride expired = review.Expired!;
            if (expired.Revision is { } revision)
            {
                WriteRow(() => bank.AddDecision(RowOf(review.Customer, expired, revision)));
            }

            WriteRow(() => bank.Overrides[expired.Override.Id].EndedOn = expired.EndedOn);
        }

        foreach (TierTask task in reviews.SelectMany(review => review.Tasks))
        {
            WriteRow(() => bank.Tasks.TryAdd(task.Id, task));
        }

        foreach (CustomerReview review in reviews)
        {
            if (review.Update is { } update)
            {
                WriteRow(() => Apply(bank.Customer(review.Customer.Number), review, update));
            }
        }
    }

    private static void Apply(CustomerRow customer, CustomerReview review, CustomerUpdate update)
    {
        customer.RelationshipStart ??= update.RelationshipStart;
        customer.Stage = review.Stages?.After ?? customer.Stage;
        customer.Value = review.Value?.After ?? customer.Value;
        customer.Churn = review.Churn?.After ?? customer.Churn;
        if (update.Latest is { } latest)
        {
            customer.State = latest.After;
            customer.ComputedTierId = latest.Tier.Id;
            customer.Zone = latest.Zone;
            customer.IsOscillating = latest.IsOscillating;
            customer.GapToNext = latest.GapToNext;
        }

        customer.ShownTierId = update.ShownTierId;
        customer.OverrideId = update.OverrideId;
        customer.ReviewMark = update.ReviewMark;
        customer.Assets = update.ReviewedTo is null ? customer.Assets : update.Assets;
    }

    private static DecisionRow RowOf(CustomerRecord customer, NewRow<TierDecision> made)
    {
        TierDecision decision = made.Decision;
        return new DecisionRow
        {
            Stored = new StoredDecision
            {
                Id = Guid.NewGuid(),
                CustomerId = customer.Id,
                PeriodKind = decision.Policy.PeriodKind,
                PeriodEnd = decision.PeriodEnd,
                Revision = made.Revision,
                Kind = decision.Kind,
                Average = decision.Average is { } average ? decimal.Round(average, 4) : null,
                ComputedTierId = decision.ComputedTier.Id,
                TierId = decision.Tier.Id,
                Missed = decision.Missed,
                EffectiveFrom = decision.EffectiveFrom,
                PolicyId = decision.Policy.Id,
                Reasons = DecisionText.Reasons(decision),
                Inputs = DecisionText.Inputs(decision),
            },
        };
    }

    private static DecisionRow RowOf(CustomerRecord customer, ExpiredOverride expired, int revision) => new()
    {
        Stored = new StoredDecision
        {
            Id = Guid.NewGuid(),
            CustomerId = customer.Id,
            PeriodKind = PeriodKind.Day,
            PeriodEnd = expired.EndedOn,
            Revision = revision,
            Kind = DecisionKind.Override,
            TierId = expired.TierId,
            EffectiveFrom = expired.EndedOn,
            OverrideId = expired.Override.Id,
            Reasons = ReasonCodes.OverrideExpired,
        },
    };

    private bool IsIn(NumberRange range, CustomerTable table, string number) =>
        string.CompareOrdinal(number, range.First) >= 0 && string.CompareOrdinal(number, range.Last) <= 0
        && bank.Customers.TryGetValue(number, out CustomerRow? customer) && customer.Table == table;

    private HashSet<Guid> CustomersIn(NumberRange range, CustomerTable table) =>
        bank.Customers.Keys.Where(number => IsIn(range, table, number)).Select(number => bank.Customer(number).Id).ToHashSet();

    private bool IsIn(NumberRange range, CustomerTable table, Guid customerId) =>
        bank.Customers.Values.SingleOrDefault(customer => customer.Id == customerId) is { } known && IsIn(range, table, known.Number);

    private CustomerMetric Owned(MetricRow row) => new() { CustomerId = bank.Customer(row.Number).Id, Metric = row.Metric };

    private T Read<T>(T value)
    {
        Reads++;
        return value;
    }

    private void WriteRow(Action write)
    {
        if (WritesLeft is { } left)
        {
            if (left == 0)
            {
                throw new ConnectionLostException();
            }

            WritesLeft = left - 1;
        }

        write();
        Writes++;
    }
}

/// <summary>The store stopped answering in the middle of a write.</summary>
internal sealed class ConnectionLostException : Exception
{
}
