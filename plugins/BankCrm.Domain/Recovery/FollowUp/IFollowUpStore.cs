using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What the review of follow-ups needs of a store.</summary>
public interface IFollowUpStore
{
    /// <summary>The policy in force.</summary>
    FollowUpPolicy ReadPolicy();

    /// <summary>Planned surveys that are due on a day or before, at most so many, the earliest first.</summary>
    IReadOnlyList<DueSurvey> ReadDue(Day today, int most);

    /// <summary>Surveys without an answer that were due on a day or before, at most so many.</summary>
    IReadOnlyList<Guid> ReadUnanswered(Day dueUntil, int most);

    /// <summary>Marks surveys as sent and gives the task of asking.</summary>
    void Send(IReadOnlyList<DueSurvey> surveys, DateTime utcNow);

    void Expire(IReadOnlyList<Guid> surveys);
}
