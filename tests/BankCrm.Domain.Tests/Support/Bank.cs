using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Support;

/// <summary>A small bank in memory: it keeps the rows that the platform would keep, with keys, row versions and money of four decimals.</summary>
internal sealed class Bank
{
    private readonly Dictionary<string, MetricRow> metrics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecisionRow> decisions = new(StringComparer.Ordinal);

    public Bank(params TierPolicy[] policies) => Policies = new TierPolicyBook(policies.Length == 0 ? new[] { PolicyBuilder.Default } : policies);

    public TierPolicyBook Policies { get; }

    public LifecyclePolicyBook Lifecycle { get; init; } = LifecyclePolicyBook.None;

    public PolicyBook<ValuePolicy> ValuePolicies { get; init; } = PolicyBook<ValuePolicy>.Empty;

    public RfmScaleBook Scales { get; init; } = RfmScaleBook.None;

    public PolicyBook<ChurnPolicy> ChurnPolicies { get; init; } = PolicyBook<ChurnPolicy>.Empty;

    public ReviewRules Rules => new() { Tiers = Policies, Benefits = Benefits, Lifecycle = Lifecycle, Values = ValuePolicies, Scales = Scales, Churn = ChurnPolicies };

    public HistoryTable<StoredStageMove> StageMoves { get; } = new();

    public HistoryTable<StoredValue> Values { get; } = new();

    public HistoryTable<StoredChurnScore> ChurnScores { get; } = new();

    public Dictionary<Guid, ChurnAlertRecord> ChurnAlerts { get; } = new();

    public List<GroupMembership> Memberships { get; } = new();

    public BenefitBook? Benefits { get; init; }

    /// <summary>The grants that were not withdrawn.</summary>
    public Dictionary<Guid, StoredGrant> Grants { get; } = new();

    public Dictionary<Guid, PlaybookActivity> Activities { get; } = new();

    /// <summary>The customers by number.</summary>
    public SortedDictionary<string, CustomerRow> Customers { get; } = new(StringComparer.Ordinal);

    public List<MetricWindow> Windows { get; } = new();

    public Dictionary<Guid, OverrideRow> Overrides { get; } = new();

    public Dictionary<Guid, TierTask> Tasks { get; } = new();

    public IEnumerable<MetricRow> Metrics => metrics.Values;

    public IEnumerable<DecisionRow> Decisions => decisions.Values;

    public long HighestVersion { get; private set; }

    public int? MetricRetentionMonths { get; set; }

    public CustomerRow AddCustomer(string number, CustomerKind kind = CustomerKind.Personal, CustomerTable table = CustomerTable.Contact)
    {
        var customer = new CustomerRow { Id = StableId.Of("customer/" + number), Number = number, Kind = kind, Table = table };
        Customers.Add(number, customer);
        return customer;
    }

    /// <summary>Closes month windows up to one by its index from January 2024.</summary>
    public Bank CloseMonths(int last)
    {
        for (int index = 0; index <= last; index++)
        {
            Close(Deciding.MonthEnd(index));
        }

        return this;
    }

    public void Close(Day end, PeriodKind kind = PeriodKind.Month)
    {
        if (!Windows.Any(window => window.End == end && window.Kind == kind))
        {
            Windows.Add(new MetricWindow { Kind = kind, End = end });
        }
    }

    /// <summary>Writes or rewrites a customer's metric of a month by its index from January 2024; a null average is not supplied.</summary>
    public void Feed(string number, int month, decimal? average) =>
        Feed(number, new WindowMetric { PeriodEnd = Deciding.MonthEnd(month), AumAverage = average });

    public void Feed(string number, WindowMetric metric)
    {
        HighestVersion++;
        string key = number + "/" + metric.PeriodKind + "/" + metric.PeriodEnd;
        metrics[key] = new MetricRow
        {
            Number = number,
            Metric = new WindowMetric
            {
                PeriodKind = metric.PeriodKind,
                PeriodEnd = metric.PeriodEnd,
                AumAverage = metric.AumAverage,
                AumEnd = metric.AumEnd,
                Balances = metric.Balances,
                TransactionCount = metric.TransactionCount,
                ProductsHeld = metric.ProductsHeld,
                LastActiveOn = metric.LastActiveOn,
                Contribution = metric.Contribution,
                RowVersion = HighestVersion,
            },
        };
    }

    /// <summary>Deletes what is past its retention.</summary>
    public void DeleteMetricsBefore(Day keptFrom)
    {
        foreach (string key in metrics.Where(row => row.Value.Metric.PeriodEnd < keptFrom).Select(row => row.Key).ToList())
        {
            metrics.Remove(key);
        }
    }

    /// <summary>Adds a history row; two rows of one window and revision are refused, as the platform's alternate key does.</summary>
    public void AddDecision(DecisionRow row)
    {
        string key = row.Stored.CustomerId + "/" + row.Stored.PeriodKind + "/" + row.Stored.PeriodEnd + "/" + row.Stored.Revision.ToString(CultureInfo.InvariantCulture);
        if (!decisions.TryAdd(key, row))
        {
            throw new InvalidOperationException("A history row with this key exists: " + key);
        }
    }

    public CustomerRow Customer(string number) => Customers[number];

    /// <summary>The history rows of a customer that still hold, oldest first, for example "2024-01-31 Assign GOLD".</summary>
    public IReadOnlyList<string> History(string number, bool superseded = false) => decisions.Values
        .Where(row => row.Stored.CustomerId == Customers[number].Id && row.IsSuperseded == superseded)
        .OrderBy(row => row.Stored.PeriodEnd).ThenBy(row => row.Stored.Revision)
        .Select(row => row.Stored.PeriodEnd + " " + row.Stored.Kind + " " + Policies.FindTier(row.Stored.TierId)?.Code + (row.Stored.Missed > 0 ? " " + row.Stored.Missed.ToString(CultureInfo.InvariantCulture) : string.Empty))
        .ToList();

    /// <summary>The tier that staff see.</summary>
    public string? Shown(string number) => Policies.FindTier(Customers[number].ShownTierId)?.Code;
}

internal sealed class CustomerRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public CustomerKind Kind { get; init; }

    public CustomerTable Table { get; init; }

    public OwnerReference Owner { get; set; }

    public decimal? Assets { get; set; }

    public TierState State { get; set; } = TierState.None;

    public Guid? ComputedTierId { get; set; }

    public Guid? ShownTierId { get; set; }

    public TierZone Zone { get; set; }

    public bool IsOscillating { get; set; }

    public decimal? GapToNext { get; set; }

    public Guid? OverrideId { get; set; }

    public long ReviewMark { get; set; }

    public Day? RelationshipStart { get; set; }

    public StageState Stage { get; set; } = StageState.None;

    public ValueState Value { get; set; } = ValueState.None;

    public ChurnState Churn { get; set; } = ChurnState.None;

    public CustomerRecord Read() => new()
    {
        Id = Id,
        Table = Table,
        Number = Number,
        Kind = Kind,
        Owner = Owner,
        Assets = Assets,
        State = State,
        ComputedTierId = ComputedTierId,
        ShownTierId = ShownTierId,
        Zone = Zone,
        IsOscillating = IsOscillating,
        OverrideId = OverrideId,
        ReviewMark = ReviewMark,
        Profile = new CustomerProfile { RelationshipStart = RelationshipStart },
        Stage = Stage,
        Value = Value,
        Churn = Churn,
    };
}

internal sealed class MetricRow
{
    public required string Number { get; init; }

    public required WindowMetric Metric { get; init; }
}

internal sealed class DecisionRow
{
    public required StoredDecision Stored { get; init; }

    public bool IsSuperseded { get; set; }

    public StoredDecision Read() => new()
    {
        Id = Stored.Id,
        CustomerId = Stored.CustomerId,
        PeriodKind = Stored.PeriodKind,
        PeriodEnd = Stored.PeriodEnd,
        Revision = Stored.Revision,
        IsSuperseded = IsSuperseded,
        Kind = Stored.Kind,
        Average = Stored.Average,
        ComputedTierId = Stored.ComputedTierId,
        TierId = Stored.TierId,
        Missed = Stored.Missed,
        EffectiveFrom = Stored.EffectiveFrom,
        PolicyId = Stored.PolicyId,
        OverrideId = Stored.OverrideId,
        Reasons = Stored.Reasons,
        Inputs = Stored.Inputs,
    };
}

internal sealed class OverrideRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid TierId { get; init; }

    public required Day EndsOn { get; init; }

    public Day? EndedOn { get; set; }

    public bool IsGranted => EndedOn is null;
}
