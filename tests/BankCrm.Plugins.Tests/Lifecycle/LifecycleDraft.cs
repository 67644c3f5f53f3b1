using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Lifecycle;

/// <summary>A valid draft for institutional customers, whom no default collides with: YOUNG for a hundred days, then OLD.</summary>
internal sealed class LifecycleDraft
{
    private readonly IOrganizationService service;
    private readonly Dictionary<string, EntityReference> stages = new();

    public LifecycleDraft(IOrganizationService service, CustomerKind kind = CustomerKind.Institutional, int version = 1, Day? effectiveFrom = null)
    {
        this.service = service;
        Policy = Create(new Entity(LifecyclePolicyTable.LogicalName)
        {
            [PolicyColumns.Name] = "Institutions",
            [PolicyColumns.Code] = "INSTITUTIONS",
            [PolicyColumns.Version] = version,
            [PolicyColumns.CustomerKind] = Choices.Of(kind),
            [PolicyColumns.PeriodKind] = Choices.Of(PeriodKind.Month),
            [PolicyColumns.EffectiveFrom] = (effectiveFrom ?? new Day(2024, 1, 1)).ToDateTime(),
            [PolicyColumns.TimeZone] = "China Standard Time",
            [LifecyclePolicyTable.HoldDays] = 30,
        });
        AddStage("YOUNG", 1);
        AddCondition("YOUNG", 1, Figure.DaysSinceStart, Comparison.AtMost, 99m);
        AddStage("OLD", 2);
        AddCondition("OLD", 1, Figure.DaysSinceStart, Comparison.AtLeast, 100m);
        AddTransition(null, "YOUNG");
        AddTransition(null, "OLD");
        AddTransition("YOUNG", "OLD");
    }

    public EntityReference Policy { get; }

    public EntityReference Stage(string code) => stages[code];

    public EntityReference AddStage(string code, int order, string nameZh = "阶段") => stages[code] = Create(new Entity(LifecycleStageTable.LogicalName)
    {
        [LifecycleStageTable.Name] = code,
        [LifecycleStageTable.NameZh] = nameZh,
        [LifecycleStageTable.Code] = code,
        [LifecycleStageTable.Policy] = Policy,
        [LifecycleStageTable.Order] = order,
    });

    public EntityReference AddCondition(string stage, int sequence, Figure figure, Comparison comparison, decimal value) => Create(new Entity(StageConditionTable.LogicalName)
    {
        [StageConditionTable.Name] = figure.ToString(),
        [StageConditionTable.Stage] = stages[stage],
        [StageConditionTable.Sequence] = sequence,
        [StageConditionTable.Group] = 1,
        [StageConditionTable.Figure] = Choices.Of(figure),
        [StageConditionTable.Comparison] = Choices.Of(comparison),
        [StageConditionTable.Value] = value,
    });

    public EntityReference AddTransition(string? from, string to, bool automatic = true, bool manual = false, string? code = null, int afterDays = 0) => Create(new Entity(StageTransitionTable.LogicalName)
    {
        [StageTransitionTable.Name] = from + " to " + to,
        [StageTransitionTable.Policy] = Policy,
        [StageTransitionTable.Code] = code ?? from + ">" + to,
        [StageTransitionTable.From] = from is null ? null : stages[from],
        [StageTransitionTable.To] = stages[to],
        [StageTransitionTable.Automatic] = automatic,
        [StageTransitionTable.Manual] = manual,
        [StageTransitionTable.AfterDays] = afterDays,
    });

    public EntityReference AddStep(string stage, string nameZh = "感谢") => Create(new Entity(PlaybookStepTable.LogicalName)
    {
        [PlaybookStepTable.Name] = "Thank",
        [PlaybookStepTable.NameZh] = nameZh,
        [PlaybookStepTable.Stage] = stages[stage],
        [PlaybookStepTable.Sequence] = 1,
        [PlaybookStepTable.Kind] = new OptionSetValue(Choices.Base),
        [PlaybookStepTable.DueAfterDays] = 1,
    });

    public void PutInForce() => service.Move(Policy, state: 0, PolicyColumns.InForce);

    /// <summary>One row of each of the four tables below the policy.</summary>
    public IEnumerable<EntityReference> OneOfEach() => new[]
    {
        Stage("YOUNG"), service.Transition(Policy, ">YOUNG"), service.Below(Stage("YOUNG"), StageConditionTable.LogicalName), service.Below(Stage("YOUNG"), PlaybookStepTable.LogicalName),
    }.ToList();

    private EntityReference Create(Entity row) => new(row.LogicalName, service.Create(row));
}
