using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What may become of a follow-up survey.</summary>
public static class SurveyRules
{
    /// <summary>How long a comment may be, in characters.</summary>
    public const int LongestComment = 2000;

    // The scales are the measures' own.
    private const int Lowest = 1;
    private const int HighestOfFive = 5;
    private const int HighestNps = 10;
    private const int HighestCes = 7;

    /// <summary>The first violation of a new survey, or null when it is sound.</summary>
    public static Violation? MayBegin(Survey survey)
    {
        if (survey.State != SurveyState.Planned || survey.Answers.HasAny)
        {
            return new Violation(SurveyCodes.BeginsAsPlanned, survey.Name);
        }

        return survey.SentOn is null && survey.AnsweredOn is null && !survey.IsDissatisfied ? null : new Violation(SurveyCodes.SetBySystem, survey.Name);
    }

    /// <summary>The first violation of what a survey would become, or null when it may. Answers may be filled in bit by bit; once it counts as answered they are final.</summary>
    public static Violation? MayBecome(Survey was, Survey becomes)
    {
        if (was == becomes)
        {
            return null;
        }

        if (HasEnded(was) is { } ended)
        {
            return ended;
        }

        if (was.ComplaintId != becomes.ComplaintId || was.RuleId != becomes.RuleId || was.DueOn != becomes.DueOn)
        {
            return new Violation(SurveyCodes.TermsAreFixed, was.Name);
        }

        if (was.SentOn != becomes.SentOn || was.AnsweredOn != becomes.AnsweredOn || was.IsDissatisfied != becomes.IsDissatisfied)
        {
            return new Violation(SurveyCodes.SetBySystem, was.Name);
        }

        if (was.State == SurveyState.Sent && becomes.State == SurveyState.Planned)
        {
            return new Violation(SurveyCodes.StateMove, was.Name);
        }

        return AnswersAreWithinBounds(was.Name, becomes.Answers) ?? (becomes.State == SurveyState.Answered && !becomes.Answers.HasAny ? new Violation(SurveyCodes.NothingAnswered, was.Name) : null);
    }

    /// <summary>A survey that is still open may be answered; one that has ended may not.</summary>
    public static Violation? HasEnded(Survey survey) => survey.State switch
    {
        SurveyState.Answered => new Violation(SurveyCodes.AnsweredOnce, survey.Name),
        SurveyState.Expired or SurveyState.Cancelled => new Violation(SurveyCodes.HasEnded, survey.Name),
        _ => null,
    };

    private static Violation? AnswersAreWithinBounds(string name, SurveyAnswers answers)
    {
        if (answers.Comment is { Length: > LongestComment })
        {
            return new Violation(SurveyCodes.CommentTooLong, name, LongestComment);
        }

        return Bounded(name, answers.Csat, Lowest, HighestOfFive)
            ?? Bounded(name, answers.Nps, 0, HighestNps)
            ?? Bounded(name, answers.Ces, Lowest, HighestCes)
            ?? Bounded(name, answers.Distributive, Lowest, HighestOfFive)
            ?? Bounded(name, answers.Procedural, Lowest, HighestOfFive)
            ?? Bounded(name, answers.Interactional, Lowest, HighestOfFive);
    }

    private static Violation? Bounded(string name, int? answer, int lowest, int highest) =>
        answer < lowest || answer > highest ? new Violation(SurveyCodes.AnswerOutOfBounds, name, lowest, highest) : null;
}
