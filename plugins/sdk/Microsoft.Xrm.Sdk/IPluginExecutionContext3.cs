using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The user who signed in, whomever the call acts for.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    Guid AuthenticatedUserId { get; }
}
