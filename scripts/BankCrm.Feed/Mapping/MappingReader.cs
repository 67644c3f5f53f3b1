using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;

namespace BankCrm.Feed.Mapping;

/// <summary>Turns the JSON of a mapping into rules, and refuses what it does not understand.</summary>
internal sealed class MappingReader
{
    private static readonly Dictionary<string, PeriodKind> Periods = new(StringComparer.Ordinal)
    {
        ["month"] = PeriodKind.Month,
        ["quarter"] = PeriodKind.Quarter,
    };

    private readonly Dictionary<string, LinkRule> links = new(StringComparer.Ordinal);
    private ExtractFormat format = SourceReader.StandardFormat;

    internal FeedMapping Read(MappingElement element)
    {
        var root = element.Object();
        var name = root.Required("name").Text();
        var period = root.Choice("period", Periods, PeriodKind.Month);
        var earliest = root.TryGet("earliest", out var day) ? day.Date() : DateOnly.MinValue;
        var hold = root.Flag("holdWindowOnRejects", otherwise: false);
        if (root.TryGet("format", out var own))
        {
            format = SourceReader.Format(own, format);
        }

        foreach (var link in root.List("links"))
        {
            ReadLink(link);
        }

        var files = root.Required("files").List();
        if (files.Count == 0)
        {
            throw root.Required("files").Fault("at least one file is needed.");
        }

        var rules = files.Select(file => new FileReader(file.Object(), format, links).Read()).ToArray();
        root.RefuseOthers();
        RefuseUselessMapping(root, rules);
        return new FeedMapping(name, period, earliest, hold, [.. links.Values], rules);
    }

    private static void RefuseUselessMapping(MappingObject root, IReadOnlyList<FileRule> rules)
    {
        if (!rules.Any(rule => rule.Measures.Count > 0 && rule.Window is not StandingWindow))
        {
            throw root.Fault("no file gives a metric in a dated window, so there is nothing to feed.");
        }
    }

    private void ReadLink(MappingElement element)
    {
        var link = element.Object();
        var name = link.Required("name");
        var rule = new LinkRule(
            name.Text(), SourceReader.Read(link, format), link.Required("from").Text(), link.Required("to").Text());
        link.RefuseOthers();
        if (!links.TryAdd(rule.Name, rule))
        {
            throw name.Fault($"another link is called \"{rule.Name}\" already.");
        }
    }
}
