using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.Tool.Serving;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm serve: the app of a sandbox in a browser, and the Web API behind it.</summary>
internal static class ServeCommand
{
    public static Command Create(TextWriter output)
    {
        Option<FileInfo> database = SharedOptions.Database(required: true);
        Option<int> port = SharedOptions.Port();
        var command = new Command("serve", "Serves a sandbox on this machine's own address: the app with its forms and scripts in a browser, and the Web API. A rehearsal, not Dynamics 365.")
        {
            database, port,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using SandboxEnvironment environment = SandboxFile.Open(parsed.GetValue(database)!.FullName);
                new RehearsalRun(environment, output).Run(parsed.GetValue(port), cancellation);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
