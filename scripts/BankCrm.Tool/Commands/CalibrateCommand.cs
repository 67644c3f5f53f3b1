using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Percentiles;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Tool.Calibrating;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review;
using BankCrm.Tool.Review.Scales;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm calibrate: what a bank takes from its own base.</summary>
internal static class CalibrateCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        Option<Day?> asOf = SharedOptions.AsOf(required: false);
        var policy = new Option<string?>("--policy") { Description = "Also computes the floors of this policy's draft from the base, for its tiers with a percentile.", HelpName = "CODE" };
        var command = new Command("calibrate", "Measures the RFM scale of the newest closed window from the bank's base, and those that are missing; with --policy also the floors of a draft.")
        {
            database, environment, asOf, policy,
        };
        SharedOptions.RequireOnePlace(command, database, environment);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using Workplace place = Workplace.Open(parsed.GetValue(database), SandboxFile.Open);
                Run(place.Dataverse, parsed.GetValue(asOf), parsed.GetValue(policy), output, cancellation);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static void Run(IDataverse dataverse, Day? asOf, string? code, TextWriter output, CancellationToken cancellation)
    {
        var percentiles = new PercentileRun(dataverse, TimeProvider.System);
        TierPolicy? draft = code is null ? null : percentiles.Find(code);
        Day day = asOf ?? new ReviewRun(dataverse, TimeProvider.System).NewestWindow() ?? throw new ToolException("No window is closed, so there is no base to measure.");
        CalibrationText.Write(output, new ScaleRun(dataverse, TimeProvider.System).Renew(day, cancellation));
        if (draft is not null)
        {
            (IReadOnlyList<TierFloor> floors, Day window) = percentiles.Run(draft, day, cancellation);
            CalibrationText.Write(output, draft, floors, window);
        }
    }
}
