using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;

namespace BankCrm.Domain.Tests.Lifecycle.Support;

/// <summary>A small policy that is sound by default: YOUNG for the first hundred days, OLD from then on. Set what a test is about.</summary>
internal sealed class LifecycleBuilder
{
    public List<LifecycleStage> Stages { get; } = new() { Stage("YOUNG", 1, Days(0, 99)), Stage("OLD", 2, Days(100, null)) };

    public List<StageTransition> Transitions { get; } = new() { Way(null, "YOUNG"), Way(null, "OLD"), Way("YOUNG", "OLD") };

    public LifecyclePolicy Build() => new(Stages, Transitions)
    {
        Id = StableId.Of("lifecycle"),
        Code = "SMALL",
        Version = 1,
        IsPublished = true,
        EffectiveFrom = new Day(2000, 1, 1),
        HoldDays = 30,
    };

    /// <summary>A stage; each array of conditions is one group.</summary>
    public static LifecycleStage Stage(string code, int order, params Condition[][] groups) => Stage(code, order, code, code, groups);

    public static LifecycleStage Stage(string code, int order, string name, string nameZh, params Condition[][] groups) => new()
    {
        Id = StableId.Of("lifecycle/" + code),
        Code = code,
        Name = name,
        NameZh = nameZh,
        Order = order,
        Conditions = groups.SelectMany((group, place) => group.Select(condition => new StageCondition { Sequence = 1, Group = place + 1, Condition = condition })).ToList(),
    };

    public static LifecycleStage WithPlaybook(LifecycleStage stage, params PlaybookStep[] steps) =>
        new() { Id = stage.Id, Code = stage.Code, Name = stage.Name, NameZh = stage.NameZh, Order = stage.Order, Conditions = stage.Conditions, Playbook = steps };

    public static StageTransition Way(string? from, string to, bool automatic = true, bool manual = false, bool onRelease = false, int afterDays = 0, string? code = null) => new()
    {
        Code = code ?? StageTransition.CodeOf(from, to),
        From = from,
        To = to,
        IsAutomatic = automatic,
        IsManual = manual,
        OnRelease = onRelease,
        AfterDays = afterDays,
    };

    public static Condition[] All(params (Figure Figure, Comparison Comparison, decimal Value)[] conditions) =>
        conditions.Select(condition => new Condition { Figure = condition.Figure, Comparison = condition.Comparison, Value = condition.Value }).ToArray();

    /// <summary>The conditions of an age band, both days included.</summary>
    public static Condition[] Days(int first, int? last) => last is { } end
        ? All((Figure.DaysSinceStart, Comparison.AtLeast, first), (Figure.DaysSinceStart, Comparison.AtMost, end))
        : All((Figure.DaysSinceStart, Comparison.AtLeast, first));
}
