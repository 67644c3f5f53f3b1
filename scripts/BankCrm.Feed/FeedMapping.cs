using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed;

/// <summary>How a bank's extract files become customers and metrics. README.md describes the file that it is read from.</summary>
public sealed class FeedMapping
{
    internal FeedMapping(
        string name,
        PeriodKind period,
        DateOnly earliest,
        bool holdWindowOnRejects,
        IReadOnlyList<LinkRule> links,
        IReadOnlyList<FileRule> files)
    {
        Name = name;
        Period = period;
        Earliest = earliest;
        HoldWindowOnRejects = holdWindowOnRejects;
        Links = links;
        Files = files;
        CustomerFacts = [.. CustomerFact.All.Where(fact => files.Any(file => file.Customer.Defines?.Facts.Any(rule => rule.Fact == fact) == true))];
        Metrics = [.. files.SelectMany(file => file.Measures).Select(measure => measure.Metric).Distinct()];
    }

    /// <summary>What the mapping is called; windows keep it as their source.</summary>
    public string Name { get; }

    internal PeriodKind Period { get; }

    /// <summary>Rows dated before this day are rejected, because one wrong year would make windows for all years since.</summary>
    internal DateOnly Earliest { get; }

    /// <summary>Whether a window stays open when rows that belong to it were rejected.</summary>
    internal bool HoldWindowOnRejects { get; }

    internal IReadOnlyList<LinkRule> Links { get; }

    internal IReadOnlyList<FileRule> Files { get; }

    /// <summary>The facts about customers that the mapping fills; the others of a row are left alone.</summary>
    internal IReadOnlyList<CustomerFact> CustomerFacts { get; }

    /// <summary>The metrics that the mapping fills; the others of a row are left alone.</summary>
    internal IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Reads and checks a mapping file.</summary>
    /// <exception cref="FeedException">The file cannot be read or is not a valid mapping; the message gives the JSON path.</exception>
    public static FeedMapping Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MappingFile.Read(path, root => new MappingReader().Read(root));
    }

    /// <summary>Checks a mapping that is already in memory.</summary>
    /// <param name="json">The mapping.</param>
    /// <param name="source">What messages call it.</param>
    /// <exception cref="FeedException">It is not a valid mapping; the message gives the JSON path.</exception>
    public static FeedMapping Parse(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(source);
        return MappingFile.Parse(json, source, root => new MappingReader().Read(root));
    }
}
