using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Lifecycle;

/// <summary>Every lifecycle policy that the bank has, past and present, with its stages.</summary>
public sealed class LifecyclePolicyBook : PolicyBook<LifecyclePolicy>
{
    /// <summary>A bank without lifecycle policies: no customer is in any stage.</summary>
    public static readonly LifecyclePolicyBook None = new(Array.Empty<LifecyclePolicy>());

    private readonly Dictionary<Guid, LifecycleStage> stagesById;

    public LifecyclePolicyBook(IEnumerable<LifecyclePolicy> policies)
        : base(policies) =>
        stagesById = All.SelectMany(policy => policy.Stages).Where(stage => stage.Id != Guid.Empty).ToDictionary(stage => stage.Id);

    /// <summary>A stage of any version by its row's id, or null.</summary>
    public LifecycleStage? FindStage(Guid? id) => id is { } known && stagesById.TryGetValue(known, out LifecycleStage? stage) ? stage : null;
}
