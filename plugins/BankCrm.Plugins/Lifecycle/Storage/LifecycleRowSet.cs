using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>The rows that lifecycle policies are made of, and how they become policies.</summary>
internal sealed class LifecycleRowSet
{
    /// <summary>Stands for a stage that the policy does not have, so that the rules can refuse it.</summary>
    private const string UnknownStage = "?";

    private readonly Dictionary<string, List<Entity>> rows = new(StringComparer.Ordinal);

    /// <summary>Adds the rows of one table.</summary>
    public void Add(string table, IEnumerable<Entity> found) => rows[table] = found.ToList();

    /// <summary>Puts a row as it will be in the place of the row as it is.</summary>
    public void Put(Entity row)
    {
        rows[row.LogicalName].RemoveAll(other => other.Id == row.Id);
        rows[row.LogicalName].Add(row);
    }

    /// <summary>The policy of a row, with all that belongs to it.</summary>
    public LifecyclePolicy PolicyOf(Entity row)
    {
        PolicyTerms terms = PolicyTermsRows.Read(row);
        List<Entity> stages = Of(LifecycleStageTable.LogicalName, LifecycleStageTable.Policy, row.Id).ToList();
        Dictionary<Guid, string> codes = stages.Where(stage => stage.Id != Guid.Empty).ToDictionary(stage => stage.Id, CodeOf);
        return new LifecyclePolicy(
            stages.Select(ReadStage),
            Of(StageTransitionTable.LogicalName, StageTransitionTable.Policy, row.Id).Select(transition => ReadTransition(transition, codes)))
        {
            Id = row.Id,
            Code = terms.Code,
            Version = terms.Version,
            CustomerKind = terms.CustomerKind,
            PeriodKind = terms.PeriodKind,
            IsPublished = PolicyStatus.IsPublished(row),
            EffectiveFrom = terms.EffectiveFrom,
            EffectiveTo = terms.EffectiveTo,
            TimeZone = terms.TimeZone,
            HoldDays = row.GetAttributeValue<int>(LifecyclePolicyTable.HoldDays),
        };
    }

    /// <summary>A transition as the rules see it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="stageCodes">The codes of the policy's stages by id.</param>
    public static StageTransition ReadTransition(Entity row, IReadOnlyDictionary<Guid, string> stageCodes) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(StageTransitionTable.Code) ?? string.Empty,
        From = row.Lookup(StageTransitionTable.From) is { } from ? StageCode(stageCodes, from) : null,
        To = row.Lookup(StageTransitionTable.To) is { } to ? StageCode(stageCodes, to) : UnknownStage,
        IsAutomatic = row.GetAttributeValue<bool>(StageTransitionTable.Automatic),
        IsManual = row.GetAttributeValue<bool>(StageTransitionTable.Manual),
        OnRelease = row.GetAttributeValue<bool>(StageTransitionTable.OnRelease),
        AfterDays = row.GetAttributeValue<int>(StageTransitionTable.AfterDays),
        IsConversion = row.GetAttributeValue<bool>(StageTransitionTable.IsConversion),
    };

    private static string StageCode(IReadOnlyDictionary<Guid, string> codes, Guid id) => codes.TryGetValue(id, out string? code) ? code : UnknownStage;

    private static string CodeOf(Entity stage) => stage.GetAttributeValue<string>(LifecycleStageTable.Code) ?? string.Empty;

    private LifecycleStage ReadStage(Entity row) => new()
    {
        Id = row.Id,
        Code = CodeOf(row),
        Name = row.GetAttributeValue<string>(LifecycleStageTable.Name) ?? string.Empty,
        NameZh = row.GetAttributeValue<string>(LifecycleStageTable.NameZh) ?? string.Empty,
        Order = row.GetAttributeValue<int>(LifecycleStageTable.Order),
        IsEnded = row.GetAttributeValue<bool>(LifecycleStageTable.IsEnded),
        Conditions = Of(StageConditionTable.LogicalName, StageConditionTable.Stage, row.Id).Select(ReadCondition).ToList(),
        Playbook = Of(PlaybookStepTable.LogicalName, PlaybookStepTable.Stage, row.Id).Select(ReadStep).OrderBy(step => step.Sequence).ToList(),
    };

    private static StageCondition ReadCondition(Entity row) => new()
    {
        Sequence = row.GetAttributeValue<int>(StageConditionTable.Sequence),
        Group = row.GetAttributeValue<int>(StageConditionTable.Group),
        Condition = new Condition
        {
            Figure = Choices.Read<Figure>(row, StageConditionTable.Figure),
            Comparison = Choices.Read<Comparison>(row, StageConditionTable.Comparison),
            Value = row.GetAttributeValue<decimal>(StageConditionTable.Value),
        },
    };

    private static PlaybookStep ReadStep(Entity row) => new()
    {
        Id = row.Id,
        Sequence = row.GetAttributeValue<int>(PlaybookStepTable.Sequence),
        Kind = Choices.Read<PlaybookActionKind>(row, PlaybookStepTable.Kind),
        Name = row.GetAttributeValue<string>(PlaybookStepTable.Name) ?? string.Empty,
        NameZh = row.GetAttributeValue<string>(PlaybookStepTable.NameZh) ?? string.Empty,
        Description = row.GetAttributeValue<string>(PlaybookStepTable.Description),
        DescriptionZh = row.GetAttributeValue<string>(PlaybookStepTable.DescriptionZh),
        DueAfterDays = row.GetAttributeValue<int>(PlaybookStepTable.DueAfterDays),
        InWorkingDays = row.GetAttributeValue<bool>(PlaybookStepTable.WorkingDays),
    };

    private IEnumerable<Entity> Of(string table, string parentColumn, Guid parentId) =>
        rows.TryGetValue(table, out List<Entity>? found) ? found.Where(row => row.Lookup(parentColumn) == parentId) : Enumerable.Empty<Entity>();
}
