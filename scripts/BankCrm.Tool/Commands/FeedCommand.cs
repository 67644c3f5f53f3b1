using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Feed;
using BankCrm.Sandbox;
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
        Option<FileInfo> database = SharedOptions.Database(required: true);
        var command = new Command("feed", "Loads a folder of extracts into a sandbox database, as the mapping says; makes the database when missing.") { mapping, data, database };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                FeedMapping read = FeedMapping.Load(parsed.GetRequiredValue(mapping).FullName);
                string folder = parsed.GetRequiredValue(data).FullName;
                FeedRun.Demand(folder);
                string file = parsed.GetRequiredValue(database).FullName;
                using SandboxEnvironment environment = SandboxFile.OpenOrCreate(file, output.WriteLine);
                using IDataverse dataverse = environment.Connect();
                string rejected = FeedRun.RejectedPath(file);
                FeedReport report = FeedRun.Run(read, folder, dataverse, rejected, cancellation);
                FeedText.Write(output, report, rejected);
                return report.RowsRejected == 0 ? ExitCode.Done : ExitCode.Findings;
            },
            cancellation));
        return command;
    }
}
