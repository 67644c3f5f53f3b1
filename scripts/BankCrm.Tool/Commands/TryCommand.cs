using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Domain.Foundation;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm try: the whole story on one machine.</summary>
internal static class TryCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> mapping = SharedOptions.Mapping(required: false);
        Option<DirectoryInfo> data = SharedOptions.Data(required: false);
        Option<Day?> asOf = SharedOptions.AsOf(required: false);
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<FileInfo> json = SharedOptions.Json();
        var files = new ReviewFileOptions();
        var explain = new ExplainOptions();
        var complaints = new ComplaintOptions();
        var customers = new Option<int>("--customers") { Description = "How many customers the made-up bank has (1 to 1,000,000).", DefaultValueFactory = _ => 5000 };
        var seed = new Option<int>("--seed") { Description = "The made-up bank's seed: the same seed gives the same bank.", DefaultValueFactory = _ => 1 };
        var serve = new Option<bool>("--serve") { Description = "Serves the app in a browser after the story, until stopped." };
        Option<int> port = SharedOptions.Port();
        var command = new Command("try", "Packs the solution, imports it into a sandbox, loads data (made up, or --mapping and --data), reviews it and handles complaints.")
        {
            mapping, data, asOf, database, json, customers, seed, serve, port,
        };
        files.AddTo(command);
        explain.AddTo(command);
        complaints.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var options = new TrialOptions
                {
                    Mapping = parsed.GetValue(mapping)?.FullName,
                    Data = parsed.GetValue(data)?.FullName,
                    AsOf = parsed.GetValue(asOf),
                    Database = parsed.GetValue(database)?.FullName,
                    Json = parsed.GetValue(json)?.FullName,
                    Files = files.Read(parsed),
                    Explain = explain.Read(parsed),
                    Complaints = complaints.Read(parsed),
                    Customers = parsed.GetValue(customers),
                    Seed = parsed.GetValue(seed),
                    ServePort = parsed.GetValue(serve) ? parsed.GetValue(port) : null,
                };
                if ((options.Mapping is null) != (options.Data is null))
                {
                    throw new ToolException("--mapping and --data go together: the mapping says how the data are read.");
                }

                if (options.Data is not null)
                {
                    FeedRun.Demand(options.Data);
                }

                if (options.Complaints.Folder is { } folder)
                {
                    FeedRun.Demand(folder);
                }

                DistinctFiles.Demand(options.Files.Named.Append(("--clocks", options.Complaints.Clocks)).Append(("--complaint-mapping", options.Complaints.Mapping)).Append(("--mapping", options.Mapping)).Append(("--db", options.Database)).Append(("--json", options.Json)));
                if (options.Customers is < 1 or > 1_000_000)
                {
                    throw new ToolException("--customers takes a number from 1 to 1000000.");
                }

                return new TrialRun(options, output).Run(cancellation);
            },
            cancellation));
        return command;
    }
}
