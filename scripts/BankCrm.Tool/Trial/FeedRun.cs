using System.IO;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Feed;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Reporting;

namespace BankCrm.Tool.Trial;

/// <summary>One feed of a folder of extracts, with its progress and its file of rejected rows.</summary>
internal static class FeedRun
{
    /// <summary>Feeds the extracts.</summary>
    /// <param name="mapping">The mapping, read and checked.</param>
    /// <param name="folder">The extracts.</param>
    /// <param name="dataverse">The environment.</param>
    /// <param name="rejected">Where rejected rows go.</param>
    /// <param name="cancellation">Stops between requests.</param>
    public static FeedReport Run(FeedMapping mapping, string folder, IDataverse dataverse, string rejected, CancellationToken cancellation) =>
        ConsoleProgress.Feed(progress => FeedRunner.Run(
            new FeedOptions { Mapping = mapping, Folder = folder, Dataverse = dataverse, RejectedPath = rejected, Progress = progress },
            cancellation));

    /// <summary>Asks for the folder of extracts before a database is made for them.</summary>
    /// <exception cref="ToolException">There is no such folder.</exception>
    public static void Demand(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException($"There is no folder {folder}.");
        }
    }

    /// <summary>Where a feed's rejected rows go: beside the database, else in the working folder.</summary>
    public static string RejectedPath(string? database) =>
        database is null ? Path.GetFullPath("bankcrm-rejected.csv") : Path.ChangeExtension(Path.GetFullPath(database), ".rejected.csv");
}
