using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Sandbox;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm review: what the night does.</summary>
internal static class ReviewCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> database = SharedOptions.Database(required: true);
        Option<Day?> asOf = SharedOptions.AsOf(required: true);
        var command = new Command("review", "Reviews all customers of a sandbox database for a day, then applies the retention rules.") { database, asOf };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                Day day = parsed.GetValue(asOf)!.Value;
                using SandboxEnvironment environment = SandboxFile.Open(parsed.GetRequiredValue(database).FullName);
                using var dataverse = new MeteredDataverse(environment.Connect());
                var totals = new ReviewTotals();
                long read = ConsoleProgress.Review(progress => new TierReviewRun(dataverse, TimeProvider.System) { Progress = progress }.Run(day, totals.Add, cancellation));
                ReviewText.Write(output, read, totals, dataverse.Requests);
                long deleted = new RetentionRun(dataverse).Run(day, cancellation);
                output.WriteLine($"Retention: {deleted} rows past their time deleted");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
