using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>When a customer is asked whether the recovery was good (domain rules, section 7).</summary>
public static class FollowUpPlan
{
    /// <summary>The surveys after a complaint's closing, the earliest first. Who took a complaint back is not asked.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="rules">When to ask.</param>
    /// <param name="utcNow">When it is closed, where the complaint does not say.</param>
    public static IReadOnlyList<PlannedSurvey> For(Complaint complaint, FollowUpRules rules, DateTime utcNow)
    {
        if (complaint.State == ComplaintState.Withdrawn)
        {
            return Array.Empty<PlannedSurvey>();
        }

        Day closed = rules.DayOf(complaint.ClosedOn ?? utcNow);
        return rules.Rules.Select(rule => new PlannedSurvey
        {
            Id = StableId.Of(string.Join("/", "survey", complaint.Number, complaint.ReopenCount.ToString(CultureInfo.InvariantCulture), rule.Code)),
            ComplaintId = complaint.Id,
            RuleId = rule.Id,
            RuleCode = rule.Code,
            Channel = rule.Channel,
            DueOn = closed.AddDays(rule.DaysAfterClosing),
        }).ToList();
    }

    /// <summary>Whether a survey is given up when its complaint is taken up again: only those that nobody has answered.</summary>
    public static bool EndsWithReopening(SurveyState state) => state is SurveyState.Planned or SurveyState.Sent;
}
