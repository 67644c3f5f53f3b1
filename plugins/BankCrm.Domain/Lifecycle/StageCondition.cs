using BankCrm.Domain.Conditions;

namespace BankCrm.Domain.Lifecycle;

/// <summary>One condition on entering a stage. Those of one group hold together; one group is enough.</summary>
public sealed class StageCondition
{
    /// <summary>The place among the stage's conditions, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>1–20.</summary>
    public int Group { get; init; } = 1;

    public required Condition Condition { get; init; }
}
