using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>Reads lifecycle policies: one request for each of their five tables, whatever the number of rows.</summary>
public static class LifecyclePolicyReader
{
    /// <summary>Every policy, drafts too.</summary>
    public static LifecyclePolicyBook Read(IOrganizationService service)
    {
        var query = new QueryExpression(LifecyclePolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PolicyColumns.Terms.Concat(new[] { LifecyclePolicyTable.HoldDays }).ToArray()),
        };
        query.AddOrder(PolicyColumns.EffectiveFrom, OrderType.Ascending);
        query.AddOrder(LifecyclePolicyTable.Id, OrderType.Ascending);
        List<Entity> policies = service.ReadAll(query).ToList();
        if (policies.Count == 0)
        {
            return LifecyclePolicyBook.None;
        }

        LifecycleRowSet rows = ReadRows(service, policyId: null);
        return new LifecyclePolicyBook(policies.Select(rows.PolicyOf));
    }

    /// <summary>The rows of one policy, or of all.</summary>
    internal static LifecycleRowSet ReadRows(IOrganizationService service, Guid? policyId)
    {
        var rows = new LifecycleRowSet();
        Add(
            LifecycleStageTable.LogicalName,
            LifecycleStageTable.Policy,
            isBelowStage: false,
            LifecycleStageTable.Code,
            LifecycleStageTable.Name,
            LifecycleStageTable.NameZh,
            LifecycleStageTable.Order,
            LifecycleStageTable.IsEnded);
        Add(
            StageTransitionTable.LogicalName,
            StageTransitionTable.Policy,
            isBelowStage: false,
            StageTransitionTable.Code,
            StageTransitionTable.From,
            StageTransitionTable.To,
            StageTransitionTable.Automatic,
            StageTransitionTable.Manual,
            StageTransitionTable.OnRelease,
            StageTransitionTable.AfterDays,
            StageTransitionTable.IsConversion);
        Add(
            StageConditionTable.LogicalName,
            StageConditionTable.Stage,
            isBelowStage: true,
            StageConditionTable.Sequence,
            StageConditionTable.Group,
            StageConditionTable.Figure,
            StageConditionTable.Comparison,
            StageConditionTable.Value);
        Add(
            PlaybookStepTable.LogicalName,
            PlaybookStepTable.Stage,
            isBelowStage: true,
            PlaybookStepTable.Sequence,
            PlaybookStepTable.Kind,
            PlaybookStepTable.Name,
            PlaybookStepTable.NameZh,
            PlaybookStepTable.Description,
            PlaybookStepTable.DescriptionZh,
            PlaybookStepTable.DueAfterDays,
            PlaybookStepTable.WorkingDays);
        return rows;

        void Add(string table, string parentColumn, bool isBelowStage, params string[] columns)
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns.Concat(new[] { parentColumn }).ToArray()) };
            query.AddOrder(table + "id", OrderType.Ascending);
            if (policyId is { } one)
            {
                FilterExpression filter = isBelowStage ? query.AddLink(LifecycleStageTable.LogicalName, parentColumn, LifecycleStageTable.Id).LinkCriteria : query.Criteria;
                filter.AddCondition(LifecycleStageTable.Policy, ConditionOperator.Equal, one);
            }

            rows.Add(table, service.ReadAll(query));
        }
    }
}
