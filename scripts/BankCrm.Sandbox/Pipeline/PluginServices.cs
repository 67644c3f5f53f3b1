using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>The service provider of one run of a plug-in. What the sandbox does not have it does not give, as the platform does.</summary>
internal sealed class PluginServices(PluginContext context, IOrganizationServiceFactory services, ITracingService tracing) : IServiceProvider
{
    public object? GetService(Type serviceType)
    {
        if (serviceType.IsInstanceOfType(context))
        {
            return context;
        }

        if (serviceType == typeof(IOrganizationServiceFactory))
        {
            return services;
        }

        return serviceType == typeof(ITracingService) ? tracing : null;
    }
}
