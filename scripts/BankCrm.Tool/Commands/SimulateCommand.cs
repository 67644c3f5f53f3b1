using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Simulating;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm simulate: what a draft policy would change, without writing anything.</summary>
internal static class SimulateCommand
{
    private const int UsualMovers = 20;
    private const int MostMovers = 10_000_000;

    public static Command Create(TextWriter output)
    {
        var policy = new Option<string>("--policy")
        {
            Description = "The draft: a file (.csv or .json), or a policy row by its id or as CODE@VERSION.",
            HelpName = "FILE|ID",
            Required = true,
        };
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        Option<FileInfo> json = new("--json") { Description = "Writes the result as JSON." };
        Option<Day?> asOf = SharedOptions.AsOf(required: false);
        var movers = new Option<int>("--movers") { Description = "How many customers who move are listed (0 to 10,000,000).", DefaultValueFactory = _ => UsualMovers };
        var command = new Command("simulate", "Tries a draft tier policy on all customers: who moves, what it asks of the managers, what the benefits cost. Writes nothing to the database.")
        {
            policy, database, environment, json, asOf, movers,
        };
        SharedOptions.RequireOnePlace(command, database, environment);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                FileInfo? file = parsed.GetValue(database);
                string named = parsed.GetRequiredValue(policy);
                string? jsonPath = parsed.GetValue(json)?.FullName;
                int listed = parsed.GetValue(movers);
                if (listed is < 0 or > MostMovers)
                {
                    throw new ToolException($"--movers takes a number from 0 to {MostMovers}.");
                }

                PolicySource source = PolicySource.Of(named);
                DistinctFiles.Demand([("--policy", Path.GetFullPath(named)), ("--db", file?.FullName), ("--json", jsonPath)]);
                using OutputFile? report = jsonPath is null ? null : new OutputFile("--json", jsonPath);
                using Workplace place = Workplace.Open(file, SandboxFile.Open);
                var options = new SimulationOptions { Policy = source, AsOf = parsed.GetValue(asOf), Movers = listed };
                TierSimulation simulation = ConsoleProgress.Customers("Simulation", progress => new SimulationRun(place.Dataverse) { Progress = progress }.Run(options, cancellation));
                ManagerNames names = ManagerNames.Read(place.Dataverse, simulation);
                SimulationText.Write(output, simulation, names);
                if (report is not null)
                {
                    new SimulationReport(simulation, names).Write(report.Writer);
                    report.Complete();
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
