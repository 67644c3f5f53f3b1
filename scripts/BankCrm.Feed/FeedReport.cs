using System;
using System.Collections.Generic;

namespace BankCrm.Feed;

/// <summary>What a feed did with the rows of one table.</summary>
/// <param name="Created">Rows that the environment did not have.</param>
/// <param name="Updated">Rows that it had with other values.</param>
/// <param name="Unchanged">Rows that it had just so; they were not written.</param>
public sealed record FeedCounts(long Created, long Updated, long Unchanged);

/// <summary>What a feed read from one extract file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Read">Rows read, without the header.</param>
/// <param name="LeftOut">Rows that the mapping's conditions leave out.</param>
/// <param name="Rejected">Rows that could not be used.</param>
/// <param name="UnusedColumns">Columns that the mapping does not mention.</param>
public sealed record FeedFile(string Name, long Read, long LeftOut, long Rejected, IReadOnlyList<string> UnusedColumns);

/// <summary>What a feed did for one window.</summary>
/// <param name="Name">The window, for example 2019-07.</param>
/// <param name="End">Its last day.</param>
/// <param name="Rows">Customers with a metric in it.</param>
/// <param name="Rejected">Rejected rows that belong to it.</param>
/// <param name="NotInExtracts">Rows that the environment has and the extracts have not; they were left as they are.</param>
/// <param name="Closed">Whether it is closed; false only where the mapping holds windows with rejected rows.</param>
public sealed record FeedWindow(string Name, DateOnly End, long Rows, long Rejected, long NotInExtracts, bool Closed);

/// <summary>What a feed did.</summary>
/// <param name="Customers">Contacts and accounts.</param>
/// <param name="Metrics">Customer metrics.</param>
/// <param name="Files">What was read, in the order of reading.</param>
/// <param name="Windows">The windows that occur, in order.</param>
/// <param name="RowsRead">Rows read from all files.</param>
/// <param name="RowsRejected">Rows rejected in all files, and totals too large to store.</param>
/// <param name="Requests">Requests sent to the environment.</param>
/// <param name="Seconds">Seconds by phase.</param>
public sealed record FeedReport(
    FeedCounts Customers,
    FeedCounts Metrics,
    IReadOnlyList<FeedFile> Files,
    IReadOnlyList<FeedWindow> Windows,
    long RowsRead,
    long RowsRejected,
    long Requests,
    IReadOnlyDictionary<FeedPhase, double> Seconds);
