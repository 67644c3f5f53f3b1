using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>
/// One bank to play a scenario in. Each engine has its own; a scenario uses only what all of them can do. Refusals come as
/// exceptions whose message begins with the refusal's code.
/// </summary>
internal interface IScenarioHost : IDisposable
{
    /// <summary>The instant in UTC at which everything happens until it is set again.</summary>
    DateTime Now { get; set; }

    /// <summary>The user behind <see cref="AsAdministrator"/>.</summary>
    Guid AdministratorId { get; }

    /// <summary>The rows as the administrator sees and writes them.</summary>
    IOrganizationService AsAdministrator { get; }

    /// <summary>The rows as another user sees and writes them.</summary>
    IOrganizationService As(Guid userId);

    /// <summary>Adds a user to the bank's head office.</summary>
    /// <param name="uiLanguage">The language of the user's interface: 1033 or 2052.</param>
    /// <param name="roleNames">Names of security roles; an engine without security leaves them aside.</param>
    Guid AddUser(int uiLanguage, params string[] roleNames);
}
