using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Lifecycle;

/// <summary>A version of the lifecycle (domain rules, section 4): its stages and the ways between them.</summary>
public sealed class LifecyclePolicy : IPolicy
{
    private readonly Dictionary<string, LifecycleStage> stagesByCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StageRoutes> routesByStage = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A policy over its rows; transitions to or from stages that it does not have lead nowhere.</summary>
    public LifecyclePolicy(IEnumerable<LifecycleStage> stages, IEnumerable<StageTransition> transitions)
    {
        Stages = stages.OrderBy(stage => stage.Order).ThenBy(stage => stage.Code, StringComparer.OrdinalIgnoreCase).ToList();
        Transitions = transitions.OrderBy(transition => transition.Code, StringComparer.Ordinal).ToList();
        foreach (LifecycleStage stage in Stages)
        {
            stagesByCode[stage.Code] = stage;
        }

        Placements = StageRoutes.From(null, Transitions, stagesByCode);
        foreach (LifecycleStage stage in stagesByCode.Values)
        {
            routesByStage[stage.Code] = StageRoutes.From(stage, Transitions, stagesByCode);
        }
    }

    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required int Version { get; init; }

    public CustomerKind CustomerKind { get; init; }

    public PeriodKind PeriodKind { get; init; }

    public bool IsPublished { get; init; }

    public required Day EffectiveFrom { get; init; }

    public Day? EffectiveTo { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>For how many days after a person's move the engine does not move the customer; 0–3,650.</summary>
    public int HoldDays { get; init; }

    /// <summary>The stages in the order in which they are tried.</summary>
    public IReadOnlyList<LifecycleStage> Stages { get; }

    public IReadOnlyList<StageTransition> Transitions { get; }

    /// <summary>The ways on which figures place a customer without a stage.</summary>
    internal StageRoutes Placements { get; }

    /// <summary>The stage of a code, or null.</summary>
    public LifecycleStage? FindStage(string? code) => code is not null && stagesByCode.TryGetValue(code, out LifecycleStage? stage) ? stage : null;

    /// <summary>The way from one stage (null: from none) to another, or null when there is none.</summary>
    public StageTransition? FindTransition(string? from, string to) => Transitions.FirstOrDefault(transition => transition.Leads(from, to));

    /// <summary>The ways on which figures move a customer out of a stage.</summary>
    internal StageRoutes RoutesFrom(LifecycleStage stage) => routesByStage[stage.Code];
}
