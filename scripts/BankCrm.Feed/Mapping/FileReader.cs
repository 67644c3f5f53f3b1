using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace BankCrm.Feed.Mapping;

/// <summary>Reads one entry of "files".</summary>
internal sealed class FileReader(MappingObject entry, ExtractFormat format, IReadOnlyDictionary<string, LinkRule> links)
{
    internal FileRule Read()
    {
        var source = SourceReader.Read(entry, format);
        var customer = new CustomerReader(links).Read(entry.Required("customer").Object());
        var window = entry.TryGet("window", out var when) ? Window(when.Object()) : null;
        var balance = entry.TryGet("balance", out var account) ? Balance(account.Object()) : null;
        var measures = entry.List("measures")
            .Select(measure => new MeasureReader(measure.Object(), source.Format.Numbers).Read())
            .ToArray();
        var rule = new FileRule(source, entry.Text("key"), customer, window, balance, measures);
        entry.RefuseOthers();
        RefuseContradictions(rule);
        return rule;
    }

    private static WindowRule Window(MappingObject entry)
    {
        var rules = new List<WindowRule>();
        if (entry.TryGet("fileName", out var pattern))
        {
            rules.Add(new FileNameWindow(Pattern(pattern), entry.Required("template").Text()));
        }

        if (entry.TryGet("date", out var date))
        {
            rules.Add(new DateWindow(SourceReader.Date(date)));
        }

        if (entry.TryGet("standing", out var standing))
        {
            rules.Add(Standing(standing.Object()));
        }

        entry.RefuseOthers();
        return rules.Count == 1 ? rules[0] : throw entry.Fault("exactly one of fileName, date, standing is expected.");
    }

    private static StandingWindow Standing(MappingObject entry)
    {
        var standing = new StandingWindow(
            entry.TryGet("from", out var from) ? SourceReader.Date(from) : null,
            entry.TryGet("to", out var to) ? SourceReader.Date(to) : null,
            entry.Text("months"));
        entry.RefuseOthers();
        if (standing.Months is not null && (standing.From is null || standing.To is not null))
        {
            throw entry.Fault("months are counted from \"from\", in place of \"to\".");
        }

        return standing;
    }

    private static Regex Pattern(MappingElement element)
    {
        try
        {
            return new Regex(element.Text(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException exception)
        {
            throw element.Fault($"this is not a regular expression: {exception.Message}");
        }
    }

    private static BalanceRule Balance(MappingObject entry)
    {
        var account = entry.Required("account").Text();
        var column = entry.Required("column").Text();
        string? change = null;
        IReadOnlyList<Condition> outWhere = [];
        if (entry.TryGet("change", out var amount))
        {
            var changing = amount.Object();
            change = changing.Required("column").Text();
            outWhere = SourceReader.Conditions(changing, "outWhere");
            changing.RefuseOthers();
        }

        entry.RefuseOthers();
        return new BalanceRule(account, column, change, outWhere);
    }

    private void RefuseContradictions(FileRule rule)
    {
        if (rule.Measures.Count == 0)
        {
            if (rule.Customer.Defines is null)
            {
                throw entry.Fault("the file neither gives a metric nor describes customers (kind), so it is of no use.");
            }

            if (rule.Window is not null || rule.Balance is not null)
            {
                throw entry.Fault("window and balance are for files with measures.");
            }

            return;
        }

        if (rule.Window is null)
        {
            throw entry.Fault("measures need a \"window\".");
        }

        var first = rule.Measures[0];
        for (var index = 0; index < rule.Measures.Count; index++)
        {
            var measure = rule.Measures[index];
            var fault = Contradiction(rule, first, measure);
            if (fault is not null)
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"{entry.PathOf("measures")}[{index}]");
                throw new FeedException($"{path}: {fault}");
            }
        }

        if (rule.Balance is not null && !rule.Measures.Any(IsBalance))
        {
            throw entry.Fault("balance is for the aggregates endBalance and averageBalance, and no measure has one.");
        }
    }

    private static string? Contradiction(FileRule rule, Measure first, Measure measure)
    {
        if (rule.Measures.Count(other => other.Metric == measure.Metric) > 1)
        {
            return $"the file gives {measure.Metric.Column} twice.";
        }

        if ((measure.Aggregate == Aggregate.None) != (first.Aggregate == Aggregate.None))
        {
            return "either every measure of a file has an aggregate or none has.";
        }

        if (rule.Window is StandingWindow)
        {
            return measure.Aggregate is Aggregate.Sum or Aggregate.Count or Aggregate.Any
                ? null
                : "rows of a standing window are aggregated by sum, count or any.";
        }

        if (measure.LessPerMonth is not null)
        {
            return "lessPerMonth is for rows of a standing window.";
        }

        if (!IsBalance(measure))
        {
            return null;
        }

        return rule switch
        {
            { Balance: null } => "endBalance and averageBalance need the file's \"balance\".",
            { Window: not DateWindow } => "endBalance and averageBalance need a window by \"date\".",
            _ => null,
        };
    }

    private static bool IsBalance(Measure measure) => measure.Aggregate is Aggregate.EndBalance or Aggregate.AverageBalance;
}
