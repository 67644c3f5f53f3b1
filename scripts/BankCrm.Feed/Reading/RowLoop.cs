using System;
using System.Threading;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Goes through the rows of one file, and refuses the file where none of them can be used.</summary>
internal sealed class RowLoop(
    ExtractFile file, ExtractSource source, ExtractReader reader, IProgress<FeedProgress>? progress, CancellationToken cancellation)
{
    private const int RowsPerReport = 8192;

    /// <summary>Reads every row.</summary>
    /// <param name="counts">Whether the current row counts at all.</param>
    /// <param name="stage">Takes the current row, or says why it cannot.</param>
    /// <param name="reject">Hears why the current row cannot be used.</param>
    /// <returns>How many rows there are, and how many do not count.</returns>
    /// <exception cref="FeedException">There is no row, or none that can be used.</exception>
    internal (long Rows, long LeftOut) Run(Func<bool> counts, Func<string?> stage, Action<string> reject)
    {
        var rows = 0L;
        var leftOut = 0L;
        var rejected = 0L;
        var firstReason = string.Empty;
        while (reader.Read())
        {
            if (++rows % RowsPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new FeedProgress(FeedPhase.Reading, file.Name, rows, null));
            }

            if (reader.Fault is null && !counts())
            {
                leftOut++;
            }
            else if ((reader.Fault ?? stage()) is { } reason)
            {
                firstReason = rejected == 0 ? FormattableString.Invariant($"line {reader.Line}: {reason}") : firstReason;
                rejected++;
                reject(reason);
            }
        }

        if (rows == 0 && !source.AllowEmpty)
        {
            throw new FeedException($"{file.Name} has a header and no row; if that can be, say \"allowEmpty\": true in the mapping.");
        }

        if (rows > leftOut && rejected == rows - leftOut)
        {
            throw new FeedException(FormattableString.Invariant($"No row of {file.Name} can be used; the first reason is in {firstReason}"));
        }

        progress?.Report(new FeedProgress(FeedPhase.Reading, file.Name, rows, rows));
        return (rows, leftOut);
    }
}
