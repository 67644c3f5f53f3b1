using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Tool.Reporting;

namespace BankCrm.Tool.Complaints;

/// <summary>What recoveries came to, as a person reads it.</summary>
internal static class RecoveryText
{
    /// <summary>The awards by where they stand.</summary>
    public static void WriteAwards(TextWriter output, IReadOnlyList<ReportedAward> awards)
    {
        var table = new ReportTable("Awards", ["state"], ["awards", "amount", "approved at once"]);
        foreach (IGrouping<AwardState, ReportedAward> group in awards.GroupBy(award => award.State).OrderBy(group => group.Key))
        {
            table.AddRow(group.Key.ToString().ToLowerInvariant(), ReportTable.Count(group.Count()), ReportTable.Amount(group.Sum(award => award.Amount)), ComplaintText.Number(group.Count(award => award.WithinLimit)));
        }

        table.Write(output);
    }

    /// <summary>The surveys by where they stand, and what customers answered with how many did.</summary>
    public static void WriteSurveys(TextWriter output, IReadOnlyList<Survey> surveys)
    {
        string states = string.Join(", ", Enum.GetValues<SurveyState>().Select(state => $"{ReportTable.Count(surveys.Count(survey => survey.State == state))} {state.ToString().ToLowerInvariant()}"));
        output.WriteLine($"Follow-up surveys: {ReportTable.Count(surveys.Count)}, {states}; {ReportTable.Count(surveys.Count(survey => survey.IsDissatisfied))} dissatisfied and escalated");
        SurveyScores scores = SurveyScores.Of(surveys.Where(survey => survey.State == SurveyState.Answered).Select(survey => survey.Answers).ToList());
        output.WriteLine(
            $"Answers: CSAT {Number(scores.Csat)} % of {ReportTable.Count(scores.CsatAnswers)}, NPS {Number(scores.Nps)} of {ReportTable.Count(scores.NpsAnswers)}, CES {Number(scores.Ces)} of {ReportTable.Count(scores.CesAnswers)}; "
            + $"justice of 5: distributive {Number(scores.Distributive)}, procedural {Number(scores.Procedural)}, interactional {Number(scores.Interactional)}");
    }

    private static string Number(decimal? score) => score?.ToString("0.0", CultureInfo.InvariantCulture) ?? ReportTable.Nothing;
}
