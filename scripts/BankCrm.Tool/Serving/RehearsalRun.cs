using System;
using System.IO;
using System.Threading;
using BankCrm.Rehearsal;
using BankCrm.Sandbox;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Serving;

/// <summary>Serves a sandbox's app in a browser until the tool is asked to stop.</summary>
internal sealed class RehearsalRun(SandboxEnvironment environment, TextWriter output)
{
    /// <summary>Serves on the loopback address.</summary>
    /// <exception cref="ToolException">The port is taken.</exception>
    public void Run(int port, CancellationToken cancellation)
    {
        new RehearsalCast(environment, output).Complete();
        new RehearsalComplaints(environment, TimeProvider.System, output).Register();
        RehearsalServer server;
        try
        {
            server = RehearsalServer.StartAsync(environment, port).GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            throw new ToolException($"Port {port} of this machine is taken; --port names another one, 0 takes a free one.");
        }

        output.WriteLine($"A rehearsal on this machine, not Dynamics 365: open {server.Address} in a browser. Ctrl+C ends it.");
        output.Flush();
        try
        {
            server.RunUntilAsync(cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
