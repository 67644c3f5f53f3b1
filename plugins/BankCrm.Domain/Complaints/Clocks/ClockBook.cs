using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>Every regime and clock rule that the bank has, past and present, read once: which clocks a complaint gets, and what becomes of them.</summary>
public sealed class ClockBook
{
    /// <summary>A book without any regime: no clock runs.</summary>
    public static readonly ClockBook Empty = new(Array.Empty<Regime>(), Array.Empty<ClockRule>(), 0m);

    private readonly Dictionary<string, Regime> regimes;
    private readonly Dictionary<Guid, ClockRule> rulesById;
    private readonly IReadOnlyList<ClockRule> rules;
    private readonly decimal atRiskPercent;

    /// <param name="regimes">The regimes.</param>
    /// <param name="rules">The rules of all regimes, in all versions.</param>
    /// <param name="atRiskPercent">The complaint policy's at-risk point, for rules without their own.</param>
    public ClockBook(IEnumerable<Regime> regimes, IEnumerable<ClockRule> rules, decimal atRiskPercent)
    {
        this.regimes = regimes.ToDictionary(regime => regime.Code, StringComparer.Ordinal);
        this.rules = rules.Where(rule => this.regimes.ContainsKey(rule.RegimeCode)).OrderBy(rule => rule.Version).ToList();
        rulesById = this.rules.ToDictionary(rule => rule.Id);
        this.atRiskPercent = atRiskPercent;
    }

    public IReadOnlyCollection<Regime> Regimes => regimes.Values;

    public IReadOnlyList<ClockRule> Rules => rules;

    public Regime? FindRegime(string code) => regimes.TryGetValue(code, out Regime? regime) ? regime : null;

    /// <summary>The codes of the regimes whose clocks run on a complaint, in order: those that it names and the bank has, else the default ones.</summary>
    public IReadOnlyList<string> RegimesFor(Complaint complaint)
    {
        List<string> named = complaint.Regimes.Where(regimes.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        IEnumerable<string> running = named.Count > 0 ? named : regimes.Values.Where(regime => regime.IsDefault).Select(regime => regime.Code);
        return running.OrderBy(code => code, StringComparer.Ordinal).ToList();
    }

    /// <summary>The rule and calendar of a clock.</summary>
    /// <exception cref="ViolationException">CLK-018.</exception>
    public ClockTerms TermsOf(ComplaintClock clock) =>
        rulesById.TryGetValue(clock.RuleId, out ClockRule? rule) ? TermsOf(rule) : throw new ViolationException(new Violation(ClockCodes.RuleIsGone, clock.Name));

    /// <summary>
    /// The clocks of a complaint that comes in, in the order of regime and milestone. Clocks count from the receipt, also when it lies
    /// back; what has happened already ends its clock. Being at risk or breached is left to <see cref="Look"/>, which escalates it.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="utcNow">The operation's instant: rules that are in force now are for a receipt before the first version too.</param>
    public IReadOnlyList<ComplaintClock> Start(Complaint complaint, DateTime utcNow) => Beginning(complaint, Array.Empty<ComplaintClock>(), utcNow);

    /// <summary>Something happened to a complaint: the clocks that waited for it end, those that it starts begin.</summary>
    public ClockChange Happened(IReadOnlyList<ComplaintClock> clocks, Complaint complaint, ClockEvent happened, DateTime at)
    {
        List<ComplaintClock> after = clocks.Select(clock => clock.IsOpen && Ends(happened, TermsOf(clock).Rule.EndEvent) ? clock.Meet(TermsOf(clock), at) : clock).ToList();
        IEnumerable<ClockRule> started = RulesFor(complaint, at).Where(rule => rule.StartEvent == happened && !after.Any(clock => Tells(clock, rule)));
        return new ClockChange(clocks, InOrder(after.Concat(started.Select(rule => ComplaintClock.Begin(complaint, TermsOf(rule), at, run: 1)))));
    }

    /// <summary>A complaint's severity, complexity or regimes changed: clocks that are not for it any more stop, those that are for it now count from its receipt.</summary>
    public ClockChange Reassess(IReadOnlyList<ComplaintClock> clocks, Complaint complaint, DateTime at)
    {
        List<ClockRule> rulesNow = RulesFor(complaint, at).ToList();
        List<ComplaintClock> after = clocks.Select(clock => clock.IsOpen && !rulesNow.Any(rule => Tells(clock, rule)) ? clock.Stop(TermsOf(clock), at) : clock).ToList();
        return new ClockChange(clocks, InOrder(after.Concat(Beginning(complaint, after, at))));
    }

    /// <summary>A complaint was withdrawn: no clock is needed any more.</summary>
    public ClockChange Stop(IReadOnlyList<ComplaintClock> clocks, DateTime at) =>
        new(clocks, clocks.Select(clock => clock.IsOpen ? clock.Stop(TermsOf(clock), at) : clock).ToList());

    /// <summary>A complaint was taken up again: what ends with the response or with closing runs anew from that instant.</summary>
    public ClockChange Reopen(IReadOnlyList<ComplaintClock> clocks, Complaint complaint, DateTime at)
    {
        IEnumerable<ComplaintClock> anew = RulesFor(complaint, at)
            .Where(rule => rule.EndEvent is ClockEvent.Responded or ClockEvent.Closed && !clocks.Any(clock => clock.IsOpen && Tells(clock, rule)))
            .Select(rule => ComplaintClock.Begin(complaint, TermsOf(rule), at, NextRun(clocks, rule)));
        return new ClockChange(clocks, InOrder(clocks.Concat(anew)));
    }

    /// <summary>What time has done to clocks: which are at risk, which are breached, and who must be told.</summary>
    public ClockChange Look(IReadOnlyList<ComplaintClock> clocks, DateTime utcNow)
    {
        List<ComplaintClock> after = clocks.Select(clock => clock.Look(utcNow)).ToList();
        var escalations = new List<ClockEscalation>();
        for (int place = 0; place < after.Count; place++)
        {
            if (Escalation(clocks[place], after[place]) is { } kind && rulesById.TryGetValue(after[place].RuleId, out ClockRule? rule) && rule.Escalates)
            {
                escalations.Add(new ClockEscalation(after[place], kind, TermsOf(rule).Calendar.DayOf(after[place].DueOn)));
            }
        }

        return new ClockChange(clocks, after, escalations);
    }

    private static ClockEscalationKind? Escalation(ComplaintClock before, ComplaintClock after)
    {
        if (after.State == ClockState.Breached && before.State != ClockState.Breached)
        {
            return ClockEscalationKind.Breached;
        }

        return after.IsAtRisk && !before.IsAtRisk ? ClockEscalationKind.AtRisk : null;
    }

    /// <summary>Whether an event ends what waits for another: with the response the customer has heard from the bank, and closing ends everything.</summary>
    private static bool Ends(ClockEvent happened, ClockEvent awaited) => happened switch
    {
        ClockEvent.FirstContact or ClockEvent.Acknowledged => awaited == happened,
        ClockEvent.Responded or ClockEvent.Closed => awaited != ClockEvent.Received && awaited <= happened,
        _ => false,
    };

    private static DateTime? InstantOf(Complaint complaint, ClockEvent happened) => happened switch
    {
        ClockEvent.Received => complaint.ReceivedOn,
        ClockEvent.FirstContact => complaint.FirstContactOn,
        ClockEvent.Acknowledged => complaint.AcknowledgedOn,
        ClockEvent.Responded => complaint.RespondedOn,
        _ => complaint.ClosedOn,
    };

    /// <summary>When what a rule waits for happened first, as far as the complaint tells; null when it has not.</summary>
    private static DateTime? EndInstantOf(Complaint complaint, ClockEvent awaited) =>
        new[] { ClockEvent.FirstContact, ClockEvent.Acknowledged, ClockEvent.Responded, ClockEvent.Closed }
            .Where(happened => Ends(happened, awaited))
            .Select(happened => InstantOf(complaint, happened))
            .Min();

    private static bool Tells(ComplaintClock clock, ClockRule rule) => clock.RegimeCode == rule.RegimeCode && clock.Milestone == rule.Milestone;

    private static int NextRun(IEnumerable<ComplaintClock> clocks, ClockRule rule) => clocks.Where(clock => Tells(clock, rule)).Select(clock => clock.Run).DefaultIfEmpty(0).Max() + 1;

    private static IReadOnlyList<ComplaintClock> InOrder(IEnumerable<ComplaintClock> clocks) => clocks
        .OrderBy(clock => clock.RegimeCode, StringComparer.Ordinal)
        .ThenBy(clock => clock.Milestone, StringComparer.Ordinal)
        .ThenBy(clock => clock.Run)
        .ToList();

    private ClockTerms TermsOf(ClockRule rule) => new(rule, regimes[rule.RegimeCode].Calendar, atRiskPercent);

    private IReadOnlyList<ComplaintClock> Beginning(Complaint complaint, IReadOnlyList<ComplaintClock> existing, DateTime utcNow)
    {
        var begun = new List<ComplaintClock>();
        foreach (ClockRule rule in RulesFor(complaint, utcNow).Where(rule => !existing.Any(clock => Tells(clock, rule) && clock.State != ClockState.Stopped)))
        {
            if (InstantOf(complaint, rule.StartEvent) is { } start)
            {
                ComplaintClock clock = ComplaintClock.Begin(complaint, TermsOf(rule), start, NextRun(existing, rule));
                begun.Add(EndInstantOf(complaint, rule.EndEvent) is { } end ? clock.Meet(TermsOf(rule), end) : clock);
            }
        }

        return InOrder(begun);
    }

    /// <summary>The rules for a complaint, one for each regime and milestone: the newest version in force on the day of receipt in the regime's zone, else now.</summary>
    private IEnumerable<ClockRule> RulesFor(Complaint complaint, DateTime utcNow)
    {
        foreach (string code in RegimesFor(complaint))
        {
            Regime regime = regimes[code];
            Day received = regime.Calendar.DayOf(complaint.ReceivedOn);
            Day today = regime.Calendar.DayOf(utcNow);
            foreach (IGrouping<string, ClockRule> versions in rules.Where(rule => rule.RegimeCode == code).GroupBy(rule => rule.Milestone))
            {
                ClockRule? rule = versions.LastOrDefault(version => version.IsInForceOn(received)) ?? versions.LastOrDefault(version => received < version.EffectiveFrom && version.IsInForceOn(today));
                if (rule is not null && rule.IsFor(complaint))
                {
                    yield return rule;
                }
            }
        }
    }
}
