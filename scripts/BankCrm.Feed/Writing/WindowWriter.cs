using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Feed.Staging;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Writing;

/// <summary>
/// Keeps the environment's rows of windows: a window is open while its metrics are written, so that nobody decides on half of them,
/// and closed when all are there.
/// </summary>
internal sealed class WindowWriter(StagingDatabase staging, EnvironmentConnection environment)
{
    private static readonly string[] Key = [MetricWindowTable.PeriodKind, MetricWindowTable.PeriodEnd];

    private readonly Dictionary<int, Entity> existing = [];

    /// <summary>Makes sure that every window has a row; new ones are open.</summary>
    internal void Open(IReadOnlyList<Window> windows)
    {
        Read();
        var missing = windows.Where(window => !existing.ContainsKey(window.Key)).ToArray();
        if (missing.Length > 0)
        {
            environment.Create(missing.Select(NewRow), Key);
            Read();
        }
    }

    /// <summary>Opens a closed window again, because its metrics are about to change.</summary>
    internal void Reopen(Window window)
    {
        var row = existing[window.Key];
        if (row.GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn) is not null)
        {
            environment.Update([new Entity(row.LogicalName, row.Id) { [MetricWindowTable.ClosedOn] = null }]);
            row[MetricWindowTable.ClosedOn] = null;
        }
    }

    /// <summary>Writes what was loaded into the windows, and closes them but those that are to stay open.</summary>
    /// <param name="windows">The windows with their rows and rejected rows.</param>
    /// <param name="instant">When they are closed, in UTC.</param>
    internal void Close(IReadOnlyList<(Window Window, long Rows, long Rejected, bool Closes)> windows, DateTime instant) =>
        environment.Update(windows.Select(window => Changes(window, instant)).Where(row => row.Attributes.Count > 0));

    /// <summary>The columns that differ; a window that is closed already with the same numbers is not touched.</summary>
    private Entity Changes((Window Window, long Rows, long Rejected, bool Closes) loaded, DateTime instant)
    {
        var row = existing[loaded.Window.Key];
        var change = new Entity(row.LogicalName, row.Id);
        SetNumber(MetricWindowTable.RowsLoaded, loaded.Rows);
        SetNumber(MetricWindowTable.RowsRejected, loaded.Rejected);
        if (loaded.Closes && row.GetAttributeValue<DateTime?>(MetricWindowTable.ClosedOn) is null)
        {
            change[MetricWindowTable.ClosedOn] = instant;
            change[MetricWindowTable.Source] = Source();
        }

        return change;

        void SetNumber(string column, long value)
        {
            var number = (int)Math.Min(value, int.MaxValue);
            if (row.GetAttributeValue<int?>(column) != number)
            {
                change[column] = number;
            }
        }
    }

    private void Read()
    {
        existing.Clear();
        var query = new QueryExpression(MetricWindowTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                MetricWindowTable.PeriodEnd, MetricWindowTable.ClosedOn, MetricWindowTable.RowsLoaded, MetricWindowTable.RowsRejected),
        };
        query.Criteria.AddCondition(MetricWindowTable.PeriodKind, ConditionOperator.Equal, Choices.Base + (int)staging.Mapping.Period);
        query.AddOrder(MetricWindowTable.PeriodEnd, OrderType.Ascending);
        foreach (var row in environment.Read(query))
        {
            existing[DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(MetricWindowTable.PeriodEnd)).DayNumber] = row;
        }
    }

    private Entity NewRow(Window window) => new(MetricWindowTable.LogicalName)
    {
        [MetricWindowTable.Name] = window.Name,
        [MetricWindowTable.PeriodKind] = Choices.Of(window.Kind),
        [MetricWindowTable.PeriodStart] = StagedValue.Day(window.Start),
        [MetricWindowTable.PeriodEnd] = StagedValue.Day(window.End),
        [MetricWindowTable.Source] = Source(),
    };

    private string Source()
    {
        var name = staging.Mapping.Name;
        return name.Length <= ColumnLengths.WindowSource ? name : name[..ColumnLengths.WindowSource];
    }
}
