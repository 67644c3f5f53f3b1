using System;
using System.IO;
using BankCrm.Dataverse;
using BankCrm.Packaging;
using BankCrm.Sandbox;
using BankCrm.Tool.Commands;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Trial;

/// <summary>A sandbox with the solution in it: opened when the file is there, else made from the freshly packed zip.</summary>
internal static class SandboxFile
{
    /// <summary>Opens a sandbox that must be there.</summary>
    /// <exception cref="ToolException">There is no such file.</exception>
    public static SandboxEnvironment Open(string database) => File.Exists(database)
        ? SandboxEnvironment.Open(database)
        : throw new ToolException($"There is no sandbox database at {database}; 'feed' or 'try' makes one.");

    /// <summary>Opens or makes a sandbox, imports the packed solution and installs the default rows; both do nothing where they are done already.</summary>
    /// <param name="database">The file; null keeps the sandbox in memory.</param>
    /// <param name="log">Hears what was done.</param>
    /// <param name="clock">Where the sandbox takes the time from; null is the machine.</param>
    public static SandboxEnvironment OpenOrCreate(string? database, Action<string> log, TimeProvider? clock = null)
    {
        string folder = Directory.CreateTempSubdirectory("bankcrm-pack-").FullName;
        SandboxEnvironment? environment = null;
        try
        {
            PackedSolution packed = PackCommand.Pack(folder);
            environment = Start(database, new SandboxOptions { Clock = clock ?? TimeProvider.System });
            ImportResult imported = environment.ImportSolution(packed.ManagedZip);
            log($"Imported {Path.GetFileName(packed.ManagedZip)}: {imported.Components} components");
            using IDataverse dataverse = environment.Connect();
            OrganizationResponse installed = dataverse.Execute(new OrganizationRequest("bce_InstallDefaults"));
            log($"Default rows: {installed["Written"]} written, {installed["Updated"]} updated, {installed["Kept"]} kept, {installed["Skipped"]} there already");
            return environment;
        }
        catch
        {
            environment?.Dispose();
            throw;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SandboxEnvironment Start(string? database, SandboxOptions options)
    {
        if (database is null)
        {
            return SandboxEnvironment.CreateInMemory(options);
        }

        return File.Exists(database) ? SandboxEnvironment.Open(database, options) : SandboxEnvironment.Create(database, options);
    }
}
