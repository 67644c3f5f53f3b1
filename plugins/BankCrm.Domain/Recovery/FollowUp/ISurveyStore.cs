using System;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What recording a survey needs of a store.</summary>
public interface ISurveyStore
{
    /// <summary>A survey; null when there is none or the caller may not see it.</summary>
    Survey? Read(Guid id);

    /// <summary>Writes the answers, which makes the survey answered and escalates it where the customer is dissatisfied. A survey that somebody else changed meanwhile is not overwritten.</summary>
    void Answer(Guid id, SurveyAnswers answers);
}
