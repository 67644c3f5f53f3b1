using System;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>
/// FakeXrmEasy's rows and queries with our steps and custom APIs on them. It knows no security, alternate keys, cascades or column
/// checks; what needs them is tested on the sandbox alone.
/// </summary>
internal sealed class FakeXrmEasyHost : IScenarioHost
{
    private readonly StepRunningContext context = new();

    public FakeXrmEasyHost(int organizationLanguage)
    {
        AdministratorId = AddUser(Languages.English);
        AsAdministrator = As(AdministratorId);
        AsAdministrator.Create(new Entity(OrganizationTable.LogicalName) { [OrganizationTable.LanguageCode] = organizationLanguage });
    }

    public DateTime Now
    {
        get => context.Now;
        set => context.Now = value;
    }

    public Guid AdministratorId { get; }

    public IOrganizationService AsAdministrator { get; }

    public IOrganizationService As(Guid userId) => new CallerService(context, userId);

    public Guid AddUser(int uiLanguage, params string[] roleNames)
    {
        IOrganizationService service = context.GetOrganizationService();
        Guid userId = service.Create(new Entity("systemuser"));
        service.Create(new Entity(UserSettingsTable.LogicalName, userId) { [UserSettingsTable.User] = userId, [UserSettingsTable.UiLanguage] = uiLanguage });
        return userId;
    }

    /// <summary>The rows live in memory; there is nothing to give back.</summary>
    public void Dispose()
    {
    }
}
