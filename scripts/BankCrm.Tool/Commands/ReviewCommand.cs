using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BankCrm.Domain.Foundation;
using BankCrm.Tool.Review;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm review: what the night does.</summary>
internal static class ReviewCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        Option<Day?> asOf = SharedOptions.AsOf(required: true);
        Option<Shard?> shard = SharedOptions.Shard();
        var totals = new Option<bool>("--totals")
        {
            Description = "Decides every window again from the first on, so that the totals of the whole bank (funnel, growth, churn performance) are counted for all of them; for a night that was reviewed in shards.",
        };
        var files = new ReviewFileOptions();
        var explain = new ExplainOptions();
        var command = new Command("review", "Reviews all customers of a sandbox database or an environment for a day, then writes the totals of the whole bank and applies the retention rules.")
        {
            database, environment, asOf, shard, totals,
        };
        files.AddTo(command);
        explain.AddTo(command);
        SharedOptions.RequireOnePlace(command, database, environment);
        command.Validators.Add(result =>
        {
            if (result.GetResult(shard) is not null && result.GetValue(totals))
            {
                result.AddError("--shard and --totals exclude each other: totals are counted over all customers.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var options = new NightOptions
                {
                    AsOf = parsed.GetValue(asOf)!.Value,
                    Shard = parsed.GetValue(shard),
                    Totals = parsed.GetValue(totals),
                    Files = files.Read(parsed),
                    Explain = explain.Read(parsed),
                };
                FileInfo? file = parsed.GetValue(database);
                DistinctFiles.Demand(options.Files.Named.Append(("--db", file?.FullName)));
                using Workplace place = Workplace.Open(file, SandboxFile.Open);
                new Night(options, output).Run(place.Dataverse, cancellation);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
