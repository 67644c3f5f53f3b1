using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace BankCrm.Tool.Tests.Support;

/// <summary>The built program, run as a process of its own.</summary>
internal static class ToolProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="environment">Environment variables to set, or null for none.</param>
    /// <param name="arguments">The command line.</param>
    public static ToolRun Run(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using Process process = Start(arguments, environment);
        return ToTheEnd(process);
    }

    /// <summary>Runs a command to its end and sends it a signal at the first look at which something is so. Not for Windows.</summary>
    /// <param name="signal">The signal's name without SIG.</param>
    /// <param name="isTime">Asked again and again while the process runs.</param>
    /// <param name="arguments">The command line.</param>
    public static ToolRun RunAndSignal(string signal, Func<bool> isTime, params string[] arguments)
    {
        using Process process = Start(arguments, environment: null);
        while (!process.HasExited && !isTime())
        {
            Thread.Sleep(1);
        }

        using Process kill = Process.Start("kill", new[] { "-" + signal, process.Id.ToString(CultureInfo.InvariantCulture) });
        kill.WaitForExit();
        return ToTheEnd(process);
    }

    /// <summary>Runs a command and kills it at the first look at which something is so.</summary>
    /// <param name="isTime">Asked again and again while the process runs.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>Whether it was killed before it ended by itself.</returns>
    public static bool RunAndKill(Func<bool> isTime, params string[] arguments)
    {
        using Process process = Start(arguments, environment: null);

        // Nobody reads the killed one's output, but a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long started = Stopwatch.GetTimestamp();
        while (!process.HasExited)
        {
            if (isTime() || Stopwatch.GetElapsedTime(started) > Patience)
            {
                process.Kill();
                process.WaitForExit();
                return process.ExitCode != 0;
            }

            Thread.Sleep(1);
        }

        return false;
    }

    private static ToolRun ToTheEnd(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"The tool did not end within {Patience.TotalMinutes} minutes.");
        }

        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static Process Start(string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "bankcrm.exe" : "bankcrm"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
    }
}
