using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Lifecycle.Playbook;

namespace BankCrm.Domain.Lifecycle;

/// <summary>A stage of the customer's life with the bank, with the conditions on which figures lead into it.</summary>
public sealed class LifecycleStage
{
    private readonly IReadOnlyList<StageCondition> conditions = Array.Empty<StageCondition>();
    private Condition[][] groups = Array.Empty<Condition[]>();

    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The English name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The Chinese name.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>The place in which it is tried, 1–100; lowest first.</summary>
    public required int Order { get; init; }

    /// <summary>Whether the relationship counts as over.</summary>
    public bool IsEnded { get; init; }

    /// <summary>What entering the stage starts, in order.</summary>
    public IReadOnlyList<PlaybookStep> Playbook { get; init; } = Array.Empty<PlaybookStep>();

    /// <summary>All conditions by group and sequence.</summary>
    public IReadOnlyList<StageCondition> Conditions
    {
        get => conditions;
        init
        {
            conditions = value.OrderBy(row => row.Group).ThenBy(row => row.Sequence).ToList();
            groups = conditions.GroupBy(row => row.Group).Select(group => group.Select(row => row.Condition).ToArray()).ToArray();
        }
    }

    /// <summary>The conditions group by group.</summary>
    internal IReadOnlyList<IReadOnlyList<Condition>> Groups => groups;

    /// <summary>The conditions of the first group that holds, or null when none does.</summary>
    internal Condition[]? HoldingGroup(IFigures figures)
    {
        foreach (Condition[] group in groups)
        {
            if (Holds(group, figures))
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>Whether the conditions do not hold, and the bank supplies at least one figure that says so.</summary>
    internal bool IsReleased(IFigures figures)
    {
        bool isAnyKnown = false;
        foreach (Condition[] group in groups)
        {
            bool holds = true;
            foreach (Condition condition in group)
            {
                if (!holds && isAnyKnown)
                {
                    break;
                }

                bool? one = condition.Holds(figures.Read(condition.Figure));
                isAnyKnown = isAnyKnown || one is not null;
                holds = holds && one == true;
            }

            if (holds)
            {
                return false;
            }
        }

        return isAnyKnown;
    }

    private static bool Holds(Condition[] group, IFigures figures)
    {
        foreach (Condition condition in group)
        {
            if (condition.Holds(figures.Read(condition.Figure)) != true)
            {
                return false;
            }
        }

        return true;
    }
}
