using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;
using BankCrm.Tool.Effects;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm effect: what became of customers who complained, against those alike who did not.</summary>
internal static class EffectCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        Option<Day?> asOf = SharedOptions.DayOption("--as-of", "Months that end later are left aside, as yyyy-MM-dd.", required: true);
        Option<FileInfo> json = new("--json") { Description = "Writes the report as JSON." };
        var command = new Command("effect", "Compares customers who complained with those alike who never did, after 90 and 180 days: assets, products, transactions, and who stayed. Writes nothing to the database.")
        {
            database, environment, asOf, json,
        };
        SharedOptions.RequireOnePlace(command, database, environment);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                FileInfo? file = parsed.GetValue(database);
                string? path = parsed.GetValue(json)?.FullName;
                DistinctFiles.Demand([("--db", file?.FullName), ("--json", path)]);
                using OutputFile? written = path is null ? null : new OutputFile("--json", path);
                using Workplace place = Workplace.Open(file, SandboxFile.Open);
                Day day = parsed.GetValue(asOf)!.Value;
                EffectReport report = new EffectRun(place.Dataverse).Run(day, cancellation);
                EffectText.Write(output, report, day);
                if (written is not null)
                {
                    EffectJson.Write(written.Writer, report, day);
                    written.Complete();
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
