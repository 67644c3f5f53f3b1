using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Tests.Scenarios.Engine;

namespace BankCrm.Plugins.Tests.Scenarios;

/// <summary>Gives the scenarios their engine: here the sandbox, with the solution out of the packed zip.</summary>
internal static class ScenarioHosts
{
    /// <summary>A bank with the solution and nothing else.</summary>
    public static IScenarioHost StartEmpty(int baseLanguage = Languages.English) => new Sandbox.SandboxHost(baseLanguage);

    /// <summary>A bank with the shipped default rows.</summary>
    public static IScenarioHost StartWithDefaults(int baseLanguage = Languages.English) => new Sandbox.SandboxHost(baseLanguage, hasDefaults: true);
}
