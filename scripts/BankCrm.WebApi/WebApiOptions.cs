using System;
using BankCrm.Sandbox;

namespace BankCrm.WebApi;

/// <summary>How an environment is served over the Web API.</summary>
public sealed record WebApiOptions
{
    /// <summary>
    /// Whose rights apply to a request that names no caller in its MSCRMCallerID or CallerObjectId header; null refuses such a
    /// request with 401.
    /// </summary>
    public Guid? DefaultUserId { get; init; } = SandboxEnvironment.AdministratorId;

    /// <summary>The port of the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; }
}
