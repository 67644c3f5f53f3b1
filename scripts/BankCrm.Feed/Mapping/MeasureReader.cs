using System;
using System.Collections.Generic;

namespace BankCrm.Feed.Mapping;

/// <summary>Reads one entry of "measures".</summary>
internal sealed class MeasureReader(MappingObject entry, NumberFormat numbers)
{
    private static readonly Dictionary<string, Aggregate> Aggregates = new(StringComparer.Ordinal)
    {
        ["sum"] = Aggregate.Sum,
        ["count"] = Aggregate.Count,
        ["any"] = Aggregate.Any,
        ["min"] = Aggregate.Min,
        ["max"] = Aggregate.Max,
        ["endBalance"] = Aggregate.EndBalance,
        ["averageBalance"] = Aggregate.AverageBalance,
    };

    private const decimal LargestScaling = 1_000_000;

    internal Measure Read()
    {
        var name = entry.Required("metric");
        var metric = Metric.Find(name.Text())
            ?? throw name.Fault($"\"{name.Text()}\" is not a metric; metrics are columns of bce_customermetric such as bce_aumend.");
        var columns = Columns();
        var measure = new Measure(
            metric,
            entry.Choice("aggregate", Aggregates, Aggregate.None),
            columns,
            entry.TryGet("constant", out var constant) ? Staged(metric, constant) : null,
            entry.TryGet("date", out var date) ? SourceReader.Date(date) : null,
            entry.TryGet("monthsBeforeEnd", out var months) ? new MonthsBefore(months.Text()) : null,
            SourceReader.Numbers(entry, numbers),
            Scale(),
            entry.Flag("absolute", otherwise: false),
            entry.TryGet("min", out var minimum) ? Staged(metric, minimum) : null,
            entry.Text("lessPerMonth"),
            entry.TryGet("whenMissing", out var missing) ? Staged(metric, missing) : null,
            entry.Flag("carry", otherwise: false),
            SourceReader.Conditions(entry, "where"));
        entry.RefuseOthers();
        RefuseContradictions(measure);
        return measure;
    }

    private IReadOnlyList<string> Columns()
    {
        var one = entry.TryGet("column", out var column);
        var several = entry.TryGet("columns", out var columns);
        if (one && several)
        {
            throw columns.Fault("either column or columns is expected, not both.");
        }

        return one ? [column.Text()] : several ? columns.Texts() : [];
    }

    private Scaling? Scale()
    {
        var multiplies = entry.TryGet("factor", out var factor);
        var adds = entry.TryGet("add", out var add);
        if (multiplies && Bounded(factor) == 0)
        {
            throw factor.Fault("a factor of 0 would lose every number.");
        }

        return multiplies || adds ? new Scaling(multiplies ? factor.Number() : 1, adds ? Bounded(add) : 0) : null;
    }

    private static decimal Bounded(MappingElement element) =>
        Math.Abs(element.Number()) <= LargestScaling ? element.Number() : throw element.Fault("a number within \u00B11,000,000 is expected.");

    private static long Staged(Metric metric, MappingElement element)
    {
        var number = element.Number();
        var scaled = number * metric.Unit;
        if (metric.Kind == MetricKind.Date || scaled != decimal.Truncate(scaled) || Math.Abs(scaled) > metric.Limit)
        {
            throw element.Fault($"this number does not fit {metric.Column}.");
        }

        if (metric.Kind == MetricKind.YesNo && scaled < 0)
        {
            throw element.Fault($"{metric.Column} is 1 for yes or 0 for no.");
        }

        return (long)scaled;
    }

    private void RefuseContradictions(Measure measure)
    {
        var sources = (measure.Columns.Count > 0 ? 1 : 0) + (measure.Constant is null ? 0 : 1) + (measure.Date is null ? 0 : 1)
            + (measure.MonthsBefore is null ? 0 : 1);
        var counts = measure.Aggregate is Aggregate.Count or Aggregate.Any or Aggregate.EndBalance or Aggregate.AverageBalance;
        if (counts && sources > 0)
        {
            throw entry.Fault("this aggregate takes no column, constant or date.");
        }

        if (!counts && sources != 1)
        {
            throw entry.Fault("exactly one of column, columns, constant, date, monthsBeforeEnd is expected.");
        }

        var fault = measure switch
        {
            { Metric.Kind: MetricKind.Date, Date: null, MonthsBefore: null } => "a date metric is given by \"date\" or \"monthsBeforeEnd\".",
            { Metric.Kind: not MetricKind.Date, Date: not null } or { Metric.Kind: not MetricKind.Date, MonthsBefore: not null }
                => "a date is only for date metrics.",
            { Metric.Kind: MetricKind.Date, Aggregate: not (Aggregate.None or Aggregate.Min or Aggregate.Max) }
                => "a date metric is aggregated by min or max.",
            { Metric.Kind: MetricKind.YesNo, Columns.Count: > 1 } => "a yes-or-no metric takes one column.",
            { Metric.Kind: MetricKind.YesNo, Aggregate: not (Aggregate.None or Aggregate.Any) }
                => "a yes-or-no metric is aggregated by any.",
            { Metric.Kind: not MetricKind.YesNo, Aggregate: Aggregate.Any } => "any is for yes-or-no metrics.",
            { Metric.Kind: not MetricKind.Count, Aggregate: Aggregate.Count } => "count is for whole-number metrics.",
            { Metric.Kind: not MetricKind.Money, Aggregate: Aggregate.EndBalance or Aggregate.AverageBalance }
                => "balances are for money metrics.",
            { Aggregate: Aggregate.EndBalance or Aggregate.AverageBalance, Where.Count: > 0 }
                => "balances take all rows of the file, so a condition belongs to the file's \"where\".",
            { Scaling: not null, Columns.Count: 0 } or { Scaling: not null, Metric.Kind: MetricKind.YesNo }
                => "factor and add are for the numbers of columns.",
            { Scaling: not null, LessPerMonth: not null } => "lessPerMonth goes without factor and add.",
            { LessPerMonth: not null, Columns.Count: 0 } => "lessPerMonth lowers the amount of a column.",
            { LessPerMonth: not null, Aggregate: not Aggregate.Sum } => "lessPerMonth goes with the aggregate sum.",
            _ => null,
        };
        if (fault is not null)
        {
            throw entry.Fault(fault);
        }
    }
}
