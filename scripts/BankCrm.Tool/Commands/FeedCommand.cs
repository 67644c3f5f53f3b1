using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Feed;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm feed: a bank's extracts become customers and metrics.</summary>
internal static class FeedCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> mapping = SharedOptions.Mapping(required: true);
        Option<DirectoryInfo> data = SharedOptions.Data(required: true);
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        var command = new Command("feed", "Loads a folder of extracts into a sandbox database (made when missing) or an environment, as the mapping says.") { mapping, data, database, environment };
        SharedOptions.RequireOnePlace(command, database, environment);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                FeedMapping read = FeedMapping.Load(parsed.GetRequiredValue(mapping).FullName);
                string folder = parsed.GetRequiredValue(data).FullName;
                FeedRun.Demand(folder);
                FileInfo? file = parsed.GetValue(database);
                using Workplace place = Workplace.Open(file, path => SandboxFile.OpenOrCreate(path, output.WriteLine));
                string rejected = FeedRun.RejectedPath(file?.FullName);
                FeedReport report = FeedRun.Run(read, folder, place.Dataverse, rejected, cancellation);
                FeedText.Write(output, report, rejected);
                return report.RowsRejected == 0 ? ExitCode.Done : ExitCode.Findings;
            },
            cancellation));
        return command;
    }
}
