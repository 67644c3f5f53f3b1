using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Tests.Scenarios.Engine;

namespace BankCrm.Plugins.Tests.Scenarios;

/// <summary>Gives the scenarios their engine: here FakeXrmEasy, with the plug-in classes of the referenced assembly.</summary>
internal static class ScenarioHosts
{
    /// <summary>A bank with the plug-ins registered and nothing else.</summary>
    public static IScenarioHost StartEmpty(int baseLanguage = Languages.English) => new FakeXrmEasyEngine.FakeXrmEasyHost(baseLanguage);

    /// <summary>A bank with the shipped default rows.</summary>
    public static IScenarioHost StartWithDefaults(int baseLanguage = Languages.English)
    {
        IScenarioHost bank = StartEmpty(baseLanguage);
        bank.AsAdministrator.Install();
        return bank;
    }
}
