using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>What all files of one feed share while they are staged.</summary>
internal sealed class StageContext : IDisposable
{
    /// <summary>A day has begun somewhere on earth so many hours before it begins in UTC.</summary>
    private const int EarliestZone = 14;

    private readonly Dictionary<LinkRule, KeyTable> links = [];
    private readonly List<string> files = [];

    internal StageContext(StagingDatabase staging, TimeProvider clock)
    {
        Staging = staging;
        Customers = new StagedCustomers(staging);
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(EarliestZone));
        HasBothTables = staging.Mapping.Files
            .Select(file => file.Customer.Defines?.Table)
            .Where(table => table is not null)
            .Distinct()
            .Count() > 1;
    }

    internal StagingDatabase Staging { get; }

    internal StagedCustomers Customers { get; }

    /// <summary>The latest day that it is anywhere; no honest row is of a later one.</summary>
    internal DateOnly Today { get; }

    /// <summary>Whether the mapping makes both contacts and accounts.</summary>
    internal bool HasBothTables { get; }

    internal KeyTable LinkOf(LinkRule link) => links[link];

    internal KeyTable AddLink(LinkRule link)
    {
        var table = new KeyTable(Staging, string.Create(CultureInfo.InvariantCulture, $"link{links.Count}"));
        links.Add(link, table);
        return table;
    }

    /// <summary>Notes a file that is read now, and gives the number that origins refer to it by.</summary>
    internal int AddFile(string name)
    {
        files.Add(name);
        return files.Count - 1;
    }

    internal string FileName(Origin origin) => files[origin.File];

    /// <summary>Says where a row stands, for a person.</summary>
    internal string Describe(Origin origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{files[origin.File]}, line {origin.Line}");

    public void Dispose()
    {
        Customers.Dispose();
        foreach (var link in links.Values)
        {
            link.Dispose();
        }
    }
}
