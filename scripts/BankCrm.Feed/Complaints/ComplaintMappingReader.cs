using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Complaints;

/// <summary>Turns the JSON of a complaint mapping into rules, and refuses what it does not understand.</summary>
internal sealed class ComplaintMappingReader
{
    private static readonly Dictionary<string, ComplaintChannel> Channels =
        Enum.GetValues<ComplaintChannel>().ToDictionary(channel => char.ToLowerInvariant(channel.ToString()[0]) + channel.ToString()[1..], channel => channel, StringComparer.Ordinal);

    private ExtractFormat format = SourceReader.StandardFormat;

    internal ComplaintMapping Read(MappingElement element)
    {
        var root = element.Object();
        var name = root.Required("name").Text();
        var regimes = root.TryGet("regimes", out var codes) ? codes.Texts() : [];
        if (root.TryGet("format", out var own))
        {
            format = SourceReader.Format(own, format);
        }

        var files = root.Required("complaints").List();
        if (files.Count == 0)
        {
            throw root.Required("complaints").Fault("at least one file is needed.");
        }

        var rules = files.Select(file => Rule(file.Object())).ToArray();
        root.RefuseOthers();
        return new ComplaintMapping(name, regimes, rules);
    }

    private ComplaintRule Rule(MappingObject entry)
    {
        var customer = entry.Required("customer").Object();
        var rule = new ComplaintRule(
            SourceReader.Read(entry, format),
            Required(entry, "number"),
            Required(customer, "number"),
            SourceReader.Template(customer, "name"),
            SourceReader.Date(entry.Required("received")),
            entry.TryGet("receivedAt", out var time) ? Time(time) : new TimeOnly(12, 0),
            Required(entry, "title"),
            SourceReader.Template(entry, "summary"),
            SourceReader.Template(entry, "holding"),
            entry.TryGet("category", out var category) ? Codes(category) : null,
            entry.TryGet("foundCategory", out var found) ? Codes(found) : null,
            entry.TryGet("cause", out var cause) ? Codes(cause) : null,
            entry.Choice("channel", Channels, ComplaintChannel.Web));
        customer.RefuseOthers();
        entry.RefuseOthers();
        return rule;
    }

    private static TextTemplate Required(MappingObject entry, string property)
    {
        entry.Required(property);
        return SourceReader.Template(entry, property)!;
    }

    private static TimeOnly Time(MappingElement element) =>
        TimeOnly.TryParseExact(element.Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw element.Fault("a time of day in UTC written as 12:00 is expected.");

    private static CodeRule Codes(MappingElement element)
    {
        var entry = element.Object();
        var listed = entry.Required("codes");
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, code) in listed.Object().Texts())
        {
            codes[text.Trim()] = code;
        }

        var rule = new CodeRule(entry.Required("column").Text(), codes, entry.Text("otherwise"));
        entry.RefuseOthers();
        return codes.Count > 0 ? rule : throw listed.Fault("at least one text and its code are needed.");
    }
}
