using System;
using System.IO;
using BankCrm.Dataverse;
using BankCrm.Sandbox;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Trial;

/// <summary>What a command works on: a sandbox file, or a real environment with the solution in it.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly SandboxEnvironment? sandbox;

    private Workplace(SandboxEnvironment? sandbox, IDataverse dataverse)
    {
        this.sandbox = sandbox;
        Dataverse = new MeteredDataverse(dataverse);
    }

    public MeteredDataverse Dataverse { get; }

    /// <summary>Opens what the options name.</summary>
    /// <param name="database">The sandbox file; null is the environment of BANKCRM_CONNECTION.</param>
    /// <param name="openSandbox">Opens the sandbox file.</param>
    /// <exception cref="ToolException">This build cannot reach an environment.</exception>
    public static Workplace Open(FileInfo? database, Func<string, SandboxEnvironment> openSandbox)
    {
        if (database is null)
        {
            return new Workplace(sandbox: null, EnvironmentConnection.Open());
        }

        SandboxEnvironment sandbox = openSandbox(database.FullName);
        return new Workplace(sandbox, sandbox.Connect());
    }

    public void Dispose()
    {
        Dataverse.Dispose();
        sandbox?.Dispose();
    }
}
