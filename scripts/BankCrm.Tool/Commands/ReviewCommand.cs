using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Tool.Reporting;
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
        var command = new Command("review", "Reviews all customers of a sandbox database or an environment for a day, then applies the retention rules.") { database, environment, asOf };
        SharedOptions.RequireOnePlace(command, database, environment);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                Day day = parsed.GetValue(asOf)!.Value;
                using Workplace place = Workplace.Open(parsed.GetValue(database), SandboxFile.Open);
                MeteredDataverse dataverse = place.Dataverse;
                var totals = new ReviewTotals();
                long read = ConsoleProgress.Review(progress => new ReviewRun(dataverse, TimeProvider.System) { Progress = progress }.Run(day, totals.Add, cancellation));
                ReviewText.Write(output, read, totals, dataverse.Requests);
                long deleted = new RetentionRun(dataverse).Run(day, cancellation);
                output.WriteLine($"Retention: {deleted} rows past their time deleted");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
