using System;
using System.Collections.Concurrent;
using System.IO;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Sandbox;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>Sandbox files with the solution in them, made once for each language and kind; every test works on a copy of its own.</summary>
internal static class PreparedSandbox
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("bankcrm-scenarios-").FullName;
    private static readonly ConcurrentDictionary<(int Language, bool HasDefaults), Lazy<string>> Prepared = new();

    static PreparedSandbox() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>A fresh copy.</summary>
    /// <param name="baseLanguage">The organisation's language.</param>
    /// <param name="hasDefaults">Whether the shipped default rows are installed.</param>
    /// <returns>The file's path.</returns>
    public static string Copy(int baseLanguage, bool hasDefaults)
    {
        string prepared = Prepared.GetOrAdd((baseLanguage, hasDefaults), _ => new Lazy<string>(() => Prepare(baseLanguage, hasDefaults))).Value;
        string copy = Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".db");
        File.Copy(prepared, copy);
        return copy;
    }

    private static string Prepare(int baseLanguage, bool hasDefaults)
    {
        string path = Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".db");
        using SandboxEnvironment environment = SandboxEnvironment.Create(path, new SandboxOptions { Clock = new ScenarioClock(), BaseLanguage = baseLanguage });
        environment.ImportSolution(PackedOnce.ManagedZip);
        if (hasDefaults)
        {
            environment.Connect().Install();
        }

        return path;
    }
}
