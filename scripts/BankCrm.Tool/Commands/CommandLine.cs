using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Feed;
using BankCrm.Packaging;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Sandbox;

namespace BankCrm.Tool.Commands;

/// <summary>The tool's commands, and the one place where an error becomes a sentence.</summary>
internal static class CommandLine
{
    /// <summary>How long a command that is asked to stop (Ctrl+C, SIGTERM) may take to end the page that it is at.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("BankCrmExtensions: pack, check and try the solution, feed a bank's extracts, review customers, calibrate and simulate policies, rehearse in a browser.")
        {
            TryCommand.Create(output),
            PackCommand.Create(output),
            CheckCommand.Create(output),
            FeedCommand.Create(output),
            ReviewCommand.Create(output),
            CalibrateCommand.Create(output),
            SimulateCommand.Create(output),
            TriageCommand.Create(output),
            ReturnCommand.Create(output),
            EffectCommand.Create(output),
            ServeCommand.Create(output),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                errors.WriteLine(error.Message);
            }

            errors.WriteLine("Use --help to see what there is.");
            return ExitCode.Refused;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToStop,
                Output = output,
                Error = errors,
            });
        }
        catch (ViolationException refused)
        {
            errors.WriteLine(MessageCatalogue.Say(refused.Violation, Languages.English));
            return ExitCode.Refused;
        }
        catch (Exception problem) when (IsForPeople(problem))
        {
            errors.WriteLine(AsSentence(problem.Message));
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped. Run the same command again to go on.");
            return ExitCode.Refused;
        }
        catch (Exception unexpected)
        {
            errors.WriteLine($"Something unexpected stopped the tool: {unexpected.GetType().Name}: {unexpected.Message}");
            return ExitCode.Refused;
        }
    }

    /// <summary>Messages that end with a cause from the operating system lack the full stop.</summary>
    private static string AsSentence(string message) => message.TrimEnd() is [.., '.' or '!' or '?'] ended ? ended : message.TrimEnd() + ".";

    private static bool IsForPeople(Exception problem) =>
        problem is ToolException or SolutionPackageException or FeedException or SandboxException or DataverseFaultException or IOException or UnauthorizedAccessException;
}
