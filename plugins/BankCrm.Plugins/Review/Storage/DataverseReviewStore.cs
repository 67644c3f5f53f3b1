using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using BankCrm.Plugins.Value.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Review.Storage;

/// <summary>The review's store on Dataverse: one query per table and page, whichever host it serves.</summary>
public sealed class DataverseReviewStore : IReviewStore
{
    private readonly IOrganizationService service;
    private readonly IRowWriter writer;
    private readonly DateTime utcNow;
    private readonly TierTaskRows tasks;
    private readonly PlaybookRows playbook;
    private readonly GroupRows groups;
    private TierPolicyBook? policies;
    private ReviewRules? rules;
    private HashSet<Guid>? usersGone;

    /// <summary>A store that reads and writes with one service.</summary>
    /// <param name="service">For reading.</param>
    /// <param name="writer">For writing.</param>
    /// <param name="utcNow">The operation's instant.</param>
    public DataverseReviewStore(IOrganizationService service, IRowWriter writer, DateTime utcNow)
    {
        this.service = service;
        this.writer = writer;
        this.utcNow = utcNow;
        tasks = new TierTaskRows(service);
        playbook = new PlaybookRows(service);
        groups = new GroupRows(service);
    }

    private ReviewRules Rules => rules ??= new ReviewRules
    {
        Tiers = ReadPolicies(),
        Benefits = new BenefitBook(ReadPolicies(), BenefitRows.Read(service)),
        Lifecycle = LifecyclePolicyReader.Read(service),
        Values = ValuePolicyReader.Read(service),
        Scales = RfmScaleRows.Read(service),
        Churn = ChurnPolicyReader.Read(service),
    };

    private HashSet<Guid> UsersGone => usersGone ??= DepartedUsers.Read(service);

    public ReviewRules ReadRules() => Rules;

    public TierPolicyBook ReadPolicies() => policies ??= TierPolicyReader.Read(service);

    public IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo)
    {
        var query = new QueryExpression(MetricWindowTable.LogicalName) { ColumnSet = new ColumnSet(MetricWindowTable.PeriodKind, MetricWindowTable.PeriodEnd) };
        query.Criteria.AddCondition(MetricWindowTable.ClosedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(MetricWindowTable.PeriodEnd, ConditionOperator.LessEqual, upTo.ToDateTime());
        query.AddOrder(MetricWindowTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => new MetricWindow
        {
            Kind = Choices.Read<PeriodKind>(row, MetricWindowTable.PeriodKind),
            End = row.Day(MetricWindowTable.PeriodEnd) ?? default,
        }).ToList();
    }

    public int? ReadMetricRetention()
    {
        var query = new QueryExpression(RetentionRuleTable.LogicalName) { ColumnSet = new ColumnSet(RetentionRuleTable.Months), TopCount = 1 };
        query.Criteria.AddCondition(RetentionRuleTable.TableName, ConditionOperator.Equal, CustomerMetricTable.LogicalName);
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<int?>(RetentionRuleTable.Months)).FirstOrDefault();
    }

    public long ReadMetricMark()
    {
        var query = new QueryExpression(CustomerMetricTable.LogicalName) { ColumnSet = new ColumnSet(CustomerMetricTable.RowVersion), TopCount = 1 };
        query.AddOrder(CustomerMetricTable.RowVersion, OrderType.Descending);
        long mark = service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<long?>(CustomerMetricTable.RowVersion) ?? 0L).FirstOrDefault();

        // Where groups are pooled, their rows are facts like metrics: a newer one re-opens its members' decisions once.
        return ReadPolicies().All.Any(policy => policy.IsPublished && policy.Pooling != Pooling.None) ? Math.Max(mark, groups.ReadMark()) : mark;
    }

    public IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count)
    {
        QueryExpression query = CustomerRows.Query(table);
        query.TopCount = count;
        query.AddOrder(CustomerColumns.Number, OrderType.Ascending);
        query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.NotNull);
        if (afterNumber is not null)
        {
            query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.GreaterThan, afterNumber);
        }

        return service.RetrieveMultiple(query).Entities.Select(row => CustomerRows.Read(table, row, Rules, UsersGone)).ToList();
    }

    public CustomerRecord? ReadCustomer(CustomerTable table, Guid id)
    {
        QueryExpression query = CustomerRows.Query(table);
        query.TopCount = 1;
        query.Criteria.AddCondition(CustomerTables.IdColumn(table), ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Select(row => CustomerRows.Read(table, row, Rules, UsersGone)).FirstOrDefault();
    }

    public IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark)
    {
        QueryExpression query = MetricQuery(table, range, upTo);
        if (after is { } lastWindow)
        {
            var later = new FilterExpression(LogicalOperator.Or);
            later.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.GreaterThan, lastWindow.ToDateTime());
            if (mark is { } known)
            {
                later.AddCondition(CustomerMetricTable.RowVersion, ConditionOperator.GreaterThan, known);
            }

            query.Criteria.AddFilter(later);
        }

        return service.ReadAll(query).Select(row => MetricRows.Read(table, row)).ToList();
    }

    public IReadOnlyList<CustomerMetric> ReadMetricsOfUndecided(CustomerTable table, NumberRange range, Day upTo)
    {
        QueryExpression query = MetricQuery(table, range, upTo);
        LinkEntity customer = query.AddLink(CustomerTables.LogicalName(table), CustomerTables.LookupColumn(table), CustomerTables.IdColumn(table));
        customer.LinkCriteria.AddCondition(CustomerColumns.ReviewedTo, ConditionOperator.Null);
        return service.ReadAll(query).Select(row => MetricRows.Read(table, row)).ToList();
    }

    public IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range, Day? after) =>
        ReadHistory(TierDecisionTable.LogicalName, DecisionRows.Columns, table, range, after).Select(row => DecisionRows.Read(table, row)).ToList();

    public ReviewHistories ReadHistories(CustomerTable table, NumberRange range, Day? after) => new()
    {
        StageMoves = ReadHistory(StageMoveTable.LogicalName, StageMoveRows.Columns, table, range, after).Select(row => StageMoveRows.Read(table, row)).ToList(),
        Values = ReadHistory(CustomerValueTable.LogicalName, CustomerValueRows.Columns, table, range, after).Select(row => CustomerValueRows.Read(table, row)).ToList(),
        ChurnScores = ReadHistory(ChurnScoreTable.LogicalName, ChurnScoreRows.Columns, table, range, after).Select(row => ChurnScoreRows.Read(table, row)).ToList(),
    };

    public IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range) => groups.ReadMemberships(table, range);

    public IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark) => groups.ReadPoolMetrics(table, range, upTo, after, mark);

    public IReadOnlyList<StoredGrant> ReadGrants(CustomerTable table, NumberRange range) => BenefitGrantRows.ReadStanding(service, table, range);

    public IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range)
    {
        var query = new QueryExpression(TierOverrideTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TierOverrideTable.Contact, TierOverrideTable.Account, TierOverrideTable.Tier, TierOverrideTable.EndsOn),
        };
        AddRange(query, table, range);
        query.Criteria.AddCondition(TierOverrideTable.StatusCode, ConditionOperator.Equal, TierOverrideTable.Granted);
        query.AddOrder(TierOverrideTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => new OverrideRecord
        {
            Id = row.Id,
            CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
            TierId = row.Lookup(TierOverrideTable.Tier) ?? Guid.Empty,
            EndsOn = row.Day(TierOverrideTable.EndsOn) ?? default,
        }).ToList();
    }

    public void Write(ReviewContext context, IReadOnlyList<CustomerReview> reviews)
    {
        writer.Upsert(reviews.SelectMany(review => review.Tasks.Select(task => tasks.Write(review.Customer, task))).ToList());
        writer.Upsert(reviews.Where(review => review.Stages is not null).SelectMany(review => review.Stages!.Activities.Select(activity => playbook.Write(review.Customer, activity))).ToList());
        writer.Create(reviews.SelectMany(review => review.NewDecisions.Select(added => DecisionRows.Write(review.Customer, added))).ToList());
        writer.Update(reviews.SelectMany(review => review.Superseded.Select(id => DecisionRows.Supersede(id, utcNow))).ToList());

        // Before the end of overrides: once that is written, a repeated review no longer knows since when the tier below it holds.
        WriteBenefits(reviews.Where(review => !review.Benefits.IsEmpty).ToList());
        WriteExpiries(context, reviews);
        WriteStages(reviews.Where(review => review.Stages is not null).ToList());
        WriteValues(reviews.Where(review => review.Value is not null).ToList());
        WriteChurn(reviews.Where(review => review.Churn is not null).ToList());
        writer.Update(reviews.Where(review => review.Update is not null).Select(CustomerRows.Write).ToList());
    }

    /// <summary>A customer's first benefits are new for certain; later ones may come back on the day on which they were taken away.</summary>
    private void WriteBenefits(List<CustomerReview> reviews)
    {
        writer.Create(GrantRows(reviews.Where(review => review.Customer.ShownTierId is null)));
        writer.Upsert(GrantRows(reviews.Where(review => review.Customer.ShownTierId is not null)));
        writer.Update(reviews.SelectMany(review => review.Benefits.Withdrawn.Select(id => BenefitGrantRows.Withdraw(id, review.Benefits.On))).ToList());
    }

    private static List<Entity> GrantRows(IEnumerable<CustomerReview> reviews) =>
        reviews.SelectMany(review => review.Benefits.Granted.Select(grant => BenefitGrantRows.Write(review.Customer, grant))).ToList();

    private void WriteStages(List<CustomerReview> reviews)
    {
        writer.Create(reviews.SelectMany(review => review.Stages!.Change.Added.Select(added => StageMoveRows.Write(review.Customer, added))).ToList());
        writer.Update(reviews.SelectMany(review => review.Stages!.Change.Superseded.Select(id => StageMoveRows.Supersede(id, utcNow))).ToList());
    }

    private void WriteValues(List<CustomerReview> reviews)
    {
        writer.Create(reviews.SelectMany(review => review.Value!.Change.Added.Select(added => CustomerValueRows.Write(review.Customer, added))).ToList());
        writer.Update(reviews.SelectMany(review => review.Value!.Change.Superseded.Select(id => CustomerValueRows.Supersede(id, utcNow))).ToList());
    }

    /// <summary>Alerts go before the customers that point to them.</summary>
    private void WriteChurn(List<CustomerReview> reviews)
    {
        writer.Create(reviews.SelectMany(review => review.Churn!.Change.Added.Select(added => ChurnScoreRows.Write(review.Customer, added))).ToList());
        writer.Update(reviews.SelectMany(review => review.Churn!.Change.Superseded.Select(id => ChurnScoreRows.Supersede(id, utcNow))).ToList());
        writer.Create(ChurnAlertRows.NotYetThere(service, reviews.Where(review => review.Churn!.NewAlert is not null).Select(review => ChurnAlertRows.Write(review.Customer, review.Churn!.NewAlert!)).ToList()));
        writer.Update(reviews.Where(review => review.Churn!.MeasuredAlert is not null).Select(review => ChurnAlertRows.Write(review.Churn!.MeasuredAlert!)).ToList());
    }

    private void WriteExpiries(ReviewContext context, IReadOnlyList<CustomerReview> reviews)
    {
        List<CustomerReview> expiring = reviews.Where(review => review.Expired is not null).ToList();
        writer.Create(expiring.Where(review => review.Expired!.Revision is not null).Select(review => ExpiryRow(context, review.Customer, review.Expired!)).ToList());
        writer.Update(expiring.Select(review => OverrideRows.End(review.Expired!.Override.Id, TierOverrideTable.Expired, review.Expired.EndedOn, reason: null)).ToList());
    }

    private static Entity ExpiryRow(ReviewContext context, CustomerRecord customer, ExpiredOverride expired)
    {
        var happened = new OverrideEvent
        {
            Day = expired.EndedOn,
            Revision = expired.Revision!.Value,
            TierId = expired.TierId,
            ReasonCode = ReasonCodes.OverrideExpired,
        };
        return DecisionRows.Write(customer, happened, expired.Override.Id, context.Policies.FindTier(expired.TierId));
    }

    /// <summary>History rows of a range of customers. The tables of histories share the columns that are asked for here.</summary>
    private IEnumerable<Entity> ReadHistory(string history, string[] columns, CustomerTable table, NumberRange range, Day? after)
    {
        var query = new QueryExpression(history) { ColumnSet = new ColumnSet(columns) };
        AddRange(query, table, range);
        if (after is { } last)
        {
            query.Criteria.AddCondition(TierDecisionTable.PeriodEnd, ConditionOperator.GreaterThan, last.ToDateTime());
        }

        query.AddOrder(TierDecisionTable.CustomerNumber, OrderType.Ascending);
        query.AddOrder(history + "id", OrderType.Ascending);
        return service.ReadAll(query);
    }

    private static QueryExpression MetricQuery(CustomerTable table, NumberRange range, Day upTo)
    {
        var query = new QueryExpression(CustomerMetricTable.LogicalName) { ColumnSet = MetricRows.Columns(table) };
        AddRange(query, table, range);
        query.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.LessEqual, upTo.ToDateTime());
        query.AddOrder(CustomerMetricTable.CustomerNumber, OrderType.Ascending);
        query.AddOrder(CustomerMetricTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>The server compares customer numbers in its own order, the same in which it gave the page.</summary>
    private static void AddRange(QueryExpression query, CustomerTable table, NumberRange range)
    {
        query.Criteria.AddCondition(CustomerMetricTable.CustomerNumber, ConditionOperator.GreaterEqual, range.First);
        query.Criteria.AddCondition(CustomerMetricTable.CustomerNumber, ConditionOperator.LessEqual, range.Last);
        query.Criteria.AddCondition(CustomerTables.LookupColumn(table), ConditionOperator.NotNull);
    }
}
