using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>A survey as it is on record. Instants are UTC.</summary>
public sealed record Survey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid ComplaintId { get; init; }

    public Guid? RuleId { get; init; }

    public Day? DueOn { get; init; }

    public SurveyState State { get; init; }

    public DateTime? SentOn { get; init; }

    public DateTime? AnsweredOn { get; init; }

    public SurveyAnswers Answers { get; init; } = new();

    public bool IsDissatisfied { get; init; }
}
