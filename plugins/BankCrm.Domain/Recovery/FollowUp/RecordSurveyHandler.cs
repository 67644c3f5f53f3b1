using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>Takes down what a customer answered.</summary>
public sealed class RecordSurveyHandler
{
    private readonly ISurveyStore store;

    public RecordSurveyHandler(ISurveyStore store) => this.store = store;

    /// <summary>Records the answers to a survey that is still open.</summary>
    /// <returns>Whether the customer is dissatisfied, so that the complaint's owner got a task.</returns>
    /// <exception cref="ViolationException">SRV-001 to SRV-006.</exception>
    public bool Record(Guid surveyId, SurveyAnswers answers)
    {
        Survey survey = store.Read(surveyId) ?? throw new ViolationException(new Violation(SurveyCodes.NotFound));
        if (SurveyRules.HasEnded(survey) is { } ended)
        {
            throw new ViolationException(ended);
        }

        if (SurveyRules.MayBecome(survey, survey with { State = SurveyState.Answered, Answers = answers }) is { } refused)
        {
            throw new ViolationException(refused);
        }

        store.Answer(surveyId, answers);
        return store.Read(surveyId) is { IsDissatisfied: true };
    }
}
