using System;
using System.Globalization;
using System.IO;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>A sandbox of the test's own, running the plug-in assembly out of the packed zip, with rights enforced.</summary>
internal sealed class SandboxHost : IScenarioHost
{
    private readonly ScenarioClock clock = new();
    private readonly string file;
    private int users;

    public SandboxHost(int baseLanguage = Languages.English, bool hasDefaults = false)
    {
        file = PreparedSandbox.Copy(baseLanguage, hasDefaults);
        Environment = SandboxEnvironment.Open(file, new SandboxOptions { Clock = clock, BaseLanguage = baseLanguage });
        AsAdministrator = Environment.Connect();
    }

    /// <summary>The sandbox itself, for the tests of what only it can do.</summary>
    public SandboxEnvironment Environment { get; }

    public DateTime Now
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    public Guid AdministratorId => SandboxEnvironment.AdministratorId;

    public IOrganizationService AsAdministrator { get; }

    public IOrganizationService As(Guid userId) => Environment.Connect(userId);

    public Guid AddUser(int uiLanguage, params string[] roleNames) => AddUser(SandboxEnvironment.RootBusinessUnitId, uiLanguage, roleNames);

    /// <summary>Adds a user to a business unit.</summary>
    public Guid AddUser(Guid businessUnitId, int uiLanguage, params string[] roleNames) =>
        Environment.AddUser("User " + (++users).ToString(CultureInfo.InvariantCulture), businessUnitId, uiLanguage, roleNames);

    public void Dispose()
    {
        Environment.Dispose();
        File.Delete(file);
    }
}
