using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>What the plug-ins of these tests share; the sandbox loads them from the bytes of this assembly.</summary>
public abstract class TestPlugin(string configuration) : IPlugin
{
    protected string Configuration { get; } = configuration;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var services = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService))!;
        Run(context, services, tracing);
    }

    protected abstract void Run(IPluginExecutionContext context, IOrganizationServiceFactory services, ITracingService tracing);
}
