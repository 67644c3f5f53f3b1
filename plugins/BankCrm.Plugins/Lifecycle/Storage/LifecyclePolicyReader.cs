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
    private static readonly RowTable[] Tables =
    {
        new(
            LifecycleStageTable.LogicalName,
            LifecycleStageTable.Policy,
            LifecycleStageTable.Code,
            LifecycleStageTable.Name,
            LifecycleStageTable.NameZh,
            LifecycleStageTable.Order,
            LifecycleStageTable.IsEnded),
        new(
            StageTransitionTable.LogicalName,
            StageTransitionTable.Policy,
            StageTransitionTable.Code,
            StageTransitionTable.From,
            StageTransitionTable.To,
            StageTransitionTable.Automatic,
            StageTransitionTable.Manual,
            StageTransitionTable.OnRelease,
            StageTransitionTable.AfterDays,
            StageTransitionTable.IsConversion),
        new(
            StageConditionTable.LogicalName,
            StageConditionTable.Stage,
            StageConditionTable.Sequence,
            StageConditionTable.Group,
            StageConditionTable.Figure,
            StageConditionTable.Comparison,
            StageConditionTable.Value),
        new(
            PlaybookStepTable.LogicalName,
            PlaybookStepTable.Stage,
            PlaybookStepTable.Sequence,
            PlaybookStepTable.Kind,
            PlaybookStepTable.Name,
            PlaybookStepTable.NameZh,
            PlaybookStepTable.Description,
            PlaybookStepTable.DescriptionZh,
            PlaybookStepTable.DueAfterDays,
            PlaybookStepTable.WorkingDays),
    };

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
    /// <param name="service">Under whose rights they are read.</param>
    /// <param name="policyId">The policy; null reads all.</param>
    /// <param name="tables">The tables that are needed; none is every table.</param>
    internal static LifecycleRowSet ReadRows(IOrganizationService service, Guid? policyId, params string[] tables)
    {
        var rows = new LifecycleRowSet();
        foreach (RowTable table in Tables.Where(table => tables.Length == 0 || tables.Contains(table.LogicalName)))
        {
            rows.Add(table.LogicalName, service.ReadAll(table.Query(policyId)));
        }

        return rows;
    }

    /// <summary>A table below the policy: directly, or below one of its stages.</summary>
    private sealed class RowTable
    {
        private readonly string parentColumn;
        private readonly string[] columns;

        public RowTable(string logicalName, string parentColumn, params string[] columns)
        {
            LogicalName = logicalName;
            this.parentColumn = parentColumn;
            this.columns = columns.Concat(new[] { parentColumn }).ToArray();
        }

        public string LogicalName { get; }

        public QueryExpression Query(Guid? policyId)
        {
            var query = new QueryExpression(LogicalName) { ColumnSet = new ColumnSet(columns) };
            query.AddOrder(LogicalName + "id", OrderType.Ascending);
            if (policyId is { } one)
            {
                bool isBelowStage = parentColumn == LifecycleStageTable.Id;
                FilterExpression filter = isBelowStage ? query.AddLink(LifecycleStageTable.LogicalName, parentColumn, LifecycleStageTable.Id).LinkCriteria : query.Criteria;
                filter.AddCondition(LifecycleStageTable.Policy, ConditionOperator.Equal, one);
            }

            return query;
        }
    }
}
