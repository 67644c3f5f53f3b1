using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Returns.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm return: a regulator's return over a period, however many complaints there are.</summary>
internal static class ReturnCommand
{
    private const string English = "en";
    private const string Chinese = "zh";

    public static Command Create(TextWriter output)
    {
        var regime = new Option<string>("--regime") { Description = "The code of the regime, such as cn or uk.", HelpName = "CODE", Required = true };
        Option<Day?> from = SharedOptions.DayOption("--from", "The first day of the period, as yyyy-MM-dd, in the regime's time zone.", required: true);
        Option<Day?> to = SharedOptions.DayOption("--to", "The last day of the period, as yyyy-MM-dd.", required: true);
        var outFile = new Option<FileInfo?>("--out") { Description = "Writes the return as CSV, one figure a row." };
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        var language = new Option<string>("--language") { Description = "The language of names and tables: en (default) or zh.", DefaultValueFactory = _ => English };
        language.AcceptOnlyFromAmong(English, Chinese);
        var command = new Command("return", "Counts a regulator's return over a period: received, closed, outstanding and redress, by category, outcome and duration.")
        {
            regime, from, to, outFile, database, environment, language,
        };
        SharedOptions.RequireOnePlace(command, database, environment);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                FileInfo? file = parsed.GetValue(database);
                string? path = parsed.GetValue(outFile)?.FullName;
                DistinctFiles.Demand([("--db", file?.FullName), ("--out", path)]);
                int localeId = parsed.GetValue(language) == Chinese ? Languages.SimplifiedChinese : Languages.English;
                using OutputFile? csv = path is null ? null : new OutputFile("--out", path);
                using Workplace place = Workplace.Open(file, SandboxFile.Open);
                ComplaintReturn? report = null;
                ConsoleProgress.Complaints(progress => report = new CountReturnHandler(new DataverseReturnStore(place.Dataverse))
                {
                    Progress = read =>
                    {
                        cancellation.ThrowIfCancellationRequested();
                        progress.Report(read);
                    },
                }.Count(parsed.GetRequiredValue(regime), parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value));
                ReturnNames names = ReturnNameRows.Read(place.Dataverse, localeId);
                new ReturnText(report!, names, localeId).Write(output);
                if (csv is not null)
                {
                    csv.Writer.Write(ReturnCsv.Of(report!, names));
                    csv.Complete();
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
