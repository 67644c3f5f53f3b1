using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>A bank with three levels in memory: handlers approve up to 100, approvers up to 500, the head office without limit.</summary>
internal sealed class AwardBank : IAwardStore
{
    public static readonly DateTime Start = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Handler = User("handler");

    public static readonly Guid OtherHandler = User("other handler");

    public static readonly Guid Approver = User("approver");

    public static readonly Guid OtherApprover = User("other approver");

    public static readonly Guid Head = User("head");

    public static readonly Guid OtherHead = User("other head");

    public static readonly Guid Outsider = User("outsider");

    private readonly Dictionary<Guid, string> roles = new()
    {
        [Handler] = "Handlers", [OtherHandler] = "Handlers", [Approver] = "Approvers", [OtherApprover] = "Approvers", [Head] = "Heads", [OtherHead] = "Heads",
    };

    private readonly Dictionary<Guid, AwardCase> cases = new();
    private readonly Dictionary<Guid, Award> awards = new();

    public static AwardLevel HandlerLevel { get; } = Level("HANDLER", 1, "Handlers");

    public static AwardLevel ApproverLevel { get; } = Level("APPROVER", 2, "Approvers");

    public static AwardLevel HeadLevel { get; } = Level("HEAD", 3, "Heads");

    public DateTime Now { get; set; } = Start;

    public AwardPolicy? Policy { get; set; } = PolicyOf();

    public AwardLimitBook Limits { get; set; } = BookOf(100m, 500m, null);

    /// <summary>What similar closed cases gave.</summary>
    public IReadOnlyList<decimal> Comparables { get; set; } = [];

    public IReadOnlyCollection<Award> Awards => awards.Values;

    /// <summary>The last thing that was written.</summary>
    public AwardWork? Written { get; private set; }

    public static AwardPolicy PolicyOf(int splitDays = 90, decimal bandIqr = 1.5m, int bandMinimum = 20, bool reportLine = true, int version = 1) => new()
    {
        Code = "COMPLAINTS",
        Version = version,
        EffectiveFrom = new Day(2000, 1, 1),
        TimeZone = "China Standard Time",
        SplitDays = splitDays,
        BandIqr = bandIqr,
        BandMinimum = bandMinimum,
        ReportLineConflict = reportLine,
    };

    /// <summary>Three levels with one limit each, for any severity, vulnerable or not.</summary>
    public static AwardLimitBook BookOf(decimal? handlers, decimal? approvers, decimal? heads) => new(
        [HeadLevel, HandlerLevel, ApproverLevel],
        new[] { false, true }.SelectMany(vulnerable => new[] { Limit(HandlerLevel, handlers, vulnerable), Limit(ApproverLevel, approvers, vulnerable), Limit(HeadLevel, heads, vulnerable) }));

    public static AwardLimit Limit(AwardLevel level, decimal? most, bool isVulnerable = false, ComplaintSeverity? severity = null) => new()
    {
        Id = Guid.NewGuid(), Code = level.Code + "/" + severity, LevelId = level.Id, Most = most, IsVulnerable = isVulnerable, Severity = severity,
    };

    public static AwardLevel Level(string code, int order, string role) => new() { Id = StableId.Of("level/" + code), Code = code, Order = order, RoleName = role };

    public static Guid User(string name) => StableId.Of("user/" + name);

    /// <summary>The same bank, to go on another way.</summary>
    public AwardBank Copy()
    {
        var copy = new AwardBank { Now = Now, Policy = Policy, Limits = Limits, Comparables = Comparables };
        foreach (AwardCase complaint in cases.Values)
        {
            copy.cases[complaint.ComplaintId] = complaint;
        }

        foreach (Award award in awards.Values)
        {
            copy.awards[award.Id] = award;
        }

        return copy;
    }

    /// <summary>A complaint of a customer.</summary>
    public AwardCase Open(string number = "C-1", string customer = "customer", ConcernedEmployee? employee = null, ComplaintSeverity severity = ComplaintSeverity.Medium, bool isEnded = false)
    {
        var complaint = new AwardCase
        {
            ComplaintId = StableId.Of("complaint/" + number), Number = number, CustomerId = StableId.Of(customer), Employee = employee, Severity = severity, IsEnded = isEnded,
        };
        cases[complaint.ComplaintId] = complaint;
        return complaint;
    }

    public void End(AwardCase complaint) => Change(complaint with { IsEnded = true });

    /// <summary>Somebody rates a complaint anew, or something else of it changes.</summary>
    public void Change(AwardCase complaint) => cases[complaint.ComplaintId] = complaint;

    public Award Propose(AwardCase complaint, decimal amount, Guid? by = null, string? reason = "Charged twice.") => new ProposeAwardHandler(this).Propose(
        new AwardProposal { ComplaintId = complaint.ComplaintId, Kind = AwardKind.Refund, Amount = amount, Reason = reason, CallerId = by ?? Handler },
        Now).After;

    public Award Decide(Award award, Guid by, bool approves = true, string? reason = "As proposed.") =>
        new DecideAwardHandler(this).Decide(new AwardDecision { AwardId = award.Id, Approves = approves, Reason = reason, CallerId = by }, Now).After;

    public Award Settle(Award award, Guid by, bool isPaid = true, string? reason = null) =>
        new SettleAwardHandler(this).Settle(new AwardSettlement { AwardId = award.Id, IsPaid = isPaid, Reason = reason, CallerId = by }, Now).After;

    /// <summary>The award as it stands now.</summary>
    public Award Of(Award award) => awards[award.Id];

    public AwardCase CaseOf(Award award) => cases[award.ComplaintId];

    public AwardPolicy? ReadPolicy(DateTime utcNow) => Policy;

    public AwardLimitBook ReadLimits() => Limits;

    public IReadOnlyCollection<string> ReadRoles(Guid userId) => roles.TryGetValue(userId, out string? role) ? [role] : [];

    public AwardCase? ReadCase(Guid complaintId) => cases.GetValueOrDefault(complaintId);

    public Award? ReadAward(Guid awardId) => awards.GetValueOrDefault(awardId);

    public IReadOnlyList<StandingAward> ReadStanding(AwardCase complaint, DateTime decidedSince) => awards.Values
        .Where(award => award.ComplaintId == complaint.ComplaintId || (award.CustomerId == complaint.CustomerId && (award.State == AwardState.Requested || award.DecidedOn >= decidedSince)))
        .Select(award => new StandingAward { Id = award.Id, ComplaintId = award.ComplaintId, CustomerId = award.CustomerId, Amount = award.Amount, State = award.State, DecidedOn = award.DecidedOn })
        .ToList();

    public IReadOnlyList<decimal> ReadComparables(AwardCase complaint, int most) => Comparables.Take(most).ToList();

    public void Write(AwardWork work)
    {
        Written = work;
        awards[work.After.Id] = work.After;
    }
}
