using System;
using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>A test that needs Node.js; without it the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public const string Node = "node";

    public NodeFactAttribute()
    {
        if (!Runs(Node) || !Runs(Npm))
        {
            Skip = "Node.js and npm are not on this machine's path; the client dynamics-web-api cannot be tried here.";
        }
    }

    public static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static bool Runs(string program)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, UseShellExecute = false });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
