using System;
using BankCrm.Dataverse;

namespace BankCrm.Feed;

/// <summary>What a feed reads, where it writes, and how.</summary>
public sealed class FeedOptions
{
    /// <summary>How the extracts become customers and metrics.</summary>
    public required FeedMapping Mapping { get; init; }

    /// <summary>The folder that holds the extract files.</summary>
    public required string Folder { get; init; }

    /// <summary>The environment that is written to.</summary>
    public required IDataverse Dataverse { get; init; }

    /// <summary>Gives the instant that windows are closed at.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The CSV file that rejected rows are written to, or null for none. It is replaced, and exists afterwards only if a row was
    /// rejected. It repeats the rows' text, so it is as confidential as the extracts.
    /// </summary>
    public string? RejectedPath { get; init; }

    /// <summary>Hears how far the feed is, every few thousand rows.</summary>
    public IProgress<FeedProgress>? Progress { get; init; }

    /// <summary>Rows in one writing request; 1 to 1,000.</summary>
    public int BatchSize { get; init; } = 1000;

    /// <summary>Rows in one page read from the environment; 1 to 5,000.</summary>
    public int PageSize { get; init; } = 5000;
}
