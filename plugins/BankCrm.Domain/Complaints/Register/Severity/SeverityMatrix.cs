using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Register.Severity;

/// <summary>How severe a complaint is: impact × urgency, raised by vulnerability, repetition, legal impact and media exposure (domain rules, section 5). The customer's tier plays no part.</summary>
public sealed class SeverityMatrix
{
    /// <summary>What nobody has rated yet counts in the middle, so that it is neither lost nor first.</summary>
    public const ComplaintSeverity Unrated = ComplaintSeverity.Medium;

    private const ComplaintSeverity Highest = ComplaintSeverity.Critical;

    private readonly IReadOnlyList<SeverityRule> rules;

    public SeverityMatrix(IEnumerable<SeverityRule> rules) => this.rules = rules.ToList();

    /// <summary>The severity of a complaint by the matrix, with its raises.</summary>
    /// <param name="impact">How much harm was done; null before somebody has rated it.</param>
    /// <param name="urgency">How soon something must happen; null before somebody has rated it.</param>
    /// <param name="complaint">What raises it.</param>
    /// <param name="policy">By how much.</param>
    public SeverityReading Read(ImpactLevel? impact, UrgencyLevel? urgency, Complaint complaint, ComplaintPolicy policy)
    {
        SeverityRule? rule = rules.FirstOrDefault(candidate => candidate.Impact == impact && candidate.Urgency == urgency);
        var reasons = new List<string> { rule is null ? SeverityReasonCodes.Unrated : SeverityReasonCodes.Matrix };
        int level = (int)(rule?.Severity ?? Unrated);
        foreach (Raise raise in RaisesOf(complaint, policy).Where(raise => raise.Holds && raise.Levels > 0))
        {
            level += raise.Levels;
            reasons.Add(raise.Reason);
        }

        return new SeverityReading((ComplaintSeverity)Math.Min(level, (int)Highest), reasons);
    }

    /// <summary>A severity that a person judged: it stands as it is.</summary>
    public static SeverityReading Judged(ComplaintSeverity severity) => new(severity, new[] { SeverityReasonCodes.ByHand });

    /// <summary>Whether stored reasons say that a person judged the severity.</summary>
    public static bool IsJudged(string? reasonText) => (reasonText ?? string.Empty).Split(SeverityReading.Separator).Contains(SeverityReasonCodes.ByHand);

    private static IEnumerable<Raise> RaisesOf(Complaint complaint, ComplaintPolicy policy) => new[]
    {
        new Raise(complaint.IsVulnerable, policy.RaiseVulnerable, SeverityReasonCodes.Vulnerable),
        new Raise(complaint.IsRepeat, policy.RaiseRepeat, SeverityReasonCodes.Repeat),
        new Raise(complaint.HasLegalImpact, policy.RaiseLegal, SeverityReasonCodes.Legal),
        new Raise(complaint.HasMediaExposure, policy.RaiseMedia, SeverityReasonCodes.Media),
    };

    private sealed class Raise
    {
        public Raise(bool holds, int levels, string reason)
        {
            Holds = holds;
            Levels = levels;
            Reason = reason;
        }

        public bool Holds { get; }

        public int Levels { get; }

        public string Reason { get; }
    }
}
