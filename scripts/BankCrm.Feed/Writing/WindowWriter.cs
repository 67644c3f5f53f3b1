using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Feed.Staging;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Writing;

/// <summary>
/// Keeps the environment's rows of windows: a window is open while its metrics are written, so that nobody decides on half of them,
/// and closed when all are there.
/// </summary>
internal sealed class WindowWriter(StagingDatabase staging, EnvironmentConnection environment)
{
    private static readonly string[] Key = [Schema.PeriodKind, Schema.PeriodEnd];

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
        if (row.GetAttributeValue<DateTime?>(Schema.MetricWindow.ClosedOn) is not null)
        {
            environment.Update([new Entity(row.LogicalName, row.Id) { [Schema.MetricWindow.ClosedOn] = null }]);
            row[Schema.MetricWindow.ClosedOn] = null;
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
        SetNumber(Schema.MetricWindow.RowsLoaded, loaded.Rows);
        SetNumber(Schema.MetricWindow.RowsRejected, loaded.Rejected);
        if (loaded.Closes && row.GetAttributeValue<DateTime?>(Schema.MetricWindow.ClosedOn) is null)
        {
            change[Schema.MetricWindow.ClosedOn] = instant;
            change[Schema.MetricWindow.Source] = Source();
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
        var query = new QueryExpression(Schema.MetricWindow.Table)
        {
            ColumnSet = new ColumnSet(
                Schema.PeriodEnd, Schema.MetricWindow.ClosedOn, Schema.MetricWindow.RowsLoaded, Schema.MetricWindow.RowsRejected),
        };
        query.Criteria.AddCondition(Schema.PeriodKind, ConditionOperator.Equal, Schema.FirstChoice + (int)staging.Mapping.Period);
        query.AddOrder(Schema.PeriodEnd, OrderType.Ascending);
        foreach (var row in environment.Read(query))
        {
            existing[DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(Schema.PeriodEnd)).DayNumber] = row;
        }
    }

    private Entity NewRow(Window window) => new(Schema.MetricWindow.Table)
    {
        [Schema.Name] = window.Name,
        [Schema.PeriodKind] = StagedValue.Choice((int)window.Kind),
        [Schema.MetricWindow.PeriodStart] = StagedValue.Day(window.Start),
        [Schema.PeriodEnd] = StagedValue.Day(window.End),
        [Schema.MetricWindow.Source] = Source(),
    };

    private string Source()
    {
        var name = staging.Mapping.Name;
        return name.Length <= Schema.MetricWindow.SourceLength ? name : name[..Schema.MetricWindow.SourceLength];
    }
}
