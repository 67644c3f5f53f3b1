using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>Fails in the way that its configuration says.</summary>
public sealed class FailPlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory services, ITracingService tracing)
    {
        tracing.Trace("about to fail");
        throw Configuration switch
        {
            "refuse" => new InvalidPluginExecutionException("TEST-001: no."),
            "refuse with a code" => new InvalidPluginExecutionException(OperationStatus.Failed, 42, "TEST-002: no."),
            _ => new InvalidOperationException("the secret of the plug-in"),
        };
    }
}
